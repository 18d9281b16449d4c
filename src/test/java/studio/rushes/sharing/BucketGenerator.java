package studio.rushes.sharing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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

/**
 * Looks after jobs it did not submit, with the clips of one bucket; counts what it would charge.
 */
final class BucketGenerator implements ClipGenerator {
    private final MemoryBucket bucket;
    final Map<String, Poll> polls = new ConcurrentHashMap<>();
    final List<ClipRequest> submitted = new CopyOnWriteArrayList<>();
    final List<String> polled = new CopyOnWriteArrayList<>();

    BucketGenerator(MemoryBucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public GeneratorId id() {
        return Adopting.BY;
    }

    @Override
    public GeneratorLimits limits() {
        return new GeneratorLimits(
                10, Duration.ofMillis(5), Duration.ofMinutes(6), Duration.ofDays(2));
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
        submitted.add(request);
        return new Submission.Accepted(new OperationName("projects/ours/" + attempt));
    }

    @Override
    public Poll poll(OperationName operation) {
        polled.add(operation.value());
        return polls.getOrDefault(operation.value(), new Poll.Running(OptionalDouble.empty()));
    }

    @Override
    public void fetch(ClipLocation clip, Path target, Progress progress) {
        bucket.fetch(object(clip), target, progress);
    }

    @Override
    public Trace lookFor(AttemptId attempt, ClipRequest request) {
        return new Trace.Nothing();
    }

    @Override
    public Trace lookAt(ClipLocation expected) {
        String place = object(expected);
        return bucket.list(place).stream()
                .map(entry -> new ClipLocation("gs://" + bucket.name() + "/" + entry.object()))
                .findFirst()
                .<Trace>map(Trace.Found::new)
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
