package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.rushes.ui.fx.KeyTable;
import studio.rushes.ui.fx.Keycap;

/** The list of keys, as the tables have them. */
final class KeysSheet extends VBox {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    KeysSheet(KeyTable keys, Runnable close) {
        setId("keys-sheet");
        getStyleClass().add("sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text("shell.keys"));
        title.getStyleClass().add("heading");
        GridPane left = table();
        GridPane right = table();
        keys.list()
                .forEach((group, rows) ->
                        // What comes next stands where there is more room.
                        add(left.getRowCount() <= right.getRowCount() ? left : right, group, rows));
        HBox tables = new HBox(left, right);
        tables.getStyleClass().add("key-tables");
        Button done = new Button(text("shell.keys.close"));
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(done);
        foot.getStyleClass().add("sheet-foot");
        getChildren().addAll(title, tables, foot);
    }

    private static GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("key-table");
        return table;
    }

    private static void add(GridPane table, String group, List<KeyTable.Row> rows) {
        Label title = new Label(text(group));
        title.getStyleClass().add("column-title");
        int line = table.getRowCount();
        title.pseudoClassStateChanged(FIRST, line == 0);
        table.add(title, 0, line++, 2, 1);
        for (KeyTable.Row row : rows) {
            table.addRow(
                    line++,
                    Keycap.row("", row.caps().toArray(String[]::new)),
                    new Label(text(row.text())));
        }
    }
}
