package studio.rushes.ui.fx;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Takes a part into the window when it is first to be seen. What nobody saw yet is neither styled
 * nor laid out, and needs no skin; the toolkit does all of that for hidden parts too.
 */
public final class FirstSight {
    private final Node part;
    private final Region place = new Region();
    private Subscription waiting = Subscription.EMPTY;

    private FirstSight(Node part) {
        this.part = part;
        place.setManaged(false);
        place.setVisible(false);
    }

    /**
     * The part itself where it is visible, else what stands in its place among a pane's children
     * until it is.
     */
    public static Node of(Node part) {
        return part.isVisible() ? part : new FirstSight(part).waiting();
    }

    /** The same of several, in their order. */
    public static Node[] of(Node... parts) {
        Node[] all = new Node[parts.length];
        for (int i = 0; i < parts.length; i++) {
            all[i] = of(parts[i]);
        }
        return all;
    }

    private Node waiting() {
        waiting = part.visibleProperty().subscribe((_, on) -> seen(on));
        return place;
    }

    private void seen(boolean on) {
        if (on && place.getParent() instanceof Pane pane) {
            waiting.unsubscribe();
            pane.getChildren().set(pane.getChildren().indexOf(place), part);
            // Whoever shows it may go on at once with what is in it, such as a list that drops
            // down.
            part.applyCss();
        }
    }
}
