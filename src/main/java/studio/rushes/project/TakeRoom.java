package studio.rushes.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import studio.rushes.generation.Budget;
import studio.rushes.generation.ChainInputs;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Generators;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Launcher;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Outlook;
import studio.rushes.generation.Pace;
import studio.rushes.generation.RecordedEvent;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.ClipParts;
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
    private final TakeTerms terms;
    private final Set<TakeId> arrived = ConcurrentHashMap.newKeySet();
    private final ChainRoom chains;
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
        terms = new TakeTerms(generators);
        wanted = new WantedClips(script, new InputPictures(folder), clock);
        store.all().stream().filter(Take::isReady).map(Take::id).forEach(arrived::add);
        chains = new ChainRoom(script, store, this);
        store.onChange(this::announce);
    }

    /** Finds for takes that wait what they go on from. */
    ChainInputs inputs(ClipParts parts) {
        return new FrozenInputs(
                chains, new InputPictures(folder), parts, folder.cache().resolve("chain"));
    }

    /** Every take, oldest first. */
    public List<Take> all() {
        return store.all();
    }

    /** The job each take was handed over as last; without those that never were. */
    public Map<TakeId, OperationName> operations() {
        return store.operations();
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
        return chains(take.generator())
                ? wanted.asksFor(take.request(), wait -> chains.now(wait.link(), wait.after()))
                : wanted.asksForWordsOf(take.request());
    }

    /** What a take waits for before it can be made; empty where it waits for nothing. */
    public Optional<Awaited> awaited(Take take) {
        return chains.awaited(take);
    }

    /** Whether a take would be current if the block before it still played what it goes on from. */
    public boolean isCutOff(Take take) {
        return chains(take.generator())
                && take.request().source().isPresent()
                && !isCurrent(take)
                && wanted.asksFor(take.request(), _ -> Optional.empty());
    }

    private boolean chains(GeneratorId id) {
        return generators.find(id).map(ClipGenerator::chains).orElse(true);
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
     * never made in its present text has none, and what was rejected counts for nothing.
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
            if (!take.judgement().rejected() && counts.test(take) && isCurrent(take)) {
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
     * Has its block play a take that has just come in, where that is better than what it plays. One
     * that was there before was seen by the producer, and is left as it was decided.
     *
     * @return whether it plays now
     */
    boolean welcome(Take take) {
        boolean better = take.isReady() && arrived.add(take.id()) && playsBetter(take);
        if (better) {
            choose(take.id());
        }
        return better;
    }

    /**
     * Whether its block should rather play this take: a clip of the present text is worth more than
     * one of an older text, and a real clip more than one that stands in for it.
     */
    boolean playsBetter(Take take) {
        if (take.chosen() || take.judgement().rejected() || !isCurrent(take)) {
            return false;
        }
        Optional<Take> playing = playing(take.request().block()).filter(this::isCurrent);
        return playing.isEmpty() || (standsIn(playing.get()) && !standsIn(take));
    }

    /**
     * A program that died right after a clip came in may not have come to choose it. What a person
     * chose since then stays.
     */
    void finishChoosing() {
        for (Take take : store.all()) {
            if (take.state() instanceof TakeState.Ready ready
                    && hasClip(take)
                    && playsBetter(take)
                    && chosenSince(take.request().block()).isBefore(ready.since())) {
                choose(take.id());
            }
        }
    }

    private Instant chosenSince(BlockId block) {
        return store.chosen(block).stream()
                .flatMap(take -> store.history(take.id()).stream())
                .map(RecordedEvent::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
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
     * a generator of real clips, one that stands in is none. With a block that is made anew come
     * those that go on from it.
     */
    public List<BlockId> missing(GeneratorId by) {
        Set<BlockId> missing = new LinkedHashSet<>();
        script.get().blocks().forEach(block -> missing.add(block.id()));
        for (Take take : current(by)) {
            if (hasClip(take) || !take.state().settled()) {
                missing.remove(take.request().block());
            }
        }
        Set<BlockId> all = chains(by) ? chains.withRenewed(missing) : missing;
        return script.get().blocks().stream().map(Block::id).filter(all::contains).toList();
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
        return take.state().settled() || needsAnswer(take) || chains.isInVain(take);
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
        if (!refusals(wishes, choice).isEmpty()) {
            throw new StudioException(planOf(wishes, choice).problem().orElseThrow());
        }
        launcher.launch(Wish.requests(wishes), choice);
    }

    /** What making a new take of each of these blocks would do and cost. */
    public LaunchPlan plan(List<BlockId> blocks, GeneratorChoice choice) {
        return planOf(wanted.seen(blocks), choice);
    }

    private LaunchPlan planOf(List<Wish> wishes, GeneratorChoice choice) {
        return launcher.plan(Wish.requests(wishes), choice).with(refusals(wishes, choice));
    }

    private Map<BlockId, Problem> refusals(List<Wish> wishes, GeneratorChoice choice) {
        Map<BlockId, Problem> refusals = new HashMap<>();
        if (chains(choice.generator())) {
            refusals.putAll(chains.objections(Wish.requests(wishes)));
        }
        refusals.putAll(Wish.refusals(wishes));
        return refusals;
    }

    /** Asks a generator, at no cost, whether it would take these blocks. May block for long. */
    public Optional<Problem> rehearse(List<BlockId> blocks, GeneratorChoice choice)
            throws InterruptedException {
        return launcher.rehearse(Wish.requests(wanted.seen(blocks)), choice);
    }

    /** What is left to spend; empty where nothing is counted. */
    public Optional<Budget> budget() {
        return launcher.budget();
    }

    /** What its generator allows a take and asks for it. */
    public TakeTerms terms() {
        return terms;
    }

    /** How a take came to be here; empty where its generator is not there. Blocking. */
    Optional<Pace.Arrival> arrival(Take take) {
        return terms.lane(take)
                .map(lane -> new Pace.Arrival(take.id(), lane, store.history(take.id())));
    }

    /**
     * What is to come of takes that are under way. Returns at once.
     *
     * @param open oldest first
     * @param beside what is under way in other projects
     */
    Outlook outlook(List<Take> open, List<Outlook.Stranger> beside, Pace pace) {
        return Outlook.of(open, beside, terms::lane, pace::usual, clock.instant());
    }

    /** Has a take that ended badly, or whose answer was lost, tried again. */
    public void retry(TakeId take) {
        launcher.retry(take);
    }

    /** Where takes come in that were submitted elsewhere. */
    public Adopting adopting() {
        return new Adopting(folder, script, store, generators, clock, this::retry);
    }

    /** Stops watching a take. */
    public void cancel(TakeId take) {
        launcher.cancel(take);
    }

    /**
     * The take its block had best play when this one is rejected: the next one that can be played,
     * one of the present text before others, and a real clip before one that stands in for it.
     */
    Optional<Take> heir(Take rejected) {
        return store.all().stream()
                .filter(take -> take.request().block().equals(rejected.request().block()))
                .filter(take -> !take.id().equals(rejected.id()))
                .filter(take -> take.isPlayable() && hasClip(take))
                .min(
                        Comparator.comparing((Take take) -> !isCurrent(take))
                                .thenComparing(this::standsIn)
                                .thenComparing(take -> take.ordinal() < rejected.ordinal())
                                .thenComparingInt(Take::ordinal));
    }

    /** Makes this the take its block plays, by nobody's word. */
    public void choose(TakeId take) {
        store.choose(take, clock.instant());
    }

    /** The take that a block plays, whatever the script says by now. */
    public Optional<Take> playing(BlockId block) {
        return store.chosen(block).filter(this::hasClip);
    }

    /** What a block of the present script asks for; empty for one that is not in it. */
    Optional<ClipRequest> wanted(BlockId block) {
        return wanted.request(block);
    }

    /** The take a block would play if its clip were still where it was put. */
    Optional<Take> vanished(BlockId block) {
        return store.chosen(block).filter(take -> take.isReady() && !hasClip(take));
    }

    private static boolean isCancelled(Take take) {
        return take.state() instanceof TakeState.Cancelled;
    }
}
