package studio.rushes.ui.captions;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the list of pages. */
final class CaptionKeys {
    private CaptionKeys() {}

    /** Does what a key says, before the list does something of its own. */
    static void press(KeyEvent key, CaptionEditor editor) {
        if (!(key.getTarget() instanceof TextInputControl)
                && !key.isShortcutDown()
                && (key.isAltDown() ? moves(key, editor) : acts(key, editor))) {
            key.consume();
        }
    }

    private static boolean moves(KeyEvent key, CaptionEditor editor) {
        if (key.getCode() != KeyCode.LEFT && key.getCode() != KeyCode.RIGHT) {
            return false;
        }
        int way = key.getCode() == KeyCode.LEFT ? -1 : 1;
        if (key.isShiftDown()) {
            editor.moveTenths(way);
        } else {
            editor.moveFrames(way);
        }
        return true;
    }

    private static boolean acts(KeyEvent key, CaptionEditor editor) {
        switch (key.getCode()) {
            case LEFT -> editor.stepWord(-1);
            case RIGHT -> editor.stepWord(1);
            case UP -> editor.stepPage(-1);
            case DOWN -> editor.stepPage(1);
            case HOME -> editor.selectPage(0);
            case END -> editor.selectPage(Integer.MAX_VALUE);
            case ENTER, F2 -> editor.write();
            case B -> {
                if (key.isShiftDown()) {
                    editor.merge();
                } else {
                    editor.split();
                }
            }
            case DELETE, BACK_SPACE -> editor.delete();
            default -> {
                return false;
            }
        }
        return true;
    }
}
