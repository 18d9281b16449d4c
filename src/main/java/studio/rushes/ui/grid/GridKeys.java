package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.KeyTable.Key.listed;
import static studio.rushes.ui.fx.KeyTable.Key.silent;
import static studio.rushes.ui.fx.KeyTable.Scope.GRID;
import static studio.rushes.ui.fx.Stroke.press;

import javafx.scene.input.KeyCode;
import studio.rushes.ui.fx.KeyTable;

/** The keys of the grid. */
public final class GridKeys {
    private static final String GROUP = "shell.keys.grid";
    private static final String ROW = "shell.keys.row";

    public static final String UP = "grid-up";
    public static final String DOWN = "grid-down";
    public static final String FIRST = "grid-first";
    public static final String LAST = "grid-last";

    public static final KeyTable TABLE =
            KeyTable.of(
                    listed(UP, GRID, GROUP, ROW, press(KeyCode.PAGE_UP)),
                    listed(DOWN, GRID, GROUP, ROW, press(KeyCode.PAGE_DOWN)),
                    silent(FIRST, GRID, GROUP, press(KeyCode.HOME)),
                    silent(LAST, GRID, GROUP, press(KeyCode.END)));

    private GridKeys() {}
}
