package studio.rushes.ui.fx;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Two things at the two ends of one line, or on two lines where they do not fit beside each other.
 */
public final class TwoEnds extends Region {
    private static final double GAP = 8;

    private final Node first;
    private final Node last;

    public TwoEnds(Node first, Node last) {
        this.first = first;
        this.last = last;
        getChildren().addAll(first, last);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + first.prefWidth(-1) + GAP + last.prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides() + Math.max(first.minWidth(-1), last.minWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        double room = width < 0 ? Double.MAX_VALUE : width - sides();
        double one = first.prefHeight(-1);
        double other = last.prefHeight(room);
        return in.getTop()
                + in.getBottom()
                + (fit(room) ? Math.max(one, other) : one + GAP + other);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double room = getWidth() - sides();
        double high = getHeight() - in.getTop() - in.getBottom();
        boolean beside = fit(room);
        double one = Math.min(room, first.prefWidth(-1));
        double other = Math.min(room, last.prefWidth(-1));
        double top = beside ? high : first.prefHeight(-1);
        double bottom = beside ? high : last.prefHeight(other);
        first.resizeRelocate(in.getLeft(), in.getTop(), snapSizeX(one), top);
        last.resizeRelocate(
                beside ? snapPositionX(in.getLeft() + room - other) : in.getLeft(),
                in.getTop() + (beside ? 0 : top + GAP),
                snapSizeX(other),
                bottom);
    }

    private boolean fit(double room) {
        return first.prefWidth(-1) + GAP + last.prefWidth(-1) <= room;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
