package studio.rushes.adapter.speech;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.Pcm;
import studio.rushes.media.Speech;
import studio.rushes.problem.StudioException;

/** Asks one engine after the other until one speaks. */
public final class FirstAvailableSpeech implements Speech {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAvailableSpeech.class);

    private final List<Speech> engines;
    private final AtomicBoolean told = new AtomicBoolean();

    public FirstAvailableSpeech(List<Speech> engines) {
        this.engines = List.copyOf(engines);
        if (engines.isEmpty()) {
            throw new IllegalArgumentException("at least one engine");
        }
    }

    /** What this system may have, best first; the tones at the end always work. */
    public static FirstAvailableSpeech of(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return new FirstAvailableSpeech(
                    List.of(new MacSpeech(), new EspeakSpeech(), new ToneSpeech()));
        }
        if (os.startsWith("windows")) {
            return new FirstAvailableSpeech(
                    List.of(new WindowsSpeech(), new EspeakSpeech(), new ToneSpeech()));
        }
        return new FirstAvailableSpeech(List.of(new EspeakSpeech(), new ToneSpeech()));
    }

    @Override
    public String engine() {
        return "first available";
    }

    @Override
    public Pcm speak(String line, Locale language, Duration fit) throws InterruptedException {
        StudioException last = null;
        for (Speech engine : engines) {
            try {
                return engine.speak(line, language, fit);
            } catch (StudioException e) {
                if (told.compareAndSet(false, true)) {
                    LOG.info("{} does not speak here: {}", engine.engine(), e.getMessage());
                }
                last = e;
            }
        }
        throw Objects.requireNonNull(last);
    }
}
