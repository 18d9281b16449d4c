package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.Money;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptReader;

/**
 * Looks at projects, open ones and others, and changes nothing in them. Whatever it finds in a
 * folder may be damaged or somebody else's: it says so and goes on. Blocking, some milliseconds.
 */
public final class Glances {
    private static final Logger LOG = LoggerFactory.getLogger(Glances.class);

    /** A record of a video of 500 blocks with ten takes each is a tenth of this. */
    private static final long MOST_RECORD = 256L << 20;

    private static final long MOST_POSTER = 16L << 20;
    private static final String POSTER = "poster.jpg";

    private static final Problem TOO_LARGE = Problem.of("PROJECT-TOO-LARGE");

    private static final Problem UNREADABLE = Problem.of("PROJECT-UNREADABLE");

    private final Function<ProjectFolder, TakeStore> stores;
    private final Function<Path, Optional<OpenProject>> open;

    /**
     * @param stores opens the record of a project that may be in use, only to look into it
     * @param open finds a project that is open in this studio
     */
    public Glances(
            Function<ProjectFolder, TakeStore> stores, Function<Path, Optional<OpenProject>> open) {
        this.stores = stores;
        this.open = open;
    }

    /**
     * Looks at a folder. Never throws for what it finds there.
     *
     * @param spent what a project cost; empty where that is not known
     */
    public Glance at(Path root, Function<ProjectId, Optional<Money>> spent) {
        ProjectFolder folder = new ProjectFolder(root);
        try {
            Optional<OpenProject> found = open.apply(folder.root());
            return found.isPresent() ? open(found.get().session(), spent) : closed(folder, spent);
        } catch (StudioException e) {
            LOG.info("{} cannot be looked at: {}", folder.root(), e.problem().line());
            return Glance.broken(folder, e.problem());
        } catch (IOException | RuntimeException e) {
            // The edge: whatever lies in a folder, the other projects are shown.
            LOG.warn("{} cannot be looked at", folder.root(), e);
            return Glance.broken(folder, UNREADABLE);
        }
    }

    private static Glance open(ProjectSession session, Function<ProjectId, Optional<Money>> spent)
            throws IOException {
        Glance.Condition condition =
                session.watching() ? Glance.Condition.WATCHED : Glance.Condition.OPEN;
        return of(
                session.folder(),
                session.book().script(),
                session.takes().all(),
                session.takes()::isOver,
                session.takes()::isCurrent,
                condition,
                Optional.of(session.id()),
                spent);
    }

    private Glance closed(ProjectFolder folder, Function<ProjectId, Optional<Money>> spent)
            throws IOException {
        if (!Files.isDirectory(folder.root())) {
            return Glance.missing(folder);
        }
        ProjectEntry.require(folder);
        Script script = ScriptReader.read(folder.script());
        if (!Files.exists(folder.database())) {
            return of(
                    folder,
                    script,
                    List.of(),
                    _ -> true,
                    _ -> true,
                    Glance.Condition.CLOSED,
                    Optional.empty(),
                    spent);
        }
        if (Files.size(folder.database()) > MOST_RECORD) {
            return Glance.broken(folder, TOO_LARGE);
        }
        WantedClips wanted =
                new WantedClips(
                        () -> script,
                        new InputPictures(folder),
                        InstantSource.fixed(Instant.EPOCH)); // for one look
        try (TakeStore store = stores.apply(folder)) {
            return of(
                    folder,
                    script,
                    store.all(),
                    take -> take.state().settled() || take.state() instanceof TakeState.Unconfirmed,
                    take -> wanted.asksForWordsOf(take.request()),
                    Glance.Condition.CLOSED,
                    Optional.of(store.project()),
                    spent);
        }
    }

    private static Glance of(
            ProjectFolder folder,
            Script script,
            List<Take> takes,
            Predicate<Take> over,
            Predicate<Take> current,
            Glance.Condition condition,
            Optional<ProjectId> id,
            Function<ProjectId, Optional<Money>> spent)
            throws IOException {
        Set<TakeId> playing =
                takes.stream().filter(Take::chosen).map(Take::id).collect(Collectors.toSet());
        return new Glance(
                folder.root(),
                title(script),
                condition,
                counts(script, takes, over, current),
                id,
                playing,
                id.map(spent).orElse(Optional.of(Money.ZERO)),
                poster(folder),
                firstClip(folder, script, takes),
                changed(folder),
                Optional.empty());
    }

    private static String title(Script script) {
        return script.theme().isBlank() ? script.videoId() : script.theme();
    }

    private static Glance.Counts counts(
            Script script, List<Take> takes, Predicate<Take> over, Predicate<Take> current) {
        int ready = 0;
        int needing = 0;
        int running = 0;
        int waiting = 0;
        int blocks = 0;
        for (Block block : script.blocks()) {
            List<Take> its = of(block.id(), takes);
            Optional<Take> speaks = speaking(its);
            boolean open = speaks.filter(take -> !over.test(take)).isPresent();
            if (BlockCut.of(block).leftOut() && !open) {
                continue;
            }
            blocks++;
            if (speaks.filter(take -> needsSomebody(take, over)).isPresent()) {
                needing++;
            } else if (open && speaks.get().state() instanceof TakeState.Queued) {
                waiting++;
            } else if (open) {
                running++;
            } else {
                Optional<Take> plays =
                        its.stream().filter(take -> take.chosen() && take.isPlayable()).findFirst();
                if (plays.filter(current).isPresent()) {
                    ready++;
                } else if (plays.isPresent()) {
                    needing++;
                }
            }
        }
        return new Glance.Counts(blocks, ready, needing, running, waiting);
    }

    /** What a card of the block would speak of. */
    private static Optional<Take> speaking(List<Take> its) {
        Optional<Take> latest = its.stream().max(Comparator.comparingInt(Take::ordinal));
        return latest.filter(take -> !take.isReady())
                .filter(take -> !(take.state() instanceof TakeState.Cancelled))
                .or(() -> its.stream().filter(Take::chosen).findFirst());
    }

    private static boolean needsSomebody(Take take, Predicate<Take> over) {
        return switch (take.state()) {
            case TakeState.Failed _, TakeState.Filtered _, TakeState.Expired _ -> true;
            case TakeState.Unconfirmed _ -> over.test(take);
            default -> false;
        };
    }

    private static List<Take> of(BlockId block, List<Take> takes) {
        return takes.stream().filter(take -> take.request().block().equals(block)).toList();
    }

    private static Optional<Path> poster(ProjectFolder folder) throws IOException {
        Path poster = folder.root().resolve(POSTER);
        boolean usable =
                Files.isRegularFile(poster, LinkOption.NOFOLLOW_LINKS)
                        && Files.size(poster) <= MOST_POSTER;
        return usable ? Optional.of(poster) : Optional.empty();
    }

    private static Optional<Path> firstClip(ProjectFolder folder, Script script, List<Take> takes) {
        return script.blocks().stream()
                .flatMap(block -> of(block.id(), takes).stream())
                .filter(take -> take.chosen() && take.isPlayable())
                .map(take -> folder.takes().resolve(take.fileName()).normalize())
                // A name from a record is somebody's word.
                .filter(clip -> clip.startsWith(folder.takes()) && Files.isRegularFile(clip))
                .findFirst();
    }

    private static Optional<Instant> changed(ProjectFolder folder) throws IOException {
        Path log = folder.database().resolveSibling(folder.database().getFileName() + "-wal");
        Optional<Instant> latest = Optional.empty();
        for (Path file : List.of(folder.script(), folder.database(), log, folder.film())) {
            try {
                Instant at = Files.getLastModifiedTime(file).toInstant();
                latest = Stream.concat(latest.stream(), Stream.of(at)).max(Instant::compareTo);
            } catch (NoSuchFileException e) {
                LOG.trace("{} is not there", file, e);
            }
        }
        return latest;
    }
}
