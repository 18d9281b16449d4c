package studio.rushes.ui.strip;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.captions.CaptionLook;
import studio.rushes.script.BlockId;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;

/** The strip in both of its places. */
final class StripWindow {
    private final StripViews views;

    StripWindow(StripProject project) {
        views =
                new StripViews(
                        project.model,
                        Posters.NONE,
                        new SimpleObjectProperty<>(CaptionLook.standard()));
    }

    /** Shows the bar below, and the large strip above it. */
    void show(Stage stage, double wide, double high) {
        BorderPane root = new BorderPane(views.pane());
        root.setBottom(views.bar());
        Scene scene = new Scene(root, wide, high);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(wide);
        stage.setHeight(high);
        stage.show();
    }

    /** The node of a block in a track. */
    static PieceNode piece(Node track, String block) {
        return track.lookupAll(".piece").stream()
                .map(PieceNode.class::cast)
                .filter(Node::isVisible)
                .filter(node -> node.block().filter(new BlockId(block)::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no piece of " + block));
    }

    static SeamNode seam(Node track, String block) {
        return track.lookupAll(".seam").stream()
                .map(SeamNode.class::cast)
                .filter(node ->
                        node.joint()
                                .filter(one -> one.piece().block().value().equals(block))
                                .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no seam before " + block));
    }

    /** Waits for the window, which is a pulse behind. */
    static void until(Callable<Boolean> what) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, what);
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
