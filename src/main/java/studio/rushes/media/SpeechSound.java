package studio.rushes.media;

import java.nio.file.Path;
import studio.rushes.problem.StudioException;

/** The sound of a clip the way those who recognise speech want it. */
public interface SpeechSound {
    /** Samples a second. */
    int RATE = 16_000;

    /** Ten times what the longest clip may have; 38 MB. */
    int MOST_SECONDS = 600;

    /**
     * One voice at {@link #RATE}, -1 to 1, from the first picture to the sound's end; in memory
     * only. Blocking, a part of a second; interruption gives it up.
     *
     * @return nothing at all where the clip has no sound, or none that can be decoded
     * @throws StudioException with a {@code MEDIA-…} problem where it is no clip, or has more sound
     *     than {@link #MOST_SECONDS}
     */
    float[] of(Path clip) throws InterruptedException;
}
