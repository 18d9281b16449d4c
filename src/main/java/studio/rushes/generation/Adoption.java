package studio.rushes.generation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.rushes.problem.Problem;

/**
 * A take that was submitted elsewhere and is looked after here from now on. It costs nothing here:
 * the bill is theirs who submitted it.
 *
 * @param request what the script asks for here; what was sent there may have differed
 * @param operation by which it is recognised wherever it was met before
 * @param mark by which it is recognised where it has no operation, such as its clip's place with
 *     the generation of its bytes
 * @param expected where its clip is to appear, looked at before it is called lost; empty where a
 *     clip that lies there could be another's
 */
public record Adoption(
        ClipRequest request,
        GeneratorId generator,
        Found found,
        Optional<OperationName> operation,
        Optional<String> mark,
        Optional<ClipLocation> expected) {
    private static final int LONGEST_MARK = 4_000;

    /** How it was found. It is never queued, so nothing leads from here to a submit. */
    public sealed interface Found {
        /** Since when it is like that, as far as anybody knows. */
        Instant since();

        record Generating(Instant since) implements Found {}

        record Done(ClipLocation clip, Instant since) implements Found {}

        record Failed(Problem problem, Instant since) implements Found {}
    }

    public Adoption {
        if (operation.isEmpty() && mark.isEmpty()) {
            throw new IllegalArgumentException("an adoption is recognised by something");
        }
        if (found instanceof Found.Generating && operation.isEmpty()) {
            throw new IllegalArgumentException("a job that runs has an operation");
        }
        if (mark.filter(text -> text.length() > LONGEST_MARK).isPresent()) {
            throw new IllegalArgumentException("a mark has at most " + LONGEST_MARK + " letters");
        }
    }

    /** Why a take of the same block that waited to be handed over is not any more. */
    public Problem overtaking() {
        return Problem.of("TAKE-MADE-ELSEWHERE").with("number", request.number());
    }

    /** The state in which it comes into the store. */
    public TakeState state(AttemptId attempt, Instant now) {
        Instant since = found.since().isAfter(now) ? now : found.since();
        return switch (found) {
            case Found.Generating _ ->
                    new TakeState.Generating(
                            attempt, operation.orElseThrow(), since, now, OptionalDouble.empty());
            // It is kept over there from today's point of view: its pipeline throws nothing away.
            case Found.Done(ClipLocation clip, _) ->
                    new TakeState.Downloading(attempt, clip, now, now);
            case Found.Failed(Problem problem, _) -> new TakeState.Failed(since, problem);
        };
    }
}
