package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.captions.ModelsModel;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.problem.ProblemView;

/** The settings: their sections at the left, the choices of one at the right. */
public final class SettingsSheet extends VBox {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 680;
    private static final double MARGIN = 40;

    private final ToggleGroup tabs = new ToggleGroup();
    private final VBox list = new VBox();
    private final ScrollPane page = new ScrollPane();
    private final VBox trouble = new VBox();

    public SettingsSheet(SettingsViewModel model, ModelsModel hearing, Runnable close) {
        setId("settings-sheet");
        getStyleClass().addAll("sheet", "settings-sheet");
        list.getStyleClass().add("settings-tabs");
        list.setAccessibleText(text("settings.sections"));
        tab(
                "settings-accounts",
                Feather.KEY,
                text("settings.tab.accounts"),
                () -> new AccountsSection(model));
        tab(
                "settings-spending",
                Feather.DOLLAR_SIGN,
                text("settings.tab.spending"),
                () -> new SpendingSection(model));
        tab(
                "settings-models",
                Feather.FILM,
                text("settings.tab.models"),
                () -> new ModelsSection(model, hearing));
        tab(
                "settings-captions",
                Feather.TYPE,
                text("settings.tab.captions"),
                () -> new CaptionsSection(model));
        tab(
                "settings-storage",
                Feather.HARD_DRIVE,
                text("settings.tab.storage"),
                () -> new StorageSection(model));
        tab(
                "settings-appearance",
                Feather.SUN,
                text("settings.tab.appearance"),
                () -> new AppearanceSection(model));
        tab(
                "settings-keys",
                Feather.COMMAND,
                text("settings.tab.keys"),
                () -> new KeysSection(model.keys()));
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.setFocusTraversable(false);
        HBox.setHgrow(page, Priority.ALWAYS);
        HBox body = new HBox(list, page);
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        Label title = new Label(text("settings.title"));
        title.getStyleClass().add("heading");
        Label kept = new Label(text("settings.kept"));
        kept.getStyleClass().add("muted");
        Button done = new Button(text("settings.done"));
        done.setId("settings-done");
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(kept, new Spacer(), done);
        foot.getStyleClass().add("sheet-foot");
        getChildren().addAll(title, body, trouble, foot);
        model.troubleProperty()
                .subscribe(problem ->
                        trouble.getChildren()
                                .setAll(
                                        problem
                                                .map(told -> new ProblemView(told, List.of()))
                                                .stream()
                                                .toList()));
        // Before whatever has the focus, which would take the key for itself.
        addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, model.keys()));
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keep);
        sceneProperty()
                .subscribe(shown -> {
                    if (shown != null) {
                        FxThread.nextPulse(this::begin);
                    }
                });
        parentProperty()
                .flatMap(parent -> parent.layoutBoundsProperty())
                .subscribe(room -> fit(room == null ? HEIGHT : room.getHeight()));
    }

    private static void pressed(KeyEvent key, OwnKeysModel keys) {
        if (keys.waitingProperty().get().isPresent()) {
            keys.press(key.getCode(), key.isShiftDown(), key.isAltDown(), key.isShortcutDown());
            key.consume();
        }
    }

    private void tab(String id, Feather icon, String name, Supplier<Section> section) {
        ToggleButton tab = new ToggleButton(name, Icons.icon(icon));
        tab.setId(id);
        tab.getStyleClass().add("settings-tab");
        tab.setMaxWidth(Double.MAX_VALUE);
        tab.setToggleGroup(tabs);
        tab.selectedProperty()
                .subscribe(on -> {
                    if (on) {
                        page.setContent(section.get());
                        page.setVvalue(0);
                    }
                });
        // One is always shown: a second press takes nothing back.
        tab.setOnAction(_ -> tab.setSelected(true));
        list.getChildren().add(tab);
        if (tabs.getToggles().size() == 1) {
            tab.setSelected(true);
        }
    }

    /** Keys stay in the sheet: past its last control comes its first again. */
    private void keep(@Nullable Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return;
            }
        }
        if (focused != null) {
            FxThread.nextPulse(this::begin);
        }
    }

    private void begin() {
        if (tabs.getSelectedToggle() instanceof ToggleButton tab) {
            tab.requestFocus();
        }
    }

    private void fit(double room) {
        double height = Math.min(HEIGHT, room - MARGIN);
        setMinHeight(height);
        setPrefSize(WIDTH, height);
        setMaxSize(WIDTH, height);
    }
}
