package studio.rushes.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What lies over the window until it is answered: one sheet at a time. */
final class Sheets {
    /** A tall sheet does not touch the window's edge. */
    private static final Insets AROUND = new Insets(12);

    private final ModalPane pane = new ModalPane();
    private @Nullable Sheet current;

    /**
     * One sheet.
     *
     * @param firm whether a click beside it leaves it there, as where that would throw work away
     * @param ended told once it is gone, whoever sent it away
     */
    record Sheet(Node node, boolean firm, Runnable ended) {}

    Sheets() {
        pane.setId("modal");
        pane.setVisible(false);
        pane.displayProperty()
                .subscribe(shown -> {
                    if (!shown) {
                        gone();
                    }
                });
        pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keep);
    }

    /** The tabulator goes around in the sheet, never to what lies under it. */
    private void keep(@Nullable Node owner) {
        Sheet sheet = current;
        if (sheet != null
                && owner != null
                && pane.isDisplay()
                && !pane.isDisabled()
                && sheet.node().getScene() != null
                && !isIn(owner)) {
            sheet.node().requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private boolean isIn(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    private void gone() {
        Sheet old = current;
        current = null;
        pane.setPersistent(false);
        // Its default button would go on hearing Enter.
        pane.setContent(null);
        end(old);
    }

    /** A sheet that nobody waits for. */
    void show(Node node) {
        show(new Sheet(node, false, () -> {}));
    }

    /** Shows a sheet in place of the one that is shown. */
    void show(Sheet sheet) {
        Sheet old = current;
        current = sheet;
        pane.setPersistent(sheet.firm());
        StackPane.setMargin(sheet.node(), AROUND);
        pane.setVisible(true);
        pane.show(sheet.node());
        end(old);
    }

    private static void end(@Nullable Sheet sheet) {
        if (sheet != null) {
            sheet.ended().run();
        }
    }

    /**
     * Shows a sheet whenever there is something to show in it, and for as long.
     *
     * @param ended told once the sheet is gone; has to empty {@code what}
     */
    <M> void follow(
            ObservableValue<@Nullable M> what,
            boolean firm,
            Function<M, ? extends Node> view,
            Runnable ended) {
        Shown shown = new Shown();
        what.subscribe(now -> {
            if (now != null) {
                shown.sheet = new Sheet(view.apply(now), firm, ended);
                show(shown.sheet);
            } else if (shown.sheet != null && shown.sheet.equals(current)) {
                hide();
            }
        });
    }

    /** The sheet that something is shown in. */
    private static final class Shown {
        private @Nullable Sheet sheet;
    }

    boolean isShown() {
        return pane.isDisplay();
    }

    void hide() {
        pane.hide();
    }

    Node node() {
        return pane;
    }
}
