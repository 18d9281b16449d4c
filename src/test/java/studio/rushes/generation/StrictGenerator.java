package studio.rushes.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;

/** Takes its time over each job, and refuses every request beyond its limits. */
final class StrictGenerator implements ClipGenerator {
    private static final Problem TOO_MANY =
            new Problem("STRICT-429", "Too many requests.", "Nothing was charged.", "Wait.");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final int requestsAMinute;
    private final int inFlight;
    private final GeneratorLimits told;
    private final Random chance = new Random(11);
    private final Deque<Instant> requests = new ArrayDeque<>();
    private final Map<OperationName, Instant> ends = new HashMap<>();
    final List<BlockId> submitted = new ArrayList<>();
    int refused;
    int asked;
    int busiestMinute;
    int mostAtOnce;

    /**
     * @param told what the studio believes the limits to be
     */
    StrictGenerator(InstantSource clock, int requestsAMinute, int inFlight, GeneratorLimits told) {
        this.clock = clock;
        this.requestsAMinute = requestsAMinute;
        this.inFlight = inFlight;
        this.told = told;
    }

    @Override
    public GeneratorId id() {
        return Samples.FAKE;
    }

    @Override
    public GeneratorLimits limits() {
        return told;
    }

    @Override
    public Lane lane(ClipRequest request) {
        return new Lane("veo-strict", told);
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        return Optional.empty();
    }

    private boolean tooMany() {
        Instant now = clock.instant();
        requests.removeIf(at -> !at.isAfter(now.minus(MINUTE)));
        requests.add(now);
        asked++;
        busiestMinute = Math.max(busiestMinute, requests.size());
        return requests.size() > requestsAMinute;
    }

    private long running() {
        return ends.values().stream().filter(clock.instant()::isBefore).count();
    }

    @Override
    public Submission submit(AttemptId attempt, ClipRequest request) {
        if (tooMany() || running() >= inFlight) {
            refused++;
            return new Submission.Refused(TOO_MANY, true, Optional.empty());
        }
        OperationName operation = new OperationName(request.block().value() + "/" + attempt);
        submitted.add(request.block());
        ends.put(operation, clock.instant().plusSeconds(40 + chance.nextInt(80)));
        mostAtOnce = (int) Math.max(mostAtOnce, running());
        return new Submission.Accepted(operation);
    }

    @Override
    public Poll poll(OperationName operation) {
        if (tooMany()) {
            refused++;
            throw new StudioException(TOO_MANY);
        }
        Instant end = ends.get(operation);
        if (end == null) {
            return new Poll.Vanished();
        }
        return clock.instant().isBefore(end)
                ? new Poll.Running(OptionalDouble.empty())
                : new Poll.Done(new ClipLocation(operation.value()));
    }

    @Override
    public void fetch(ClipLocation clip, Path target, Progress progress) {
        try {
            Files.write(target, TinyClip.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Trace lookFor(AttemptId attempt, ClipRequest request) {
        return new Trace.Nothing();
    }

    @Override
    public void cancel(OperationName operation) {}
}
