package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Keycap;

/** The keys of the window, each with a button to change it. */
final class KeysSection extends Section {
    private final OwnKeysModel model;
    private final GridPane table = new GridPane();

    KeysSection(OwnKeysModel model) {
        this.model = model;
        table.getStyleClass().add("settings-keys");
        Label refusal = new Label("", Icons.icon(Feather.ALERT_TRIANGLE, "attention"));
        refusal.setId("settings-keys-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.textProperty().bind(model.refusalProperty());
        model.refusalProperty().subscribe(words -> show(refusal, !words.isEmpty()));
        Button all = new Button(text("settings.keys.reset.all"));
        all.setId("settings-keys-reset");
        all.setOnAction(_ -> model.resetAll());
        add(
                heading(text("settings.keys")),
                about(text("settings.keys.meaning")),
                refusal,
                table,
                line(all));
        model.rowsProperty().subscribe(rows -> fill(rows, model.waitingProperty().get()));
        model.waitingProperty().subscribe((_, now) -> fill(model.rowsProperty().get(), now));
    }

    private void fill(List<OwnKeysModel.Row> rows, Optional<String> waiting) {
        String focused = waiting.map(KeysSection::button).orElseGet(this::focused);
        table.getChildren().clear();
        int line = 0;
        String group = "";
        for (OwnKeysModel.Row row : rows) {
            if (!row.group().equals(group)) {
                group = row.group();
                Label title = new Label(group);
                title.getStyleClass().add("column-title");
                table.add(title, 0, line++, 4, 1);
            }
            add(row, waiting.equals(Optional.of(row.id())), line++);
        }
        if (focused != null) {
            FxThread.nextPulse(() -> focus(focused));
        }
    }

    private void add(OwnKeysModel.Row row, boolean waits, int line) {
        Label text = new Label(row.text());
        text.setWrapText(true);
        GridPane.setHgrow(text, Priority.ALWAYS);
        HBox caps =
                waits
                        ? new HBox(new Label(text("settings.keys.press")))
                        : Keycap.row("", row.caps().toArray(String[]::new));
        Button change = new Button(text("settings.keys.change"));
        change.setId(button(row.id()));
        change.getStyleClass().add("small");
        change.setMinWidth(USE_PREF_SIZE);
        change.setAccessibleText(
                text("settings.keys.change.of", row.text(), String.join(" ", row.caps())));
        change.setOnAction(_ -> model.wait(row.id()));
        Button reset = new Button("", Icons.icon(Feather.ROTATE_CCW));
        reset.setId("key-reset-" + row.id());
        reset.getStyleClass().add("icon-button");
        reset.setAccessibleText(text("settings.keys.reset.of", row.text()));
        reset.setVisible(row.own());
        reset.setOnAction(_ -> model.reset(row.id()));
        table.addRow(line, text, caps, change, reset);
    }

    private static String button(String id) {
        return "key-" + id;
    }

    private @Nullable String focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner != null && table.getChildren().contains(owner) ? owner.getId() : null;
    }

    private void focus(String id) {
        table.getChildren().stream()
                .filter(node -> id.equals(node.getId()) && node.isVisible())
                .findFirst()
                .or(() -> table.getChildren().stream().filter(Button.class::isInstance).findFirst())
                .ifPresent(Node::requestFocus);
    }
}
