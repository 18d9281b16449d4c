package studio.rushes.ui.fx;

import javafx.scene.input.MouseEvent;

/** Makes a double click on a button one click: what the second one would press was not seen yet. */
public final class OneClick {
    private OneClick() {}

    /** A filter for presses of the mouse. */
    public static void only(MouseEvent press) {
        if (press.getClickCount() > 1) {
            press.consume();
        }
    }
}
