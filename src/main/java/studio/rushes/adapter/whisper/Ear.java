package studio.rushes.adapter.whisper;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.media.Progress;
import studio.rushes.transcription.Transcript;

/** One way to Whisper. Used by one thread at a time; keeps the model it was last given. */
interface Ear extends AutoCloseable {
    /** Silence behind a sound: the library leaves out the last second, and hears none below one. */
    double SILENCE_SECONDS = 1.5;

    /**
     * Blocking, seconds.
     *
     * @param samples at {@link studio.rushes.media.SpeechSound#RATE}, not empty
     * @param language as Whisper calls it; empty to have it detected
     */
    Transcript hear(float[] samples, Path model, Optional<String> language, Progress progress)
            throws InterruptedException;

    /** Gives the model back. */
    @Override
    void close();
}
