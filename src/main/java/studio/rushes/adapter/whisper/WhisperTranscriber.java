package studio.rushes.adapter.whisper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.Progress;
import studio.rushes.media.SpeechSound;
import studio.rushes.transcription.Languages;
import studio.rushes.transcription.Transcriber;
import studio.rushes.transcription.Transcript;

/**
 * Hears with the Whisper inside this process, which a wrong model file or an unlucky sound can end:
 * to be used in the worker. One clip at a time, the others wait. The last model stays loaded.
 */
public final class WhisperTranscriber implements Transcriber, AutoCloseable {
    /** Of full scale, -60 dB. Below it nobody speaks, and Whisper makes words up. */
    private static final float QUIET = 0.001f;

    private final SpeechSound sound;
    private final int threads;
    private @Nullable Ear ear;

    /**
     * @param threads the library may take
     */
    public WhisperTranscriber(SpeechSound sound, int threads) {
        this.sound = sound;
        this.threads = threads;
    }

    @Override
    public synchronized Transcript transcribe(
            Path clip, Path model, Optional<String> language, Progress progress)
            throws InterruptedException {
        Optional<String> known = language.map(Languages::known);
        float[] samples = sound.of(clip);
        if (quiet(samples)) {
            return new Transcript(known.orElse(Languages.UNDETERMINED), List.of());
        }
        return ear().hear(samples, model, known, progress);
    }

    private Ear ear() {
        Ear here = ear;
        if (here == null) {
            here = Ears.ofThisSystem(threads);
            ear = here;
        }
        return here;
    }

    private static boolean quiet(float[] samples) {
        for (float sample : samples) {
            if (Math.abs(sample) > QUIET) {
                return false;
            }
        }
        return true;
    }

    @Override
    public synchronized void close() {
        Ear here = ear;
        ear = null;
        if (here != null) {
            here.close();
        }
    }
}
