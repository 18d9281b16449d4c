package studio.rushes.ui.shell;

import java.time.ZoneId;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.rushes.ui.tray.TrayModel;
import studio.rushes.ui.tray.TrayPanel;

/** Where all long work is shown: over the status line, until Escape or a click elsewhere. */
final class TrayPlace extends StackPane {
    private final TrayPanel panel;
    private @Nullable Node before;

    TrayPlace(TrayModel tray, ZoneId zone) {
        setId("tray-place");
        getStyleClass().add("tray-place");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_LEFT);
        panel = new TrayPanel(tray, zone, this::hide);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::givesWay);
    }

    void turn() {
        if (isVisible()) {
            hide();
        } else {
            before = getScene() == null ? null : getScene().getFocusOwner();
            getChildren().setAll(panel);
            setVisible(true);
            applyCss();
            layout();
            panel.begin();
        }
    }

    void hide() {
        if (!isVisible()) {
            return;
        }
        boolean had = panel.isFocusWithin();
        setVisible(false);
        panel.end();
        getChildren().clear();
        if (had && before != null) {
            before.requestFocus();
        }
        before = null;
    }

    /** A click anywhere else ends it; its button does so by itself. */
    void clicked(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at.equals(this) || "tray-button".equals(at.getId())) {
                return;
            }
        }
        hide();
    }

    /** What the keys go to under it has to be seen. */
    private void givesWay(@Nullable Node owner) {
        if (owner == null || !isVisible()) {
            return;
        }
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return;
            }
        }
        Bounds here = panel.localToScene(panel.getLayoutBounds());
        if (here.intersects(owner.localToScene(owner.getLayoutBounds()))) {
            hide();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            hide();
            key.consume();
        }
    }
}
