package studio.rushes.ui.preview;

import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyEvent;

/** The keys of an editor's player. */
final class PlayerKeys {
    private PlayerKeys() {}

    /** Does what the key says; false where it says nothing. */
    static boolean key(KeyEvent event, PlayerModel model) {
        boolean other = event.isShortcutDown() || event.isAltDown() || event.isShiftDown();
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (!pressed || other || model.clipProperty().get().isEmpty()) {
            return false;
        }
        switch (event.getCode()) {
            case SPACE -> model.toggle();
            case J -> model.reverse();
            case K -> model.pause();
            case L -> model.faster();
            case LEFT, COMMA -> model.step(-1);
            case RIGHT, PERIOD -> model.step(1);
            case HOME -> model.seek(0);
            case END -> model.seekEnd();
            case M -> turn(model.mutedProperty());
            case V -> turn(model.captionedProperty());
            case Z -> turn(model.safeZoneProperty());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void turn(BooleanProperty on) {
        on.set(!on.get());
    }
}
