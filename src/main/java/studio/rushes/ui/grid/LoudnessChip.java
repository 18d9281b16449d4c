package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;

/** By how much a block is louder or quieter than the others. */
final class LoudnessChip extends Label {
    private final Tip words = Tip.on(this);

    LoudnessChip() {
        super("", Icons.icon(Feather.VOLUME_2, "muted"));
        getStyleClass().addAll("chip", "loudness");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(double by) {
        long units = Math.round(Math.abs(by));
        boolean more = by > 0;
        setText(text(more ? "grid.loudness.louder" : "grid.loudness.quieter", units));
        String told =
                text(
                        more ? "grid.loudness.louder.meaning" : "grid.loudness.quieter.meaning",
                        units);
        setAccessibleText(told);
        words.say(told);
    }
}
