package studio.rushes.ui.preview;

import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How loud the player is. */
final class Volume {
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final DoubleProperty level = new SimpleDoubleProperty(1);
    private final DoubleConsumer sound;

    /**
     * @param sound hears by what samples are to be multiplied
     */
    Volume(DoubleConsumer sound) {
        this.sound = sound;
        muted.subscribe(_ -> apply());
        level.subscribe(_ -> apply());
    }

    private void apply() {
        // Loudness is felt roughly as the square of the amplitude's share.
        sound.accept(muted.get() ? 0 : level.get() * level.get());
    }

    BooleanProperty muted() {
        return muted;
    }

    /** From 0 to 1. */
    DoubleProperty level() {
        return level;
    }
}
