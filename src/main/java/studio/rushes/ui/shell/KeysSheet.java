package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.rushes.ui.fx.Keycap;

/** The list of keys. */
final class KeysSheet extends VBox {
    KeysSheet(Runnable close) {
        setId("keys-sheet");
        getStyleClass().add("sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text("shell.keys"));
        title.getStyleClass().add("heading");
        GridPane table = new GridPane();
        table.getStyleClass().add("key-table");
        column(table, 0, "shell.keys.video");
        key(table, 0, 1, "shell.keys.generate", "Ctrl", "G");
        key(table, 0, 2, "shell.keys.launch", "Ctrl", "Shift", "G");
        key(table, 0, 3, "shell.keys.assemble", "Ctrl", "Enter");
        key(table, 0, 4, "shell.keys.export", "Ctrl", "E");
        key(table, 0, 5, "shell.keys.undo", "Ctrl", "Z");
        key(table, 0, 6, "shell.keys.redo", "Ctrl", "Shift", "Z");
        key(table, 0, 7, "shell.keys.open", "Ctrl", "O");
        key(table, 0, 8, "shell.keys.new", "Ctrl", "N");
        key(table, 0, 9, "shell.keys.ledger", "Ctrl", "L");
        key(table, 0, 10, "shell.keys.draft", "Ctrl", "D");
        key(table, 0, 11, "shell.keys.sheet", "?");
        column(table, 2, "shell.keys.grid");
        key(table, 2, 1, "shell.keys.select", "←", "→", "↑", "↓");
        key(table, 2, 2, "shell.keys.play.card", "Enter");
        column(table, 2, 4, "shell.keys.player");
        key(table, 2, 5, "shell.keys.play", "Space");
        key(table, 2, 6, "shell.keys.shuttle", "J", "K", "L");
        key(table, 2, 7, "shell.keys.frame", "←", "→");
        key(table, 2, 8, "shell.keys.captioned", "V");
        key(table, 2, 9, "shell.keys.zone", "Z");
        key(table, 2, 10, "shell.keys.captions", "Ctrl", "T");
        Button done = new Button(text("shell.keys.close"));
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(done);
        foot.getStyleClass().add("sheet-foot");
        getChildren().addAll(title, table, foot);
    }

    private static void column(GridPane table, int column, String key) {
        column(table, column, 0, key);
    }

    private static void column(GridPane table, int column, int row, String key) {
        Label label = new Label(text(key));
        label.getStyleClass().add("column-title");
        table.add(label, column, row, 2, 1);
    }

    private static void key(GridPane table, int column, int row, String key, String... keys) {
        table.add(Keycap.row("", keys), column, row);
        table.add(new Label(text(key)), column + 1, row);
    }
}
