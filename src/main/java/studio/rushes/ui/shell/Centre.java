package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The middle of the window: the blocks, near or far, and a switch where there is a choice. */
final class Centre extends VBox {
    private final HBox choice = new HBox();
    private final HBox head = new HBox(choice);
    private final ToggleGroup group = new ToggleGroup();
    private final Map<ToggleButton, Supplier<? extends Region>> zooms = new LinkedHashMap<>();
    private final Map<ToggleButton, Region> made = new HashMap<>();

    Centre() {
        getStyleClass().add("centre");
        head.getStyleClass().add("centre-head");
        choice.setId("zooms");
        choice.getStyleClass().add("segments");
        choice.setAccessibleRole(AccessibleRole.TOOL_BAR);
        choice.setAccessibleText(text("shell.zoom"));
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null && before != null) {
                        // One of them is always seen: a second press on it changes nothing.
                        before.setSelected(true);
                    } else {
                        turn();
                    }
                });
        turn();
    }

    /**
     * Adds a way to look at the blocks; the first is shown.
     *
     * @param id such as {@code zoom-board}
     * @param content made once it is looked at
     */
    void zoom(String id, String name, Supplier<? extends Region> content) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.getStyleClass().add("segment");
        button.setMinWidth(USE_PREF_SIZE);
        zooms.put(button, content);
        choice.getChildren().add(button);
        button.setToggleGroup(group);
        if (zooms.size() == 1) {
            button.setSelected(true);
        }
        turn();
    }

    /** Shows one of the ways to look. */
    void show(String id) {
        zooms.keySet().stream()
                .filter(button -> id.equals(button.getId()))
                .forEach(button -> button.setSelected(true));
    }

    /** Only what is seen is in the window, so that nothing else is laid out or drawn. */
    private void turn() {
        boolean many = zooms.size() > 1;
        head.setVisible(many);
        head.setManaged(many);
        getChildren().setAll(head);
        zooms.keySet().stream()
                .filter(ToggleButton::isSelected)
                .forEach(button -> getChildren().add(made.computeIfAbsent(button, this::make)));
    }

    private Region make(ToggleButton button) {
        Region content = Objects.requireNonNull(zooms.get(button)).get();
        VBox.setVgrow(content, Priority.ALWAYS);
        return content;
    }
}
