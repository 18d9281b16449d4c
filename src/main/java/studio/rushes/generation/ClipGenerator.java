package studio.rushes.generation;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;

/**
 * Makes clips as long-running operations. Every call blocks and gives up when its thread is
 * interrupted; all may be called from many threads.
 */
public interface ClipGenerator {
    GeneratorId id();

    GeneratorLimits limits();

    /** What this request shares its limits with; the ledger keeps the name. */
    default Lane lane(ClipRequest request) {
        return new Lane(id().value(), limits());
    }

    /** Whether its clips only stand in for real ones: a real one always plays instead. */
    default boolean standsIn() {
        return false;
    }

    /** Whether a clip can go on from the one before; else each starts afresh, whatever is asked. */
    default boolean chains() {
        return true;
    }

    /** Seconds that come to a clip that is made longer. */
    default int adds(ClipRequest request) {
        return request.seconds();
    }

    /**
     * The request with all that is decided at launch frozen into it: model, account, output.
     *
     * @param model the producer's choice; empty for the usual one
     */
    default ClipRequest book(ClipRequest request, Optional<ModelId> model) {
        return request;
    }

    /**
     * Asks, at no cost, whether a job like this could be handed over at all: is the sign-in good,
     * the project open, the model there, the bucket in reach. Submits nothing.
     *
     * @param booked a request that was booked here
     * @return what stands in the way
     */
    default Optional<Problem> rehearse(ClipRequest booked) throws InterruptedException {
        return Optional.empty();
    }

    /** What one attempt at this request costs; set aside before it is submitted. */
    default Money price(ClipRequest request) {
        return Money.ZERO;
    }

    /** What has to be set up before it can be used at all. */
    default Optional<Problem> missing() {
        return Optional.empty();
    }

    /** What this generator cannot do of a request, asked before anything is submitted. */
    Optional<Problem> check(ClipRequest request);

    /**
     * Hands a job over. Called once for each attempt and never again with the same one.
     *
     * <p>Never throws for what the other side says or for a broken line: that is in the answer.
     */
    Submission submit(AttemptId attempt, ClipRequest request) throws InterruptedException;

    /**
     * Asks how a job is doing. May be repeated freely, in another process too.
     *
     * @throws studio.rushes.problem.StudioException where no answer came; says nothing of the job
     */
    Poll poll(OperationName operation) throws InterruptedException;

    /**
     * Brings a finished clip into a file that this call creates or overwrites. May be repeated, in
     * another process too, and then may go on where it stopped: what it needs to know for that it
     * keeps in one file beside the target, named like it with {@code .resume} behind.
     *
     * @throws studio.rushes.problem.StudioException where it could not be brought this time
     */
    void fetch(ClipLocation clip, Path target, Progress progress) throws InterruptedException;

    /** Looks for what became of an attempt whose answer was never heard. Never submits. */
    Trace lookFor(AttemptId attempt, ClipRequest request) throws InterruptedException;

    /**
     * Looks whether a clip lies where one that was submitted elsewhere is to appear; where that is
     * a folder, for any clip in it. Never submits.
     */
    default Trace lookAt(ClipLocation expected) throws InterruptedException {
        return new Trace.Nothing();
    }

    /** Stops work on a job where the generator can; a bill may stand all the same. */
    void cancel(OperationName operation);
}
