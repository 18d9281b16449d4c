package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.ContentHash;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.ClipLook;
import studio.rushes.media.ClipLooks;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * The looks of a project's clips, made one after the other in the background and kept by content.
 * Above a bound it loses what was longest unused, never a look that was wanted since the project
 * was opened. The folder may be emptied at any time. Safe for many threads.
 */
public final class LookBook implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LookBook.class);

    private final Path folder;
    private final LookShelf shelf;
    private final ClipLooks maker;
    private final ExecutorService background;
    private final Consumer<Problem> trouble;
    private final Set<Path> asked = ConcurrentHashMap.newKeySet();
    private final Map<Path, ClipLook> made = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Backlog backlog = new Backlog();
    private final List<BiConsumer<Path, ClipLook>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param folder such as {@code cache/looks}
     * @param bound bytes of looks that are kept at most, asked each time
     * @param background one thread, which this book closes
     * @param trouble hears of each kind of trouble once
     */
    public LookBook(
            Path folder,
            LongSupplier bound,
            InstantSource clock,
            ClipLooks maker,
            ExecutorService background,
            Consumer<Problem> trouble) {
        this.folder = folder;
        shelf = new LookShelf(folder, bound, clock);
        this.maker = maker;
        this.background = background;
        this.trouble = trouble;
    }

    /** Makes looks of all takes that have a clip, now and as they come. */
    public TakeStore.Subscription follow(TakeRoom takes) {
        Consumer<Take> ready =
                take -> {
                    if (take.isReady()) {
                        want(takes.clip(take));
                    }
                };
        TakeStore.Subscription subscription = takes.onChange(ready);
        takes.all().forEach(ready);
        return subscription;
    }

    /** Has a clip's look made where that was not tried before. Returns at once. */
    public void want(Path clip) {
        if (asked.add(clip)) {
            backlog.more();
            try {
                background.execute(() -> make(clip));
            } catch (RejectedExecutionException e) {
                backlog.less();
                LOG.debug("the book is closed", e);
            }
        }
    }

    /** The look of a clip, where it is there. One that was deleted meanwhile is made again. */
    public Optional<ClipLook> of(Path clip) {
        ClipLook look = made.get(clip);
        if (look == null || look.isWhole()) {
            return Optional.ofNullable(look);
        }
        if (made.remove(clip, look)) {
            asked.remove(clip);
            want(clip);
        }
        return Optional.empty();
    }

    /** Hears of each look that is there, on the background thread; must return at once. */
    public TakeStore.Subscription onLook(BiConsumer<Path, ClipLook> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void make(Path clip) {
        try {
            ClipLook look = new ClipLook(folder.resolve(ContentHash.of(clip).value()));
            boolean there = look.isWhole();
            if (!there) {
                maker.make(clip, look, Progress.UNHEARD);
            }
            made.put(clip, look);
            shelf.use(look.folder());
            if (!there) {
                shelf.added(look.folder(), this::isWanted);
            }
            listeners.forEach(listener -> listener.accept(clip, look));
        } catch (InterruptedException e) {
            LOG.debug("the look of {} was given up", clip.getFileName(), e);
            Thread.currentThread().interrupt();
        } catch (StudioException e) {
            failed(clip, e.problem(), e);
        } catch (IOException e) {
            failed(clip, unreadable(clip), e);
        } catch (RuntimeException e) {
            // The edge of this thread: the next clip may do.
            LOG.error("the look of {}", clip.getFileName(), e);
        } finally {
            backlog.less();
        }
    }

    /** The clips whose looks are to be made, and the one whose is. */
    Backlog backlog() {
        return backlog;
    }

    private boolean isWanted(Path look) {
        return made.containsValue(new ClipLook(look));
    }

    /** Another try would end the same way; the studio does without. */
    private void failed(Path clip, Problem problem, Exception e) {
        LOG.warn("{} has no look", clip.getFileName(), e);
        if (told.add(problem.code())) {
            trouble.accept(problem);
        }
    }

    private static Problem unreadable(Path clip) {
        return Problem.of("MEDIA-LOOK", "unread").with("clip", clip.getFileName());
    }

    /** Gives up what is being made and what waits. */
    @Override
    public void close() {
        background.shutdownNow();
    }
}
