package studio.rushes.adapter.animatic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import studio.rushes.files.FileReason;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Poll;
import studio.rushes.generation.Submission;
import studio.rushes.generation.Trace;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * The free preview as a generator like any other. Jobs outlive the process as files; one that is
 * asked for and not at work, after a restart, is started again.
 */
public final class AnimaticClipGenerator implements ClipGenerator {
    private static final String PREFIX = "animatic/";
    private static final GeneratorLimits LIMITS =
            new GeneratorLimits(
                    500, Duration.ofMillis(250), Duration.ofHours(12), Duration.ofDays(7));

    private final JobFolder folder;
    private final AnimaticStudio studio;
    private final ExecutorService queue;
    private final Map<AttemptId, AnimaticJob> jobs = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable AttemptId> fetched = new AtomicReference<>();

    /**
     * @param folder for the jobs' files, inside the project's cache; made when needed
     * @param queue where clips are made one after the other; the caller ends it
     */
    public AnimaticClipGenerator(
            Path folder, AnimaticStudio studio, ExecutorService queue, Clock clock) {
        this.folder = new JobFolder(folder);
        this.studio = studio;
        this.queue = queue;
        this.folder.sweep(clock.instant());
    }

    @Override
    public GeneratorId id() {
        return GeneratorId.ANIMATIC;
    }

    @Override
    public boolean standsIn() {
        return true;
    }

    /** A drawing has no end that another could go on from. */
    @Override
    public boolean chains() {
        return false;
    }

    @Override
    public GeneratorLimits limits() {
        return LIMITS;
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        return Optional.empty();
    }

    @Override
    public Submission submit(AttemptId attempt, ClipRequest request) {
        try {
            folder.write(attempt, request);
            start(attempt, request);
            return new Submission.Accepted(new OperationName(PREFIX + attempt));
        } catch (IOException e) {
            return new Submission.Refused(noRoom(e), false, Optional.empty());
        } catch (StudioException e) {
            folder.forget(attempt);
            return new Submission.Refused(e.problem(), true, Optional.empty());
        }
    }

    @Override
    public Poll poll(OperationName operation) {
        Optional<AttemptId> known = attempt(operation);
        if (known.isEmpty()) {
            return new Poll.Vanished();
        }
        AttemptId attempt = known.get();
        if (folder.hasClip(attempt)) {
            jobs.remove(attempt);
            return new Poll.Done(new ClipLocation(attempt.toString()));
        }
        Optional<AnimaticJob> job = atWork(attempt);
        if (job.isEmpty()) {
            return new Poll.Vanished();
        }
        Problem failure = job.get().failure();
        return failure == null
                ? new Poll.Running(OptionalDouble.of(job.get().reached()))
                : new Poll.Failed(failure, failure.code().startsWith("WORKER-"));
    }

    @Override
    public void fetch(ClipLocation clip, Path target, Progress progress)
            throws InterruptedException {
        AttemptId attempt = AttemptId.parse(clip.value());
        if (!folder.hasClip(attempt)) {
            makeAgain(attempt);
        }
        try {
            Files.copy(folder.clip(attempt), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StudioException(notFetched(), e);
        }
        progress.at(1);
        // This one may be asked for again soon; should the one before be, it is made again.
        AttemptId before = fetched.getAndSet(attempt);
        if (before != null && !before.equals(attempt)) {
            folder.forgetClip(before);
        }
    }

    @Override
    public Trace lookFor(AttemptId attempt, ClipRequest request) {
        if (folder.hasClip(attempt)) {
            return new Trace.Found(new ClipLocation(attempt.toString()));
        }
        drop(attempt);
        return new Trace.NeverArrived();
    }

    @Override
    public void cancel(OperationName operation) {
        attempt(operation).ifPresent(this::drop);
    }

    private void drop(AttemptId attempt) {
        folder.forget(attempt);
        AnimaticJob job = jobs.remove(attempt);
        if (job != null) {
            job.cancel();
        }
    }

    /** The job as it runs here, started now where only its file is left. */
    private Optional<AnimaticJob> atWork(AttemptId attempt) {
        AnimaticJob job = jobs.get(attempt);
        if (job != null && (!job.isOver() || job.failure() != null || folder.hasClip(attempt))) {
            return Optional.of(job);
        }
        jobs.remove(attempt);
        return folder.read(attempt).map(request -> start(attempt, request));
    }

    private AnimaticJob start(AttemptId attempt, ClipRequest request) {
        AnimaticJob fresh =
                new AnimaticJob(progress -> studio.render(request, folder.clip(attempt), progress));
        AnimaticJob earlier = jobs.putIfAbsent(attempt, fresh);
        if (earlier != null) {
            return earlier;
        }
        try {
            queue.execute(fresh.runnable());
        } catch (RejectedExecutionException e) {
            jobs.remove(attempt, fresh);
            throw new StudioException(closing(), e);
        }
        return fresh;
    }

    private void makeAgain(AttemptId attempt) throws InterruptedException {
        Optional<AnimaticJob> job = atWork(attempt);
        if (job.isEmpty()) {
            return;
        }
        job.get().await();
        Problem failure = job.get().failure();
        if (failure != null) {
            throw new StudioException(failure);
        }
    }

    private static Optional<AttemptId> attempt(OperationName operation) {
        String name = operation.value();
        try {
            return name.startsWith(PREFIX)
                    ? Optional.of(AttemptId.parse(name.substring(PREFIX.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Problem noRoom(IOException e) {
        return Problem.of("ANIMATIC-FOLDER").with("reason", FileReason.of(e));
    }

    private static Problem closing() {
        return Problem.of("ANIMATIC-CLOSING");
    }

    private static Problem notFetched() {
        return Problem.of("ANIMATIC-FETCH");
    }
}
