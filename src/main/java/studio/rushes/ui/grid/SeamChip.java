package studio.rushes.ui.grid;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;

/** How a block follows the one before. */
final class SeamChip extends Label {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Tip words = Tip.on(this);

    SeamChip() {
        super("", Icons.icon(Feather.SCISSORS, "muted"));
        getStyleClass().addAll("chip", "seam");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(SeamWords face) {
        setText(face.number());
        pseudoClassStateChanged(WRONG, face.hard());
        setAccessibleText(face.name());
        words.say(face.name() + "\n" + face.told());
    }
}
