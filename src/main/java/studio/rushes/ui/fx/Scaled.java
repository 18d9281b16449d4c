package studio.rushes.ui.fx;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Draws everything in it larger or smaller: letters, pictures and the room between them alike. It
 * is laid out as if the window were as much smaller, never under the size it needs; so in a small
 * window it grows less than was asked for, and nothing is cut off.
 */
public final class Scaled extends Region {
    private final Region content;
    private final double leastWidth;
    private final double leastHeight;
    private final Scale scale = new Scale();
    private final DoubleProperty wanted = new SimpleDoubleProperty(1);

    /**
     * @param leastWidth under which the content has no room
     */
    public Scaled(Region content, double leastWidth, double leastHeight) {
        this.content = content;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
        wanted.subscribe(_ -> requestLayout());
        followPopups();
        keepSharp();
    }

    /** 1 for the usual size. */
    public DoubleProperty wantedProperty() {
        return wanted;
    }

    /** How large it is drawn now. */
    public double actual() {
        return scale.getX();
    }

    @Override
    protected void layoutChildren() {
        double fitting = fitting(getWidth(), getHeight());
        scale.setX(fitting);
        scale.setY(fitting);
        content.resizeRelocate(0, 0, getWidth() / fitting, getHeight() / fitting);
    }

    private double fitting(double width, double height) {
        double room = Math.min(width / leastWidth, height / leastHeight);
        return Math.min(wanted.get(), Math.max(1, room));
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * wanted.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * wanted.get();
    }

    /** Scroll panes keep a picture of what is in them, and letters in it are soft when it grows. */
    private void keepSharp() {
        Runnable sharpen =
                () -> {
                    if (scale.getX() != 1) {
                        content.lookupAll(".viewport").forEach(view -> view.setCache(false));
                    }
                };
        sceneProperty()
                .subscribe((before, now) -> {
                    if (before != null) {
                        before.removePostLayoutPulseListener(sharpen);
                    }
                    if (now != null) {
                        now.addPostLayoutPulseListener(sharpen);
                    }
                });
    }

    /** Menus, tooltips and lists are windows of their own over this one. */
    private void followPopups() {
        ListChangeListener<Window> opened =
                change -> {
                    while (change.next()) {
                        change.getAddedSubList().forEach(this::grow);
                    }
                };
        Subscription[] listening = {Subscription.EMPTY};
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(Window::showingProperty)
                .subscribe(showing -> {
                    listening[0].unsubscribe();
                    listening[0] = Subscription.EMPTY;
                    if (Boolean.TRUE.equals(showing)) {
                        Window.getWindows().addListener(opened);
                        listening[0] = () -> Window.getWindows().removeListener(opened);
                    }
                });
    }

    private void grow(Window window) {
        if (window instanceof PopupWindow popup && isOver(popup) && popup.getScene() != null) {
            popup.getScene().getRoot().getChildrenUnmodifiable().forEach(this::grow);
        }
    }

    private boolean isOver(PopupWindow popup) {
        Window owner = popup.getOwnerWindow();
        while (owner instanceof PopupWindow above) {
            owner = above.getOwnerWindow();
        }
        return getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().equals(owner);
    }

    private void grow(Node part) {
        part.getTransforms().removeIf(Grown.class::isInstance);
        if (scale.getX() != 1) {
            part.getTransforms().add(new Grown(scale.getX()));
        }
    }

    /** Known again, for a popup is shown more than once. */
    private static final class Grown extends Scale {
        Grown(double by) {
            super(by, by);
        }
    }
}
