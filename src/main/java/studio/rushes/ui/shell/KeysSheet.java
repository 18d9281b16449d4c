package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.rushes.ui.fx.KeyTable;
import studio.rushes.ui.fx.Keycap;

/** The list of keys, as the tables have them. */
final class KeysSheet extends VBox {
    KeysSheet(KeyTable keys, Runnable close) {
        setId("keys-sheet");
        getStyleClass().add("sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label(text("shell.keys"));
        title.getStyleClass().add("heading");
        GridPane table = new GridPane();
        table.getStyleClass().add("key-table");
        Map<String, List<KeyTable.Row>> groups = keys.list();
        int[] lines = new int[2];
        groups.forEach((group, rows) -> {
            // What comes next stands where there is more room.
            int side = lines[0] <= lines[1] ? 0 : 1;
            lines[side] += lines[side] == 0 ? 0 : 1;
            title(table, side * 2, lines[side]++, group);
            for (KeyTable.Row row : rows) {
                table.add(Keycap.row("", row.caps().toArray(String[]::new)), side * 2, lines[side]);
                table.add(new Label(text(row.text())), side * 2 + 1, lines[side]++);
            }
        });
        Button done = new Button(text("shell.keys.close"));
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(done);
        foot.getStyleClass().add("sheet-foot");
        getChildren().addAll(title, table, foot);
    }

    private static void title(GridPane table, int column, int line, String key) {
        Label label = new Label(text(key));
        label.getStyleClass().add("column-title");
        table.add(label, column, line, 2, 1);
    }
}
