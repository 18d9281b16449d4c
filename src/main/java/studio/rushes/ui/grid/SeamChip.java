package studio.rushes.ui.grid;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;

/** How a block follows the one before. */
final class SeamChip extends Label {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Tooltip words = new Tooltip();

    SeamChip() {
        super("", Icons.icon(Feather.SCISSORS, "muted"));
        getStyleClass().addAll("chip", "seam");
        setMinWidth(USE_PREF_SIZE);
        words.setWrapText(true);
        words.setMaxWidth(320);
        setTooltip(words);
    }

    void show(SeamWords face) {
        setText(face.number());
        pseudoClassStateChanged(WRONG, face.hard());
        setAccessibleText(face.name());
        words.setText(face.name() + "\n" + face.told());
    }
}
