package studio.rushes.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.ContentHash;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/**
 * Rough clips of blocks that have no take, for watching the cut; kept by what they were drawn from.
 * Never takes: nothing is chosen, counted or assembled from them. The folder may be emptied at any
 * time. Safe for many threads.
 */
final class StandIns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandIns.class);

    /** About five hundred of eight seconds. */
    static final long BOUND = 512L << 20;

    private static final String CLIP = ".mp4";

    /** Another way of drawing makes other clips. */
    private static final String WAY = "1";

    private final Path folder;
    private final long bound;
    private final Optional<StandInMaker> maker;
    private final ExecutorService background;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Set<Path> hopeless = new HashSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<ClipRequest> wanted = List.of();

    private record Kept(Path clip, long bytes, FileTime made) {}

    /**
     * @param folder such as {@code cache/standins}
     * @param bound bytes that are kept at most of what is not wanted now
     * @param maker empty where none are made
     * @param background one thread, which this closes
     */
    StandIns(Path folder, long bound, Optional<StandInMaker> maker, ExecutorService background) {
        this.folder = folder;
        this.bound = bound;
        this.maker = maker;
        this.background = background;
    }

    /** The clip of a request, where it is there. Looks at the disk, but only for a moment. */
    Optional<Path> of(ClipRequest request) {
        return Optional.of(place(request)).filter(Files::isRegularFile);
    }

    /** Has these made, the first of them first, and nothing else any more. Returns at once. */
    void want(List<ClipRequest> requests) {
        wanted = List.copyOf(requests);
        look();
    }

    /** Hears of each that is there, on the background thread; must return at once. */
    TakeStore.Subscription onMade(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void look() {
        if (maker.isEmpty() || wanted.isEmpty() || asked.getAndSet(true)) {
            return;
        }
        try {
            background.execute(this::work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the project closes; no more stand-ins are made", e);
        }
    }

    private void work() {
        asked.set(false);
        Optional<ClipRequest> next =
                wanted.stream()
                        .filter(request -> !hopeless.contains(place(request)))
                        .filter(request -> of(request).isEmpty())
                        .findFirst();
        if (next.isPresent() && maker.isPresent()) {
            make(next.get(), maker.get());
        }
    }

    private void make(ClipRequest request, StandInMaker by) {
        Path clip = place(request);
        try {
            Files.createDirectories(folder);
            by.render(request.with(ClipRequest.Recipe.PLAIN), clip, Progress.UNHEARD);
            tidy();
            listeners.forEach(Runnable::run);
            look();
        } catch (InterruptedException e) {
            LOG.debug("a stand-in was given up", e);
            Thread.currentThread().interrupt();
        } catch (StudioException | IOException e) {
            // Its card stays; another try would end the same way.
            LOG.warn("block {} has no stand-in", request.number(), e);
            hopeless.add(clip);
            look();
        } catch (RuntimeException e) {
            // The edge of this thread: the next one may do.
            LOG.error("the stand-in of block {}", request.number(), e);
            hopeless.add(clip);
            look();
        }
    }

    private Path place(ClipRequest request) {
        return folder.resolve(key(request) + CLIP);
    }

    /** Of all that is drawn or said, each with its length so that nothing runs into the next. */
    private static String key(ClipRequest request) {
        StringBuilder all = new StringBuilder(WAY);
        for (Object part :
                List.of(
                        request.number(),
                        request.prompt(),
                        request.dialogue(),
                        request.visual(),
                        request.language().toLanguageTag(),
                        request.seconds(),
                        request.size())) {
            String text = part.toString();
            all.append('\n').append(text.length()).append(' ').append(text);
        }
        return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8)).value();
    }

    /** The oldest go above the bound, never one that is wanted. */
    private void tidy() throws IOException {
        Set<Path> needed = new HashSet<>();
        wanted.forEach(request -> needed.add(place(request)));
        List<Kept> kept = kept();
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
        for (Kept one : kept) {
            if (bytes <= bound) {
                return;
            }
            if (!needed.contains(one.clip())) {
                Files.deleteIfExists(one.clip());
                bytes -= one.bytes();
            }
        }
    }

    private List<Kept> kept() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().endsWith(CLIP)) {
                    kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
                } else {
                    // Half made by a program that was killed: nobody else writes here.
                    Files.deleteIfExists(file);
                }
            }
        }
        kept.sort(Comparator.comparing(Kept::made));
        return kept;
    }

    /** Gives up what is being made and what waits. */
    @Override
    public void close() {
        background.shutdownNow();
    }
}
