package studio.rushes.captions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import studio.rushes.media.Loudness;

/** Sound made up for tests: speech that swells like syllables, and pauses with a hum. */
final class Sounds {
    static final int WINDOW = 10;
    private final List<Float> levels = new ArrayList<>();

    static Sounds start() {
        return new Sounds();
    }

    Sounds quiet(int millis) {
        for (int i = 0; i < millis / WINDOW; i++) {
            levels.add(0.002f + 0.0005f * (i % 3));
        }
        return this;
    }

    Sounds speech(int millis) {
        for (int i = 0; i < millis / WINDOW; i++) {
            levels.add(0.06f + 0.1f * (float) Math.abs(Math.sin(i * Math.PI / 18)));
        }
        return this;
    }

    Loudness end() {
        return new Loudness(WINDOW, levels);
    }

    static Loudness constant(int millis, float level) {
        return new Loudness(WINDOW, Collections.nCopies(millis / WINDOW, level));
    }
}
