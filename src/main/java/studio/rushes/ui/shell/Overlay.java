package studio.rushes.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.rushes.ui.fx.FxThread;

/**
 * What takes the whole window for itself, as pictures side by side do. Its keys are its own, and
 * Escape ends it; what lies under it hears nothing.
 */
final class Overlay extends StackPane {
    private final Region under;
    private Runnable ended = () -> {};
    private @Nullable Node before;

    Overlay(Region under) {
        this.under = under;
        setId("overlay");
        getStyleClass().add("overlay");
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
    }

    /**
     * @param gone told once it is gone, whoever ended it
     */
    void show(Node content, Runnable gone) {
        if (isShown()) {
            end();
        } else {
            before = under.getScene() == null ? null : under.getScene().getFocusOwner();
        }
        ended = gone;
        getChildren().setAll(content);
        setVisible(true);
        under.setDisable(true);
        // Before it is laid out it cannot have the keys.
        FxThread.nextPulse(() -> {
            if (getChildren().contains(content)) {
                content.requestFocus();
            }
        });
    }

    void hide() {
        if (!isShown()) {
            return;
        }
        setVisible(false);
        getChildren().clear();
        under.setDisable(false);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
        end();
    }

    private void end() {
        Runnable then = ended;
        ended = () -> {};
        then.run();
    }

    boolean isShown() {
        return isVisible();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            hide();
            key.consume();
        }
    }
}
