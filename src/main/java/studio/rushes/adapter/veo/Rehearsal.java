package studio.rushes.adapter.veo;

import com.google.genai.errors.ApiException;
import com.google.genai.types.GenerateVideosOperation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.ClipRequest.Booking;
import studio.rushes.generation.Model;
import studio.rushes.generation.ObjectBucket;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Asks before the first paid submit whether one could be made: for the model, on Vertex AI for a
 * job that never was, and for the bucket. None of the three costs anything.
 *
 * <p>How Google's own servers answer these was not measured; only the project's test server was.
 */
final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** So that a second click does not ask again. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    /** Of a job that never was, these say that the way to it is open. */
    private static final Set<Integer> NO_SUCH_JOB = Set.of(400, 404);

    private static final String NO_ATTEMPT = "/attempts/rehearsal/";

    private final BackEnd backEnd;
    private final Answers answers;
    private final Optional<ObjectBucket> bucket;
    private final InstantSource clock;
    private final Map<Booking, Instant> good = new ConcurrentHashMap<>();

    Rehearsal(
            BackEnd backEnd, Answers answers, Optional<ObjectBucket> bucket, InstantSource clock) {
        this.backEnd = backEnd;
        this.answers = answers;
        this.bucket = bucket;
        this.clock = clock;
    }

    Optional<Problem> of(Booking booking, Model model) throws InterruptedException {
        Instant now = clock.instant();
        good.values().removeIf(at -> at.isAfter(now) || !now.isBefore(at.plus(GOOD_FOR)));
        if (good.containsKey(booking)) {
            return Optional.empty();
        }
        Optional<Problem> obstacle = model(booking.account(), model);
        if (obstacle.isEmpty()) {
            obstacle = project(booking.account(), model);
        }
        if (obstacle.isEmpty()) {
            obstacle = output(booking);
        }
        if (obstacle.isEmpty()) {
            good.put(booking, now);
        }
        return obstacle;
    }

    private Optional<Problem> model(String account, Model model) throws InterruptedException {
        try {
            var client = backEnd.polling(account);
            client.models.get(model.id().value(), null);
            return Optional.empty();
        } catch (ApiException e) {
            LOG.info("the model was answered for with {}", e.code());
            return Optional.of(e.code() == 404 ? model.retired() : answers.rehearsal(e));
        } catch (RuntimeException e) {
            return Optional.of(silence(e));
        }
    }

    private Optional<Problem> project(String account, Model model) throws InterruptedException {
        Optional<OperationName> job = backEnd.madeUp(model.id(), account);
        if (job.isEmpty()) {
            return Optional.empty();
        }
        try {
            var client = backEnd.polling(account);
            client.operations.getVideosOperation(
                    GenerateVideosOperation.builder().name(job.get().value()).build(), null);
            return Optional.empty();
        } catch (ApiException e) {
            return NO_SUCH_JOB.contains(e.code())
                    ? Optional.empty()
                    : Optional.of(answers.rehearsal(e));
        } catch (RuntimeException e) {
            return Optional.of(silence(e));
        }
    }

    private Optional<Problem> output(Booking booking) throws InterruptedException {
        if (booking.output().isEmpty() || bucket.isEmpty()) {
            return Optional.empty();
        }
        try {
            bucket.get().list(booking.output().get().replaceAll("/+$", "") + NO_ATTEMPT);
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }

    /** The library has many ways to say that no answer came, or none that it can read. */
    private Problem silence(RuntimeException e) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("while asking whether a take could be made");
        }
        if (e instanceof StudioException known) {
            return known.problem();
        }
        LOG.info("a check brought no answer: {}", backEnd.strike(e.toString()));
        return Answers.unchecked();
    }
}
