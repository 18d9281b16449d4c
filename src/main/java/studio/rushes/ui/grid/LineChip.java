package studio.rushes.ui.grid;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;

/** Whether a take said its line: an icon and a word, in colour only where something is wanted. */
public final class LineChip extends Label {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Tip words = Tip.on(this);
    private @Nullable LineFace shown;

    public LineChip() {
        getStyleClass().addAll("chip", "line");
    }

    public void show(LineFace face) {
        setText(face.brief());
        if (shown == null || !shown.verdict().equals(face.verdict())) {
            setGraphic(
                    switch (face.verdict()) {
                        case SAID -> Icons.icon(Feather.CHECK, "line-said");
                        case DIFFERENT -> Icons.icon(Feather.ALERT_TRIANGLE, "attention");
                        case SILENT -> Icons.icon(Feather.VOLUME_X, "attention");
                    });
        }
        shown = face;
        pseudoClassStateChanged(WRONG, !face.calm());
        setAccessibleText(face.whole());
        words.say(face.told());
    }
}
