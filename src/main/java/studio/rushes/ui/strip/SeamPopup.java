package studio.rushes.ui.strip;

import atlantafx.base.controls.Popover;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Opens over a seam to say how its blocks follow each other. */
final class SeamPopup {
    private final StripModel model;
    private @Nullable Popover open;

    SeamPopup(StripModel model) {
        this.model = model;
    }

    void show(SeamNode seam) {
        if (open != null) {
            open.hide();
        }
        seam.joint()
                .ifPresent(joint -> {
                    model.select(joint.piece().block());
                    SeamEditor editor = new SeamEditor(model, joint);
                    Popover popover = new Popover(editor);
                    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_CENTER);
                    popover.setDetachable(false);
                    popover.setAnimated(false);
                    popover.setHeaderAlwaysVisible(false);
                    editor.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(popover, key));
                    editor.addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
                    popover.setOnHidden(_ -> {
                        editor.close();
                        open = null;
                        seam.requestFocus();
                    });
                    open = popover;
                    popover.show(seam);
                    editor.begin();
                });
    }

    /** What is pressed here means nothing to the window under it. */
    private static void pressed(Popover popover, KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.ESCAPE) {
            popover.hide();
        }
        if (key.getCode() != KeyCode.TAB) {
            key.consume();
        }
    }
}
