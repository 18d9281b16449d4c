package studio.rushes.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.ContentHash;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.transcription.ChosenModel;
import studio.rushes.transcription.Hearing;
import studio.rushes.transcription.Transcript;
import studio.rushes.transcription.TranscriptFile;

/**
 * What was heard in a project's clips, kept by clip, model and language; the rest is heard one clip
 * after the other in the background. Where a clip cannot be heard its captions do without. Safe for
 * many threads.
 */
public final class HearingRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HearingRoom.class);

    /** Raised when what is kept would be heard differently by now. */
    private static final String VERSION = "1";

    private final Path kept;
    private final Hearing hearing;
    private final Function<Take, Optional<String>> language;
    private final ExecutorService background;
    private final Consumer<Problem> trouble;
    private final Map<Wanted, Transcript> heard = new ConcurrentHashMap<>();
    private final Map<Path, ContentHash> hashes = new ConcurrentHashMap<>();
    private final Set<Wanted> asked = ConcurrentHashMap.newKeySet();
    private final Set<Wanted> hopeless = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final List<Consumer<TakeId>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock one = new ReentrantLock(true);
    private final Backlog backlog = new Backlog();
    private volatile @Nullable TakeRoom followed;

    /** One clip, heard with one model in one language. */
    private record Wanted(TakeId take, ChosenModel model, Optional<String> language) {}

    /**
     * @param kept such as {@code cache/heard}; may be emptied at any time
     * @param language a take is heard in; empty to detect it
     * @param background one thread, which this room closes
     * @param trouble hears of each kind of trouble once
     */
    HearingRoom(
            Path kept,
            Hearing hearing,
            Function<Take, Optional<String>> language,
            ExecutorService background,
            Consumer<Problem> trouble) {
        this.kept = kept;
        this.hearing = hearing;
        this.language = language;
        this.background = background;
        this.trouble = trouble;
    }

    /** Hears all takes that have a clip and words to say, now and as they come. */
    public TakeStore.Subscription follow(TakeRoom takes) {
        followed = takes;
        TakeStore.Subscription subscription = takes.onChange(take -> want(take, takes));
        look();
        return subscription;
    }

    /** The model or the language may be another one: what is not heard with it yet is heard. */
    public void look() {
        TakeRoom takes = followed;
        if (takes != null) {
            takes.all().forEach(take -> want(take, takes));
        }
    }

    /** Hears of each take whose words are known, on the thread that heard them; returns at once. */
    public TakeStore.Subscription onHeard(Consumer<TakeId> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether its words may still become known without anybody asking for them. */
    boolean isComing(Take take) {
        return followed != null && isUnheard(take);
    }

    /** Whether it could be listened to and was not yet. */
    boolean isUnheard(Take take) {
        return wanted(take)
                .filter(want -> !heard.containsKey(want) && !hopeless.contains(want))
                .isPresent();
    }

    /** What was heard, where it is known. Returns at once. */
    Optional<Transcript> known(Take take) {
        return wanted(take).map(heard::get);
    }

    /**
     * What is heard; empty without a model, or where the clip cannot be heard. Blocking, seconds
     * where it was not heard before.
     */
    Optional<Transcript> hear(Take take, Path clip, Progress progress) throws InterruptedException {
        Optional<Wanted> wanted = wanted(take);
        if (wanted.isEmpty() || hopeless.contains(wanted.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(heard(wanted.get(), clip, progress));
        } catch (StudioException e) {
            failed(wanted.get(), clip, e.problem(), e);
        } catch (IOException e) {
            failed(wanted.get(), clip, unreadable(clip), e);
        }
        return Optional.empty();
    }

    private Optional<Wanted> wanted(Take take) {
        if (!take.isReady() || take.request().dialogue().isBlank()) {
            return Optional.empty();
        }
        return hearing.model()
                .get()
                .map(model -> new Wanted(take.id(), model, language.apply(take)));
    }

    private void want(Take take, TakeRoom takes) {
        Optional<Wanted> wanted = wanted(take);
        if (wanted.isPresent() && asked.add(wanted.get())) {
            backlog.more();
            try {
                background.execute(() -> hearBehind(take, takes.clip(take)));
            } catch (RejectedExecutionException e) {
                backlog.less();
                LOG.debug("the project closes; nothing more is heard", e);
            }
        }
    }

    private void hearBehind(Take take, Path clip) {
        try {
            if (hear(take, clip, Progress.UNHEARD).isPresent()) {
                LOG.debug("{} was heard", clip.getFileName());
            }
        } catch (InterruptedException e) {
            LOG.debug("hearing {} was given up", clip.getFileName(), e);
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The edge of this thread: the next clip may do.
            LOG.error("hearing {}", clip.getFileName(), e);
        } finally {
            backlog.less();
        }
    }

    /** The clips that wait to be listened to, and the one that is. */
    Backlog backlog() {
        return backlog;
    }

    private Transcript heard(Wanted wanted, Path clip, Progress progress)
            throws IOException, InterruptedException {
        Transcript known = heard.get(wanted);
        if (known != null) {
            return known;
        }
        // Who waits for a clip that is being heard behind finds it heard, not heard again.
        one.lockInterruptibly();
        try {
            known = heard.get(wanted);
            return known != null ? known : heardFirst(wanted, clip, progress);
        } finally {
            one.unlock();
        }
    }

    private Transcript heardFirst(Wanted wanted, Path clip, Progress progress)
            throws IOException, InterruptedException {
        Path file = kept.resolve(key(wanted, clip) + ".json");
        Optional<Transcript> before = TranscriptFile.read(file);
        if (before.isPresent()) {
            return learnt(wanted, before.get());
        }
        Transcript now =
                hearing.transcriber()
                        .transcribe(clip, wanted.model().file(), wanted.language(), progress);
        keep(now, file);
        return learnt(wanted, now);
    }

    private Transcript learnt(Wanted wanted, Transcript transcript) {
        heard.put(wanted, transcript);
        listeners.forEach(listener -> listener.accept(wanted.take()));
        return transcript;
    }

    /** One that cannot be kept is heard again the next time; that costs time only. */
    private static void keep(Transcript transcript, Path file) {
        try {
            TranscriptFile.write(transcript, file);
        } catch (IOException e) {
            LOG.warn("what was heard cannot be kept", e);
        }
    }

    private String key(Wanted wanted, Path clip) throws IOException {
        ContentHash content = hashes.get(clip);
        if (content == null) {
            content = ContentHash.of(clip);
            hashes.put(clip, content);
        }
        String whole =
                String.join(
                        "\n",
                        VERSION,
                        content.value(),
                        wanted.model().sum(),
                        wanted.language().orElse(""));
        return ContentHash.of(whole.getBytes(StandardCharsets.UTF_8)).value();
    }

    private void failed(Wanted wanted, Path clip, Problem problem, Exception e) {
        LOG.warn("{} was not heard", clip.getFileName(), e);
        hopeless.add(wanted);
        listeners.forEach(listener -> listener.accept(wanted.take()));
        if (told.add(problem.code())) {
            trouble.accept(problem);
        }
    }

    private static Problem unreadable(Path clip) {
        return Problem.of("CAPTIONS-CLIP").with("clip", clip.getFileName());
    }

    /** Gives up what is being heard and what waits. */
    @Override
    public void close() {
        background.shutdownNow();
    }
}
