package studio.rushes.adapter.whisper;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.Progress;
import studio.rushes.media.SpeechSound;
import studio.rushes.transcription.HeardWord;
import studio.rushes.transcription.Languages;
import studio.rushes.transcription.Transcript;

/** Whisper by its own interface: knows when each word was said. */
final class NativeEar implements Ear {
    /** Loading is about a tenth of a first hearing. */
    private static final double LOADED = 0.1;

    /**
     * A model that is not at ease with a part of its window says so: then it gets the whole one.
     * Clear speech is above 0.8.
     */
    private static final double SURE = 0.6;

    /** Tokens of a model beside those of its languages. */
    private static final int OTHER_TOKENS = 51_765;

    private final WhisperCalls calls;
    private final int threads;
    private MemorySegment context = MemorySegment.NULL;
    private @Nullable LoadedModel loaded;

    NativeEar(WhisperCalls calls, int threads) {
        this.calls = calls;
        this.threads = threads;
    }

    @Override
    public Transcript hear(
            float[] samples, Path model, Optional<String> language, Progress progress)
            throws InterruptedException {
        progress.at(0);
        load(model);
        progress.at(LOADED);
        String wanted = language(model, language);
        Watch watch = new Watch(part -> progress.at(LOADED + part * (1 - LOADED)));
        int window = AudioWindow.of(withSilence(samples), calls.audioContext(context));
        Transcript heard = hear(samples, wanted, window, watch);
        if (window != AudioWindow.WHOLE && sureness(heard) < SURE) {
            Transcript again = hear(samples, wanted, AudioWindow.WHOLE, watch);
            heard = sureness(again) > sureness(heard) ? again : heard;
        }
        progress.at(1);
        return heard;
    }

    private Transcript hear(float[] samples, String language, int window, Watch watch)
            throws InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            int count = withSilence(samples);
            MemorySegment sound = arena.allocate(JAVA_FLOAT, count);
            MemorySegment.copy(samples, 0, sound, JAVA_FLOAT, 0, samples.length);
            FullParams params =
                    new FullParams(calls.fullDefaults(arena))
                            .forWords(threads)
                            .language(arena.allocateFrom(language))
                            .audioContext(window)
                            .watchedBy(
                                    watch.progressStub(calls.linker(), arena),
                                    watch.abortStub(calls.linker(), arena));
            int code = calls.full(context, params.memory(), sound, count);
            watch.rethrow();
            if (code != 0) {
                throw Trouble.failed(code);
            }
            String heard = NativeText.of(calls.languageName(calls.heardLanguage(context)));
            long millis = samples.length * 1000L / SpeechSound.RATE;
            return new Transcript(
                    heard, Words.of(segments(arena), millis, !Languages.withoutSpaces(heard)));
        }
    }

    private static int withSilence(float[] samples) {
        return samples.length + (int) (SILENCE_SECONDS * SpeechSound.RATE);
    }

    /** In the middle over all words; 0 where there are none. */
    private static double sureness(Transcript heard) {
        return heard.words().stream().mapToDouble(HeardWord::probability).average().orElse(0);
    }

    private void load(Path model) {
        LoadedModel wanted = LoadedModel.of(model);
        if (wanted.equals(loaded)) {
            return;
        }
        // Two large models at once may be more than there is memory.
        close();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment params = calls.contextDefaults(arena);
            ContextParams.onProcessor(params);
            MemorySegment made = calls.init(arena.allocateFrom(wanted.file().toString()), params);
            if (made.address() == 0) {
                throw Trouble.model(model);
            }
            context = made;
            loaded = wanted;
        }
    }

    /** What the library is to be told, which takes an unknown language for another in silence. */
    private String language(Path model, Optional<String> language) {
        if (!calls.multilingual(context)) {
            String only = language.orElse("en");
            if (!only.equals("en")) {
                throw Trouble.language(model, only);
            }
            return only;
        }
        if (language.isEmpty()) {
            return "auto";
        }
        int languages = calls.vocabulary(context) - OTHER_TOKENS - 1;
        try (Arena arena = Arena.ofConfined()) {
            int id = calls.languageId(arena.allocateFrom(language.get()));
            if (id < 0 || id >= languages) {
                throw Trouble.language(model, language.get());
            }
        }
        return language.get();
    }

    private List<Segment> segments(SegmentAllocator room) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < calls.segments(context); i++) {
            segments.add(
                    new Segment(
                            calls.segmentStart(context, i),
                            calls.segmentEnd(context, i),
                            tokens(room, i)));
        }
        return segments;
    }

    /** Without those that stand for no text, such as times. */
    private List<Token> tokens(SegmentAllocator room, int segment) {
        int endOfText = calls.endOfText(context);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < calls.tokens(context, segment); i++) {
            MemorySegment data = calls.tokenData(room, context, segment, i);
            if (data.get(JAVA_INT, 0) < endOfText) {
                tokens.add(
                        new Token(
                                NativeText.bytes(calls.tokenText(context, segment, i)),
                                data.get(JAVA_LONG, 24),
                                data.get(JAVA_LONG, 32),
                                data.get(JAVA_FLOAT, 8)));
            }
        }
        return tokens;
    }

    @Override
    public void close() {
        if (loaded != null) {
            loaded = null;
            MemorySegment given = context;
            context = MemorySegment.NULL;
            calls.free(given);
        }
    }
}
