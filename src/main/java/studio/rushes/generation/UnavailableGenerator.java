package studio.rushes.generation;

import java.nio.file.Path;
import java.util.Optional;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Stands where a generator would be if it were set up; every take of it waits. */
public record UnavailableGenerator(GeneratorId id, GeneratorLimits limits, Problem why)
        implements ClipGenerator {
    @Override
    public Optional<Problem> missing() {
        return Optional.of(why);
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        return Optional.of(why);
    }

    @Override
    public Submission submit(AttemptId attempt, ClipRequest request) {
        return new Submission.Refused(why, false, Optional.empty());
    }

    @Override
    public Poll poll(OperationName operation) {
        throw new StudioException(why);
    }

    @Override
    public void fetch(ClipLocation clip, Path target, Progress progress) {
        throw new StudioException(why);
    }

    @Override
    public Trace lookFor(AttemptId attempt, ClipRequest request) {
        throw new StudioException(why);
    }

    @Override
    public void cancel(OperationName operation) {
        // Where it runs cannot be reached; the take is watched no longer all the same.
    }
}
