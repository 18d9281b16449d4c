package studio.rushes.ui.eye;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** All that stands in a window at one moment, in the order it is painted. */
public final class Seen {
    /** Less than this hides nothing. */
    private static final double SOLID = 0.2;

    private final List<Part> parts = new ArrayList<>();
    private final List<Part> covers;

    public Seen(Scene scene) {
        visit(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), 1);
        covers = parts.stream().filter(Seen::hides).toList();
    }

    private void visit(Node node, Bounds clip, double opacity) {
        double seen = opacity * node.getOpacity();
        if (!node.isVisible() || seen < 0.01) {
            return;
        }
        Bounds own =
                node instanceof Region || node instanceof Text
                        ? node.getLayoutBounds()
                        : node.getBoundsInLocal();
        Bounds whole = node.localToScene(own);
        Bounds inside = clip;
        if (node.getClip() != null) {
            inside = Part.overlap(clip, node.localToScene(node.getClip().getBoundsInParent()));
        }
        Bounds shown = Part.overlap(whole, inside);
        int order = parts.size();
        boolean there = shown.getWidth() > 0 && shown.getHeight() > 0;
        if (!there && !(node instanceof Parent)) {
            return;
        }
        parts.add(new Part(node, whole, shown, seen, order, order));
        if (node instanceof Parent parent && inside.getWidth() > 0 && inside.getHeight() > 0) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                visit(child, inside, seen);
            }
        }
        parts.set(order, new Part(node, whole, shown, seen, order, parts.size() - 1));
    }

    private static boolean hides(Part part) {
        return switch (part.node()) {
            case ImageView picture -> picture.getImage() != null;
            case Region region ->
                    region.getBackground() != null
                            && region.getBackground().getFills().stream()
                                    .anyMatch(fill ->
                                            !(fill.getFill() instanceof Color colour)
                                                    || colour.getOpacity() * part.opacity()
                                                            > SOLID);
            default -> false;
        };
    }

    /** What nothing lies over. */
    Stream<Part> open() {
        return parts.stream().filter(part -> isThere(part) && !isCovered(part));
    }

    Stream<Part> all() {
        return parts.stream();
    }

    private static boolean isThere(Part part) {
        return part.shown().getWidth() > 0 && part.shown().getHeight() > 0;
    }

    /** Whether something lies over a piece of it. */
    boolean isTouched(Part part) {
        return covers.stream()
                .filter(cover -> cover.order() > part.last())
                .map(cover -> Part.overlap(cover.shown(), part.shown()))
                .anyMatch(both -> both.getWidth() > 2 && both.getHeight() > 2);
    }

    private boolean isCovered(Part part) {
        double quarter = part.shown().getWidth() / 4;
        double x = part.shown().getCenterX();
        double y = part.shown().getCenterY();
        return covers.stream()
                .filter(cover -> cover.order() > part.last())
                .map(Part::shown)
                .anyMatch(cover ->
                        cover.contains(x, y)
                                || cover.contains(x - quarter, y)
                                || cover.contains(x + quarter, y));
    }

    /** The same for two moments between which nothing moved, came, went or said something else. */
    public int fingerprint() {
        int hash = 1;
        for (Part part : parts) {
            if (isRestless(part.node())) {
                continue;
            }
            int own =
                    switch (part.node()) {
                        case Text text -> text.getText().hashCode();
                        case ImageView view -> System.identityHashCode(view.getImage());
                        case Region _ -> 7;
                        default -> 0;
                    };
            if (own != 0 || part.node() instanceof Text) {
                hash = 31 * hash + own;
                hash = 31 * hash + part.whole().hashCode();
                hash = 31 * hash + Double.hashCode(part.opacity());
            }
        }
        return hash;
    }

    private static boolean isRestless(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ProgressIndicator) {
                return true;
            }
        }
        return false;
    }
}
