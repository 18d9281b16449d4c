package studio.rushes.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import studio.rushes.generation.Budget;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.Expiry;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.generation.Generators;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Launcher;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
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
    private final Generators generators;
    private final InstantSource clock;
    private final WantedClips wanted;
    private final List<Consumer<Take>> listeners = new CopyOnWriteArrayList<>();

    TakeRoom(
            ProjectFolder folder,
            Supplier<Script> script,
            TakeStore store,
            Launcher launcher,
            Generators generators,
            InstantSource clock) {
        this.folder = folder;
        this.script = script;
        this.store = store;
        this.launcher = launcher;
        this.generators = generators;
        this.clock = clock;
        wanted = new WantedClips(script, new InputPictures(folder), clock);
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
        return wanted.asksFor(take.request());
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

    /**
     * The take of each block that counts for a film of the present text, in the script's order: one
     * that can be played, the one the block plays before others, else the latest. A block that was
     * never made in its present text has none.
     */
    public List<Take> current() {
        return current(_ -> true);
    }

    /** The same, where clips that only stand in for those of this generator count for nothing. */
    public List<Take> current(GeneratorId by) {
        return current(take -> countsFor(by, take));
    }

    private List<Take> current(Predicate<Take> counts) {
        Map<BlockId, Take> best = new HashMap<>();
        for (Take take : store.all()) {
            if (counts.test(take) && isCurrent(take)) {
                best.merge(take.request().block(), take, this::better);
            }
        }
        return wanted.blocks().stream()
                .flatMap(block -> Optional.ofNullable(best.get(block)).stream())
                .toList();
    }

    private Take better(Take earlier, Take later) {
        if (hasClip(earlier) && hasClip(later) && standsIn(earlier) != standsIn(later)) {
            return standsIn(earlier) ? later : earlier;
        }
        boolean keep = hasClip(earlier) && (earlier.chosen() || !hasClip(later));
        return keep ? earlier : later;
    }

    /**
     * Whether its block should rather play this take: a clip of the present text is worth more than
     * one of an older text, and a real clip more than one that stands in for it.
     */
    boolean playsBetter(Take take) {
        if (take.chosen() || !isCurrent(take)) {
            return false;
        }
        Optional<Take> playing = playing(take.request().block()).filter(this::isCurrent);
        return playing.isEmpty() || (standsIn(playing.get()) && !standsIn(take));
    }

    private boolean countsFor(GeneratorId by, Take take) {
        return !standsIn(take) || generators.find(by).filter(ClipGenerator::standsIn).isPresent();
    }

    /** Whether its clip only stands in for a real one. */
    boolean standsIn(Take take) {
        return generators.find(take.generator()).filter(ClipGenerator::standsIn).isPresent();
    }

    /**
     * The blocks for which neither a clip of their present text is there nor one is being made; for
     * a generator of real clips, one that stands in is none.
     */
    public List<BlockId> missing(GeneratorId by) {
        Set<BlockId> covered = new HashSet<>();
        for (Take take : current(by)) {
            if (hasClip(take) || !take.state().settled()) {
                covered.add(take.request().block());
            }
        }
        return script.get().blocks().stream()
                .map(Block::id)
                .filter(block -> !covered.contains(block))
                .toList();
    }

    /** Has every block play a clip of its present text, where there is one. */
    public void chooseCurrent() {
        for (Take take : current()) {
            if (hasClip(take) && !take.chosen()) {
                choose(take.id());
            }
        }
    }

    /** Whether nothing more comes of a take by itself, or only the producer can say what to do. */
    public boolean isOver(Take take) {
        return take.state().settled() || needsAnswer(take);
    }

    private boolean needsAnswer(Take take) {
        return take.state() instanceof TakeState.Unconfirmed doubt
                && generators
                        .find(take.generator())
                        .map(by -> doubt.needsAnswer(by.limits(), clock.instant()))
                        .orElse(true);
    }

    /** Whether a take's clip is there to be played; a person may have deleted it. */
    public boolean hasClip(Take take) {
        return take.isReady() && Files.isRegularFile(clip(take));
    }

    /**
     * Makes a new take of each of these blocks, all or none. The pictures they name are copied, so
     * that what is made is what was asked for now.
     */
    public void generate(List<BlockId> blocks, GeneratorChoice choice) {
        List<Wish> wishes = wanted.frozen(blocks);
        if (wishes.stream().anyMatch(wish -> wish.refusal().isPresent())) {
            throw new StudioException(planOf(wishes, choice).problem().orElseThrow());
        }
        launcher.launch(requests(wishes), choice);
    }

    /** What making a new take of each of these blocks would do and cost. */
    public LaunchPlan plan(List<BlockId> blocks, GeneratorChoice choice) {
        return planOf(wanted.seen(blocks), choice);
    }

    private LaunchPlan planOf(List<Wish> wishes, GeneratorChoice choice) {
        Map<BlockId, Problem> refusals = new HashMap<>();
        wishes.forEach(wish ->
                wish.refusal().ifPresent(problem -> refusals.put(wish.request().block(), problem)));
        return launcher.plan(requests(wishes), choice).with(refusals);
    }

    /** Asks a generator, at no cost, whether it would take these blocks. May block for long. */
    public Optional<Problem> rehearse(List<BlockId> blocks, GeneratorChoice choice)
            throws InterruptedException {
        return launcher.rehearse(requests(wanted.seen(blocks)), choice);
    }

    /** What is left to spend; empty where nothing is counted. */
    public Optional<Budget> budget() {
        return launcher.budget();
    }

    /**
     * When a lost answer is looked for no longer, or a clip is kept no longer over there; empty
     * where the take waits for neither.
     */
    public Optional<Instant> deadline(Take take) {
        return switch (take.state()) {
            case TakeState.Unconfirmed lost ->
                    limits(take).map(limits -> lost.since().plus(limits.maximumLatency()));
            case TakeState.Generating running ->
                    limits(take)
                            .map(limits ->
                                    running.since()
                                            .plus(limits.maximumLatency())
                                            .plus(limits.kept()));
            case TakeState.Downloading _ -> limits(take).flatMap(limits -> Expiry.of(take, limits));
            default -> Optional.empty();
        };
    }

    private Optional<GeneratorLimits> limits(Take take) {
        return generators.find(take.generator()).map(by -> by.lane(take.request()).limits());
    }

    /** What trying a take again would cost. */
    public Money priceOf(Take take) {
        return generators
                .find(take.generator())
                .map(by -> by.price(take.request()))
                .orElse(Money.ZERO);
    }

    private static List<ClipRequest> requests(List<Wish> wishes) {
        return wishes.stream().map(Wish::request).toList();
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
        return store.chosen(block).filter(this::hasClip);
    }

    /** The take a block would play if its clip were still where it was put. */
    Optional<Take> vanished(BlockId block) {
        return store.chosen(block).filter(take -> take.isReady() && !hasClip(take));
    }

    private static boolean isCancelled(Take take) {
        return take.state() instanceof TakeState.Cancelled;
    }
}
