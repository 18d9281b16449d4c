package studio.rushes.sharing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.generation.Money;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.Trace;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.project.Adopting;

/** One studio's way to the jobs, and to the clips in a real bucket. */
final class JobGenerator implements ClipGenerator {
    private final VeoJobs jobs;
    private final VideoBucket bucket;

    JobGenerator(VeoJobs jobs, VideoBucket bucket) {
        this.jobs = jobs;
        this.bucket = bucket;
    }

    @Override
    public GeneratorId id() {
        return Adopting.BY;
    }

    @Override
    public GeneratorLimits limits() {
        return new GeneratorLimits(
                10, Duration.ofMillis(50), Duration.ofMinutes(6), Duration.ofDays(2));
    }

    @Override
    public Money price(ClipRequest request) {
        return Money.ZERO;
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        return Optional.empty();
    }

    @Override
    public Submission submit(AttemptId attempt, ClipRequest request) {
        return new Submission.Accepted(jobs.submit(attempt, request.number()));
    }

    @Override
    public Poll poll(OperationName operation) {
        return jobs.poll(operation.value());
    }

    @Override
    public void fetch(ClipLocation clip, Path target, Progress progress)
            throws InterruptedException {
        bucket.fetch(object(clip), target, progress);
    }

    @Override
    public Trace lookFor(AttemptId attempt, ClipRequest request) {
        return jobs.trace(attempt);
    }

    @Override
    public Trace lookAt(ClipLocation expected) throws InterruptedException {
        return bucket.find(object(expected))
                .<Trace>map(_ -> new Trace.Found(expected))
                .orElseGet(Trace.Nothing::new);
    }

    @Override
    public void cancel(OperationName operation) {}

    private String object(ClipLocation place) {
        String start = "gs://" + bucket.name() + "/";
        if (!place.value().startsWith(start)) {
            throw new AssertionError("asked for " + place.value());
        }
        return place.value().substring(start.length());
    }
}
