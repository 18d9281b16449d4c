package studio.rushes.ui.fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * Scrolls a pane to what in it is given the keys. JavaFX does so for the tabulator alone, and not
 * where a key of ours opens a field and puts the caret into it.
 */
public final class InSight {
    /** Some of what stands around it is seen, too. */
    private static final double AROUND = 8;

    private InSight() {}

    public static void keep(ScrollPane pane) {
        pane.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(owner -> {
                    Scene scene = pane.getScene();
                    if (owner != null && scene != null && isIn(pane.getContent(), owner)) {
                        // What has just been opened has no place yet.
                        afterLayout(scene, () -> show(pane, owner));
                    }
                });
    }

    private static void afterLayout(Scene scene, Runnable act) {
        Runnable[] once = new Runnable[1];
        once[0] =
                () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    act.run();
                };
        scene.addPostLayoutPulseListener(once[0]);
    }

    private static void show(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        if (node.getScene() == null || !isIn(content, node)) {
            return;
        }
        double all = content.getLayoutBounds().getHeight();
        double seen = pane.getViewportBounds().getHeight();
        if (all <= seen) {
            return;
        }
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double from = pane.getVvalue() * (all - seen);
        double top = place.getMinY() - AROUND;
        double bottom = place.getMaxY() + AROUND;
        double to = Math.min(Math.max(from, bottom - seen), top);
        pane.setVvalue(Math.clamp(to / (all - seen), 0, 1));
    }

    private static boolean isIn(@Nullable Node content, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(content)) {
                return true;
            }
        }
        return false;
    }
}
