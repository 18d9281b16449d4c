package studio.rushes.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.tray.QuestionView;

/**
 * A question over everything, sheets too: what it is about may lie in one of them, and must stay
 * there until it is answered.
 */
final class Asking extends StackPane {
    private final Region under;
    private @Nullable Node before;
    private Runnable no = () -> {};

    Asking(Region under) {
        this.under = under;
        setId("asking");
        getStyleClass().add("asking");
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
    }

    void follow(Leaving leaving) {
        leaving.askedProperty()
                .subscribe(asked -> {
                    if (asked == null) {
                        hide();
                    } else {
                        show(asked);
                    }
                });
    }

    private void show(Leaving.Asked asked) {
        if (!isVisible()) {
            before = under.getScene() == null ? null : under.getScene().getFocusOwner();
        }
        no = asked.stay();
        QuestionView question = new QuestionView(asked.question(), asked.go(), asked.stay());
        getChildren().setAll(question);
        setVisible(true);
        under.setDisable(true);
        // Before it is laid out it cannot have the keys.
        FxThread.nextPulse(() -> {
            if (getChildren().contains(question)) {
                question.begin();
            }
        });
    }

    private void hide() {
        if (!isVisible()) {
            return;
        }
        no = () -> {};
        setVisible(false);
        getChildren().clear();
        under.setDisable(false);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    /** What the keys mean to a sheet below they do not mean here. */
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            no.run();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
            button.fire();
            key.consume();
        } else if (key.getCode() != KeyCode.TAB && key.getCode() != KeyCode.SPACE) {
            key.consume();
        }
    }
}
