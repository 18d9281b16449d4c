package studio.rushes.generation;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Stands where a generator would be if it were set up; every take of it waits. */
public record UnavailableGenerator(GeneratorId id, GeneratorLimits limits, Problem missing)
        implements ClipGenerator {
    @Override
    public Optional<Problem> check(ClipRequest request) {
        return Optional.of(missing);
    }

    @Override
    public Submission submit(AttemptId attempt, ClipRequest request) {
        return new Submission.Refused(missing, false, Optional.empty());
    }

    @Override
    public Poll poll(OperationName operation) {
        throw new StudioException(missing);
    }

    @Override
    public void fetch(ClipLocation clip, Path target, Progress progress) {
        throw new StudioException(missing);
    }

    @Override
    public Trace lookFor(AttemptId attempt, ClipRequest request) {
        throw new StudioException(missing);
    }

    @Override
    public void cancel(OperationName operation) {
        // Where it runs cannot be reached; the take is watched no longer all the same.
    }
}
