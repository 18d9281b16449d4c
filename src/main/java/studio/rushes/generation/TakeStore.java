package studio.rushes.generation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.rushes.script.BlockId;

/**
 * The takes of one project, on disk. Every change is there before the call returns. Safe for many
 * threads and for a second process that watches; blocking, a few milliseconds.
 *
 * <p>Throws {@link studio.rushes.problem.StudioException} where the disk fails.
 */
public interface TakeStore extends AutoCloseable {
    /** Which project this is, wherever its folder lies. */
    ProjectId project();

    /** Adds one queued take for each request, all or none. */
    List<Take> add(List<ClipRequest> requests, GeneratorId generator, Instant now);

    /**
     * Adds takes that were submitted elsewhere, as they were found, each with one attempt of no
     * price; all or none. One whose operation or mark any attempt here has is there already, and
     * nothing of it changes. A take that waits to be handed over for a block that turns out to be
     * made or done elsewhere is given up in the same step: it would buy the block again.
     *
     * @return for each the take as it is now, in their order
     */
    List<Take> adopt(List<Adoption> adoptions, Instant now);

    Optional<Take> find(TakeId id);

    /** Every take, oldest first. */
    List<Take> all();

    /** Every take that is not settled, oldest first. */
    List<Take> open();

    /**
     * Applies an event to a take that has not changed since it was read.
     *
     * @return the take as it is now, or empty where someone else changed it first
     * @throws IllegalTransitionException where the event is not possible in that state, or with
     *     that request
     */
    Optional<Take> apply(Take seen, TakeEvent event, Instant now);

    /**
     * Makes this the take its block plays, instead of any other. Nobody's word: what the producer
     * confirmed stays confirmed only where it is this one.
     *
     * @throws studio.rushes.problem.StudioException where it has no clip or was rejected
     */
    Take choose(TakeId id, Instant now);

    /**
     * Writes what the producer thinks of a take that has not changed since it was read, and what
     * its block plays after that, in one step. A take that is confirmed plays. A block never plays
     * what is rejected: it plays its next take that is ready then, or nothing where there is none.
     *
     * @param plays what the block plays from now on; empty, or a take that cannot be played, leaves
     *     that as it is
     * @return the take as it is now, or empty where someone else changed it first
     * @throws studio.rushes.problem.StudioException where it has no clip to judge
     */
    Optional<Take> judge(Take seen, Judgement judgement, Optional<Choice> plays, Instant now);

    /** The take each block plays. */
    Optional<Take> chosen(BlockId block);

    /** What happened to a take, oldest first. */
    List<RecordedEvent> history(TakeId id);

    /** Where a take's clip was last found with its generator; empty where it never was. */
    Optional<ClipLocation> keptAt(TakeId id);

    /** The job each take was handed over as last; without those that never were. */
    Map<TakeId, OperationName> operations();

    /** What is recorded of an intended charge; empty where it was never intended. */
    Optional<Attempt> attempt(AttemptId id);

    /**
     * Calls back after each change made through this store, with the take as it is then, on the
     * thread that made the change; must return at once.
     */
    Subscription onChange(Consumer<Take> listener);

    /** Whether another process changed something since this was last asked; cheap. */
    boolean changedElsewhere();

    @Override
    void close();

    /** Ends a subscription. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
