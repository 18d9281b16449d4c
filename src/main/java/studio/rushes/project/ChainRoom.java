package studio.rushes.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Chain;
import studio.rushes.generation.ChainPlan;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.Problem;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Link;
import studio.rushes.script.Script;

/**
 * Which blocks go on from which, and from what. A block goes on from the clip that the one before
 * it plays, and waits while another is coming that will play instead. Safe for many threads.
 */
final class ChainRoom {
    private final Supplier<Script> script;
    private final TakeStore store;
    private final TakeRoom takes;
    private final Map<BlockId, Chosen> chosen = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known known;

    /** What a block played after so many changes of takes. */
    private record Chosen(long changes, Optional<Take> take) {}

    private record Known(Script script, ChainPlan plan) {}

    ChainRoom(Supplier<Script> script, TakeStore store, TakeRoom takes) {
        this.script = script;
        this.store = store;
        this.takes = takes;
        takes.onChange(_ -> changes.incrementAndGet());
    }

    /** What waits for what in the film as the script is now. */
    @SuppressWarnings("ReferenceEquality") // a script never changes: the same object, the same text
    ChainPlan plan() {
        Script text = script.get();
        Known last = known;
        if (last == null || last.script() != text) {
            last = new Known(text, plan(text));
            known = last;
        }
        return last.plan();
    }

    /** Nothing can go on from a block that is not in the film. */
    static ChainPlan plan(Script script) {
        ChainPlan.Builder plan = new ChainPlan.Builder();
        for (Block block : script.blocks()) {
            if (BlockCut.of(block).leftOut()) {
                plan.aside(block.id(), Link.of(block));
            } else {
                plan.next(block.id(), Link.of(block));
            }
        }
        return plan.plan();
    }

    /** The real clip that a block plays; a drawing that stands in has no end to go on from. */
    Optional<Take> plays(BlockId block) {
        return chosen(block).filter(takes::hasClip).filter(take -> !takes.standsIn(take));
    }

    /** Every card of a chain asks for it whenever a letter is typed. */
    private Optional<Take> chosen(BlockId block) {
        long now = changes.get();
        Chosen last = chosen.get(block);
        // Where none plays, its clip may be put back without any take changing.
        if (last == null || last.changes() != now || last.take().isEmpty()) {
            last = new Chosen(now, takes.playing(block));
            chosen.put(block, last);
        }
        return last.take();
    }

    /** What a block would go on from at this moment; its file is the clip. */
    Optional<Chain.Source> now(Link link, BlockId after) {
        return plays(after).map(take -> source(link, take, Optional.empty()));
    }

    /** The same for good, with the place where its generator keeps it. */
    Chain.Source source(Link link, Take take) {
        boolean longer = take.request().extended().isPresent();
        return source(
                link, take, store.keptAt(take.id()).map(place -> new Chain.Kept(place, longer)));
    }

    private Chain.Source source(Link link, Take take, Optional<Chain.Kept> kept) {
        MediaInfo clip = CutTable.info(take);
        long frames = link == Link.LAST_FRAME ? end(take, clip) : clip.frames();
        return new Chain.Source(
                take.id(),
                Math.max(1, frames),
                takes.clip(take),
                kept,
                take.state() instanceof TakeState.Ready ready ? ready.since() : take.createdAt());
    }

    /** How much of a clip the film shows, up to its end. */
    private long end(Take take, MediaInfo clip) {
        return trim(take)
                .map(trim -> Math.clamp(clip.rate().framesIn(trim.to()), 1, clip.frames()))
                .orElse(clip.frames());
    }

    private Optional<BlockCut.Trim> trim(Take take) {
        return script.get().blocks().stream()
                .filter(block -> block.id().equals(take.request().block()))
                .findFirst()
                .flatMap(block -> BlockCut.of(block).trim(take.ordinal()));
    }

    /** Whether the clip ends in the film before it ends itself. */
    boolean endsEarly(Take take) {
        MediaInfo clip = CutTable.info(take);
        return end(take, clip) < clip.frames();
    }

    /** Whether it is there, and nothing is coming that will be there instead. */
    boolean isThere(Chain chain) {
        return plays(chain.after()).isPresent()
                && (isSettled(chain.after()) || coming(chain.after()).isEmpty());
    }

    /**
     * Whether a block plays just what its script asks for, and so do all that it goes on from. What
     * is made of it beside that does not play by itself.
     */
    private boolean isSettled(BlockId block) {
        ChainPlan plan = plan();
        BlockId at = block;
        while (true) {
            if (!playsWhatIsAsked(at)) {
                return false;
            }
            Optional<ChainPlan.Wait> wait = plan.of(at);
            if (wait.isEmpty()) {
                return true;
            }
            at = wait.get().after();
        }
    }

    private boolean playsWhatIsAsked(BlockId block) {
        return plays(block).filter(takes::isCurrent).isPresent();
    }

    /**
     * The real takes of a block that are not over yet. One that waits as the script asks no more is
     * not counted on: blocks that were moved could wait for each other.
     */
    private List<Take> coming(BlockId block) {
        Optional<BlockId> before = plan().of(block).map(ChainPlan.Wait::after);
        return store.open().stream()
                .filter(take -> take.request().block().equals(block))
                .filter(take -> !takes.standsIn(take))
                .filter(take ->
                        !take.waitsForInputs()
                                || take.request().chain().map(Chain::after).equals(before))
                .toList();
    }

    /** What a take waits for; empty where it does not wait. */
    Optional<Awaited> awaited(Take take) {
        if (!take.waitsForInputs()) {
            return Optional.empty();
        }
        Chain chain = take.request().chain().orElseThrow();
        return Optional.of(
                new Awaited(
                        chain.link(),
                        chain.after(),
                        script.get().number(chain.after()),
                        isInVain(take)));
    }

    /** Whether it waits for what nobody makes, so that a person has to do something. */
    boolean isInVain(Take take) {
        if (!take.waitsForInputs()) {
            return false;
        }
        Chain chain = take.request().chain().orElseThrow();
        return !isThere(chain) && coming(chain.after()).stream().allMatch(takes::isOver);
    }

    /**
     * Adds the blocks that go on from one that is made anew, or is being made: their clips would go
     * on from what plays no more.
     *
     * @param missing blocks without a clip of their present text
     */
    Set<BlockId> withRenewed(Set<BlockId> missing) {
        ChainPlan plan = plan();
        if (plan.isEmpty()) {
            return missing;
        }
        Set<BlockId> waiting = waiting();
        Set<BlockId> settled = new HashSet<>();
        Set<BlockId> all = new HashSet<>(missing);
        // In the script's order: what a block goes on from was seen before it.
        for (Block block : script.get().blocks()) {
            boolean goesOn =
                    plan.of(block.id()).map(wait -> settled.contains(wait.after())).orElse(true);
            if (!goesOn && !waiting.contains(block.id())) {
                all.add(block.id());
            }
            if (goesOn && playsWhatIsAsked(block.id())) {
                settled.add(block.id());
            }
        }
        return all;
    }

    /** Blocks of which a take is still to find out what it goes on from. */
    private Set<BlockId> waiting() {
        return store.open().stream()
                .filter(take -> take.waitsForInputs() && takes.isCurrent(take))
                .map(take -> take.request().block())
                .collect(Collectors.toSet());
    }

    /** Why these cannot go on as they ask, where they cannot. */
    Map<BlockId, Problem> objections(List<ClipRequest> batch) {
        Set<BlockId> launched = batch.stream().map(ClipRequest::block).collect(Collectors.toSet());
        Map<BlockId, Problem> objections = new HashMap<>();
        for (ClipRequest request : batch) {
            request.chain()
                    .flatMap(chain -> objection(request, chain, launched))
                    .ifPresent(problem -> objections.put(request.block(), problem));
        }
        return objections;
    }

    private Optional<Problem> objection(ClipRequest request, Chain chain, Set<BlockId> launched) {
        int before = script.get().number(chain.after());
        if (request.recipe().firstFrame().isPresent()) {
            return Optional.of(ChainProblem.twoBeginnings(before));
        }
        if (launched.contains(chain.after()) || !coming(chain.after()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Take> plays = plays(chain.after());
        if (plays.isEmpty()) {
            return Optional.of(ChainProblem.nothingBefore(before));
        }
        return chain.link() == Link.EXTEND && endsEarly(plays.get())
                ? Optional.of(ChainProblem.trimmed(before))
                : Optional.empty();
    }
}
