package studio.rushes.sharing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import studio.rushes.assembly.ContentHash;
import studio.rushes.files.AtomicFile;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;

/**
 * What both sides changed: both versions are kept, and a person chooses. Safe for many threads;
 * blocking, for as long as a film takes to arrive.
 */
public final class Disputes {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final SharedVideo video;
    private final Outbox outbox;
    private final VideoBucket bucket;
    private final InstantSource clock;
    private final Path folder;
    private final List<Consumer<Conflict>> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param folder of the project in which both versions are kept
     */
    Disputes(
            SharedVideo video,
            Outbox outbox,
            VideoBucket bucket,
            InstantSource clock,
            Path folder) {
        this.video = video;
        this.outbox = outbox;
        this.bucket = bucket;
        this.clock = clock;
        this.folder = folder;
    }

    /** What nobody chose yet. */
    public List<Conflict> open() {
        return outbox.conflicts();
    }

    /** Hears of each new one, on the thread that found it. */
    public void onConflict(Consumer<Conflict> listener) {
        listeners.add(listener);
    }

    Optional<Conflict> of(Conflict.Kind kind) {
        return open().stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** The script says one thing here and another there. */
    synchronized void words(Object mine, Object theirs) {
        Optional<Conflict> known = of(Conflict.Kind.SCRIPT);
        if (known.isPresent() && BlockWords.same(blocks(known.get().theirs()), theirs)) {
            return;
        }
        try {
            Path place = place("script");
            Path ours = place.resolve("mine.json");
            Path others = place.resolve("theirs.json");
            write(ours, mine);
            write(others, theirs);
            tell(new Conflict(Conflict.Kind.SCRIPT, clock.instant(), ours, others, 0));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Another film lies there than the one that was sent. */
    synchronized void film(Path mine, VideoBucket.Entry theirs) throws InterruptedException {
        Optional<Conflict> known = of(Conflict.Kind.FILM);
        if (known.isPresent() && known.get().generation() == theirs.generation()) {
            return;
        }
        try {
            Path place = place("film");
            Path ours = place.resolve("mine.mp4");
            Path others = place.resolve("theirs.mp4");
            bucket.fetch(theirs.object(), others, Progress.UNHEARD);
            AtomicFile.copy(mine, ours);
            tell(
                    new Conflict(
                            Conflict.Kind.FILM,
                            clock.instant(),
                            ours,
                            others,
                            theirs.generation()));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void tell(Conflict conflict) {
        outbox.keep(conflict);
        listeners.forEach(listener -> listener.accept(conflict));
    }

    /** What is here replaces what is there. */
    public synchronized void chooseMine(Conflict.Kind kind) {
        Conflict conflict = of(kind).orElseThrow(Disputes::over);
        Instant now = clock.instant();
        switch (kind) {
            case SCRIPT -> {
                common(blocks(conflict.theirs()));
                Object mine = outbox.put(video.operations()).get(HeardFields.BLOCKS);
                outbox.settle(kind);
                if (mine != null) {
                    outbox.again(video.operations(), Map.of(HeardFields.BLOCKS, mine), now);
                }
            }
            case FILM -> {
                outbox.common(new SentFile(video.film(), "", conflict.generation()));
                outbox.settle(kind);
                outbox.putFile(video.film())
                        .ifPresent(file -> outbox.again(video.film(), file, now));
            }
        }
    }

    /**
     * What is there is taken over here: the caller has the project edited to it, which can be
     * undone as any edit.
     *
     * @throws StudioException where theirs is no script that can be read; the conflict stays
     */
    public synchronized Script chooseTheirWords(Script now) {
        Conflict conflict = of(Conflict.Kind.SCRIPT).orElseThrow(Disputes::over);
        Object theirs = blocks(conflict.theirs());
        if (!(theirs instanceof List<?> blocks)) {
            throw unreadable(conflict.theirs());
        }
        Script taken = BlockFields.into(now, blocks);
        common(theirs);
        outbox.settle(Conflict.Kind.SCRIPT);
        return taken;
    }

    /** Their film takes the place of ours, which stays with the conflict. */
    public synchronized void chooseTheirFilm(Path film) {
        Conflict conflict = of(Conflict.Kind.FILM).orElseThrow(Disputes::over);
        try {
            String hash = ContentHash.of(conflict.theirs()).value();
            outbox.common(new SentFile(video.film(), hash, conflict.generation()));
            AtomicFile.copy(conflict.theirs(), film);
            outbox.settle(Conflict.Kind.FILM);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void common(Object blocks) {
        outbox.common(video.operations(), Map.of(HeardFields.BLOCKS, blocks));
    }

    private Path place(String what) throws IOException {
        Path place = folder.resolve(STAMP.format(clock.instant()) + "-" + what);
        Files.createDirectories(place);
        return place;
    }

    private static void write(Path file, Object blocks) throws IOException {
        AtomicFile.write(file, FieldJson.text(blocks).getBytes(StandardCharsets.UTF_8));
    }

    private static Object blocks(Path file) {
        try {
            return FieldJson.value(Files.readString(file));
        } catch (IOException | RuntimeException e) {
            throw new StudioException(unreadable(file).problem(), e);
        }
    }

    private StudioException unwritable(IOException e) {
        return new StudioException(Problem.of("MIRROR-DISK").with("folder", folder), e);
    }

    private static StudioException unreadable(Path file) {
        return new StudioException(Problem.of("MIRROR-VERSION-UNREADABLE").with("file", file));
    }

    private static StudioException over() {
        return new StudioException(Problem.of("MIRROR-CONFLICT-OVER"));
    }
}
