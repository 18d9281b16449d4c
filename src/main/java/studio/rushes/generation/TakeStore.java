package studio.rushes.generation;

import java.time.Instant;
import java.util.List;
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

    Optional<Take> find(TakeId id);

    /** Every take, oldest first. */
    List<Take> all();

    /** Every take that is not settled, oldest first. */
    List<Take> open();

    /**
     * Applies an event to a take that has not changed since it was read.
     *
     * @return the take as it is now, or empty where someone else changed it first
     * @throws IllegalTransitionException where the event is not possible in that state
     */
    Optional<Take> apply(Take seen, TakeEvent event, Instant now);

    /** Makes this the take its block plays, instead of any other. */
    Take choose(TakeId id, Instant now);

    /** The take each block plays. */
    Optional<Take> chosen(BlockId block);

    /** What happened to a take, oldest first. */
    List<RecordedEvent> history(TakeId id);

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
