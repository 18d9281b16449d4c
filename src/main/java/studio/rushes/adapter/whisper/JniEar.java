package studio.rushes.adapter.whisper;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperContextParams;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.Progress;
import studio.rushes.media.SpeechSound;
import studio.rushes.transcription.Languages;
import studio.rushes.transcription.Transcript;

/**
 * Whisper through the interface made for Java, which is all there is on Windows: it tells when a
 * sentence was said, and its words share that time by their lengths.
 */
final class JniEar implements Ear {
    /** It does not tell how sure it is. */
    private static final double UNKNOWN = 0.5;

    private final WhisperJNI whisper;
    private final int threads;
    private final HeardLanguage heard = new HeardLanguage();
    private @Nullable WhisperContext context;
    private @Nullable LoadedModel loaded;

    JniEar(NativeFiles files, int threads) {
        JniLibrary.load(files);
        WhisperJNI.setLibraryLogger(heard);
        this.whisper = new WhisperJNI();
        this.threads = threads;
    }

    @Override
    public Transcript hear(
            float[] samples, Path model, Optional<String> language, Progress progress)
            throws InterruptedException {
        progress.at(0);
        WhisperContext here = load(model);
        int silence = (int) (SILENCE_SECONDS * SpeechSound.RATE);
        float[] sound = Arrays.copyOf(samples, samples.length + silence);
        int code = whisper.full(here, params(language(here, model, language)), sound, sound.length);
        if (Thread.interrupted()) {
            throw new InterruptedException("hearing was given up");
        }
        if (code != 0) {
            throw Trouble.failed(code);
        }
        progress.at(1);
        String tag = language.or(heard::tag).orElse("en");
        long millis = samples.length * 1000L / SpeechSound.RATE;
        return new Transcript(tag, Words.of(segments(here), millis, !Languages.withoutSpaces(tag)));
    }

    private WhisperFullParams params(String language) {
        WhisperFullParams params = new WhisperFullParams(WhisperSamplingStrategy.GREEDY);
        params.nThreads = threads;
        params.language = language;
        params.noContext = true;
        params.printProgress = false;
        params.printTimestamps = false;
        params.suppressNonSpeechTokens = true;
        params.temperatureInc = FullParams.STEP;
        return params;
    }

    private String language(WhisperContext here, Path model, Optional<String> language) {
        if (!whisper.isMultilingual(here)) {
            String only = language.orElse("en");
            if (!only.equals("en")) {
                throw Trouble.language(model, only);
            }
            return only;
        }
        return language.orElse("auto");
    }

    private WhisperContext load(Path model) {
        LoadedModel wanted = LoadedModel.of(model);
        WhisperContext here = context;
        if (here != null && wanted.equals(loaded)) {
            return here;
        }
        close();
        WhisperContextParams params = new WhisperContextParams();
        params.useGPU = false;
        try {
            WhisperContext made;
            synchronized (WhisperCalls.CONTEXTS) {
                made = whisper.init(model, params);
            }
            if (made == null) {
                throw Trouble.model(model);
            }
            context = made;
            loaded = wanted;
            return made;
        } catch (IOException e) {
            throw Trouble.modelGone(model, e);
        }
    }

    private List<Segment> segments(WhisperContext here) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < whisper.fullNSegments(here); i++) {
            segments.add(
                    new Segment(
                            whisper.fullGetSegmentTimestamp0(here, i),
                            whisper.fullGetSegmentTimestamp1(here, i),
                            tokens(whisper.fullGetSegmentText(here, i))));
        }
        return segments;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            byte[] bytes = (" " + word).getBytes(StandardCharsets.UTF_8);
            tokens.add(Token.untimed(bytes, UNKNOWN));
        }
        return tokens;
    }

    @Override
    public void close() {
        WhisperContext given = context;
        context = null;
        loaded = null;
        if (given != null) {
            synchronized (WhisperCalls.CONTEXTS) {
                whisper.free(given);
            }
        }
    }
}
