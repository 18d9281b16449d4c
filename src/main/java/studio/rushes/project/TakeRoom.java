package studio.rushes.project;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Launcher;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/**
 * The takes of an open project, seen from its script: what is missing, what is stale, and what to
 * do about it. Safe for many threads; the verbs block for some milliseconds and throw {@link
 * StudioException}.
 */
public final class TakeRoom {
    private final ProjectFolder folder;
    private final Supplier<Script> script;
    private final TakeStore store;
    private final Launcher launcher;
    private final GeneratorId generator;
    private final InstantSource clock;
    private final List<Consumer<Take>> listeners = new CopyOnWriteArrayList<>();

    TakeRoom(
            ProjectFolder folder,
            Supplier<Script> script,
            TakeStore store,
            Launcher launcher,
            GeneratorId generator,
            InstantSource clock) {
        this.folder = folder;
        this.script = script;
        this.store = store;
        this.launcher = launcher;
        this.generator = generator;
        this.clock = clock;
        store.onChange(this::announce);
    }

    /** Every take, oldest first. */
    public List<Take> all() {
        return store.all();
    }

    /** Calls back after each change, on the thread that made it; the listener returns at once. */
    public TakeStore.Subscription onChange(Consumer<Take> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells of a change, also of one that another process made. */
    void announce(Take take) {
        listeners.forEach(listener -> listener.accept(take));
    }

    /** Where a ready take's clip lies. */
    public Path clip(Take take) {
        return folder.takes().resolve(take.fileName());
    }

    /** Whether the script still asks for exactly this take. */
    public boolean isCurrent(Take take) {
        return request(take.request().block()).filter(take.request()::sameClipAs).isPresent();
    }

    /** The take a block speaks of: the one at work or last in trouble, else the one it plays. */
    public Optional<Take> shown(BlockId block) {
        Optional<Take> latest =
                store.all().stream()
                        .filter(take -> take.request().block().equals(block))
                        .max(Comparator.comparingInt(Take::ordinal));
        return latest.filter(take -> !take.isReady() && !isCancelled(take))
                .or(() -> store.chosen(block))
                .or(() -> latest);
    }

    /** The take of each block that counts for the film now, in the script's order. */
    public List<Take> current() {
        return script.get().blocks().stream().flatMap(b -> shown(b.id()).stream()).toList();
    }

    /** The blocks for which neither a clip of their present text is there nor one is being made. */
    public List<BlockId> missing() {
        Set<BlockId> covered = new HashSet<>();
        for (Take take : store.all()) {
            boolean counts = take.isReady() || !take.state().settled();
            if (counts && isCurrent(take)) {
                covered.add(take.request().block());
            }
        }
        return RequestComposer.requests(script.get()).stream()
                .map(ClipRequest::block)
                .filter(block -> !covered.contains(block))
                .toList();
    }

    /** Whether nothing happens any more that was launched. */
    public boolean allSettled() {
        return store.open().isEmpty();
    }

    /** Makes a new take of each of these blocks, all or none. */
    public void generate(List<BlockId> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        Set<BlockId> wanted = Set.copyOf(blocks);
        launcher.launch(
                RequestComposer.requests(script.get()).stream()
                        .filter(request -> wanted.contains(request.block()))
                        .toList(),
                generator);
    }

    /** Has a take that ended badly, or whose answer was lost, tried again. */
    public void retry(TakeId take) {
        launcher.retry(take);
    }

    /** Stops watching a take. */
    public void cancel(TakeId take) {
        launcher.cancel(take);
    }

    /** Makes this the take its block plays. */
    public void choose(TakeId take) {
        store.choose(take, clock.instant());
    }

    /** The take that a block plays, whatever the script says by now. */
    public Optional<Take> playing(BlockId block) {
        return store.chosen(block).filter(Take::isReady);
    }

    private Optional<ClipRequest> request(BlockId block) {
        return RequestComposer.requests(script.get()).stream()
                .filter(request -> request.block().equals(block))
                .findFirst();
    }

    private static boolean isCancelled(Take take) {
        return take.state() instanceof TakeState.Cancelled;
    }
}
