package studio.rushes.ui.shell;

import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Script, grid and player side by side, in the proportions of a wide window until someone drags a
 * divider; from then on the sides keep their width.
 */
final class Columns extends SplitPane {
    private static final double SCRIPT_SHARE = 0.222;
    private static final double PLAYER_SHARE = 0.247;
    private boolean dragged;
    private double shared;

    Columns(Region script, Region grid, Region player) {
        super(script, grid, player);
        getStyleClass().add("columns");
        script.setMinWidth(260);
        grid.setMinWidth(220);
        player.setMinWidth(352);
        setResizableWithParent(script, false);
        setResizableWithParent(player, false);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, drag -> dragged |= onDivider(drag));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // A split pane spreads a change of width in its own way first; ours comes after.
        if (!dragged && getWidth() > 0 && getWidth() != shared) {
            shared = getWidth();
            share(shared);
            super.layoutChildren();
        }
    }

    private void share(double width) {
        double script = Math.clamp(width * SCRIPT_SHARE, 296, 460);
        double player = Math.clamp(width * PLAYER_SHARE, 352, 640);
        setDividerPositions(script / width, (width - player) / width);
    }

    private static boolean onDivider(MouseEvent drag) {
        return drag.getTarget() instanceof javafx.scene.Node node
                && node.getStyleClass().contains("split-pane-divider");
    }
}
