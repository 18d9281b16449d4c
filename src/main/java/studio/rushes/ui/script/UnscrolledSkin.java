package studio.rushes.ui.script;

import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SkinBase;

/**
 * A scroll pane that shows all of its content, without the bars it never needs: those of a text
 * area are two thirds of its nodes.
 */
final class UnscrolledSkin extends SkinBase<ScrollPane> {
    private final Node content;

    UnscrolledSkin(ScrollPane pane) {
        super(pane);
        content = pane.getContent();
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        getSkinnable().setViewportBounds(new BoundingBox(0, 0, width, height));
        double high = Math.max(height, content.prefHeight(width));
        content.resizeRelocate(x, y, width, high);
    }
}
