package studio.rushes.app.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.generation.Lane;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Money;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.Trace;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;

/**
 * The real generator, asked more often than Google would like, and less patient with the blocks
 * whose text says so.
 */
record HastyVeo(ClipGenerator veo) implements ClipGenerator {
    /** In the words of a block whose lost answer is soon looked for no longer. */
    static final String IMPATIENT = "right away";

    @Override
    public GeneratorId id() {
        return veo.id();
    }

    @Override
    public GeneratorLimits limits() {
        return veo.limits();
    }

    @Override
    public Lane lane(ClipRequest request) {
        boolean impatient = request.dialogue().contains(IMPATIENT);
        return new Lane(
                veo.lane(request).name(),
                new GeneratorLimits(
                        20,
                        Duration.ofMillis(300),
                        impatient ? Duration.ofMillis(500) : Duration.ofMinutes(6),
                        Duration.ofMinutes(42)));
    }

    @Override
    public ClipRequest book(ClipRequest request, Optional<ModelId> model) {
        return veo.book(request, model);
    }

    @Override
    public Optional<Problem> rehearse(ClipRequest booked) throws InterruptedException {
        return veo.rehearse(booked);
    }

    @Override
    public Money price(ClipRequest request) {
        return veo.price(request);
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        return veo.check(request);
    }

    @Override
    public Submission submit(AttemptId attempt, ClipRequest request) throws InterruptedException {
        return veo.submit(attempt, request);
    }

    @Override
    public Poll poll(OperationName operation) throws InterruptedException {
        return veo.poll(operation);
    }

    @Override
    public void fetch(ClipLocation clip, Path target, Progress progress)
            throws InterruptedException {
        veo.fetch(clip, target, progress);
    }

    @Override
    public Trace lookFor(AttemptId attempt, ClipRequest request) throws InterruptedException {
        return veo.lookFor(attempt, request);
    }

    @Override
    public void cancel(OperationName operation) {
        veo.cancel(operation);
    }
}
