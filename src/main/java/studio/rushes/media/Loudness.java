package studio.rushes.media;

import java.util.List;

/**
 * Root mean square of the sound, mixed to mono, over equal windows from the start of the clip.
 *
 * @param windowMillis length of a window
 * @param levels one value a window, 0 (silence) to 1 (full scale)
 */
public record Loudness(int windowMillis, List<Float> levels) {
    public Loudness {
        if (windowMillis < 1) {
            throw new IllegalArgumentException("a window is at least 1 ms, was " + windowMillis);
        }
        levels = List.copyOf(levels);
    }
}
