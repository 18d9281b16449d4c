package studio.rushes.adapter.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * One worker of the studio: started when the first job comes, kept for the next ones, killed when a
 * caller gives its job up, replaced when it has grown too large. May be used by many threads; one
 * job runs at a time, the others wait in the order they came. There are no priorities in here:
 * {@link Workers} has another worker for what nobody waits for.
 */
public final class WorkerClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerClient.class);
    private static final int TRIES = 2;

    private final WorkerCommand command;
    private final WorkerLimits limits;
    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicReference<@Nullable WorkerProcess> running = new AtomicReference<>();
    private volatile boolean closed;
    private long jobs;

    public WorkerClient(WorkerCommand command) {
        this(command, WorkerLimits.STANDARD);
    }

    public WorkerClient(WorkerCommand command, WorkerLimits limits) {
        this.command = command;
        this.limits = limits;
    }

    /**
     * Runs a job and waits for its result. A worker that dies over it is replaced and the job
     * started again, once.
     *
     * @throws InterruptedException where the caller gave up: the worker is gone by then
     * @throws StudioException with the job's own problem, {@code WORKER-DIED}, {@code WORKER-STUCK}
     *     or {@code WORKER-START}
     */
    public JsonNode run(String job, JsonNode spec, Progress progress) throws InterruptedException {
        Progress forward = new ForwardOnly(progress);
        turn.acquire();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return runOnce(job, spec, forward);
                } catch (WorkerDiedException e) {
                    LOG.warn(
                            "the worker died over job {}, try {}: {}",
                            job,
                            attempt,
                            e.getMessage());
                    discard();
                    if (closed || attempt == TRIES) {
                        throw new StudioException(died(job), e);
                    }
                }
            }
        } finally {
            replaceIfGrown();
            turn.release();
        }
    }

    /** As {@link #run}, from and to the values that {@link WorkerJson} knows. */
    public <T> T run(String job, Object spec, Class<T> result, Progress progress)
            throws InterruptedException {
        JsonNode answer = run(job, WorkerJson.MAPPER.<JsonNode>valueToTree(spec), progress);
        try {
            return WorkerJson.MAPPER.treeToValue(answer, result);
        } catch (JsonProcessingException e) {
            throw new StudioException(unreadable(job), e);
        }
    }

    /** The process that works now, where there is one. */
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(running.get())
                .filter(WorkerProcess::isAlive)
                .map(WorkerProcess::handle);
    }

    /** Ends the worker, whatever it does. Jobs still waiting get {@code WORKER-DIED}. */
    @Override
    public void close() {
        closed = true;
        WorkerProcess worker = running.getAndSet(null);
        if (worker != null) {
            worker.close();
        }
    }

    private JsonNode runOnce(String job, JsonNode spec, Progress progress)
            throws InterruptedException, WorkerDiedException {
        WorkerProcess worker = worker();
        ObjectNode request = WorkerJson.MAPPER.createObjectNode();
        long id = ++jobs;
        request.put("id", id).put("job", job).set("spec", spec);
        worker.send(request);
        try {
            while (true) {
                JsonNode answer = worker.next(limits.silence()).orElseThrow(() -> stuck(job));
                if (answer.path("id").asLong() != id) {
                    LOG.warn("an answer to another job than {}", id);
                } else if (answer.has("result")) {
                    return answer.get("result");
                } else if (answer.has("problem")) {
                    throw new StudioException(problem(job, answer.get("problem")));
                } else {
                    progress.at(answer.path("progress").asDouble());
                }
            }
        } catch (InterruptedException e) {
            discard();
            throw e;
        }
    }

    private WorkerProcess worker() throws WorkerDiedException {
        if (closed) {
            throw new WorkerDiedException("the studio closes");
        }
        WorkerProcess current = running.get();
        if (current != null && current.isAlive()) {
            return current;
        }
        try {
            WorkerProcess fresh = WorkerProcess.start(command);
            running.set(fresh);
            if (closed) {
                close();
            }
            return fresh;
        } catch (IOException e) {
            throw new StudioException(notStarted(), e);
        }
    }

    /** What a job leaves behind in native memory, or loses there, ends with its process. */
    private void replaceIfGrown() {
        process()
                .map(ResidentSize::of)
                .filter(size -> size.orElse(0) > limits.resident())
                .ifPresent(size -> {
                    LOG.info("the worker holds {} MB and is replaced", size.orElse(0) >> 20);
                    discard();
                });
    }

    private StudioException stuck(String job) {
        LOG.warn("no word about job {} for {}", job, limits.silence());
        discard();
        return new StudioException(
                new Problem(
                        "WORKER-STUCK",
                        "A job (" + job + ") did not get any further and was ended.",
                        "It is not done; nothing else is lost.",
                        "Try again when the computer has less to do; if it happens with one clip"
                                + " only, make that clip anew."));
    }

    private void discard() {
        WorkerProcess worker = running.getAndSet(null);
        if (worker != null) {
            worker.kill();
        }
    }

    private static Problem problem(String job, JsonNode told) {
        try {
            return WorkerJson.MAPPER.treeToValue(told, Problem.class);
        } catch (JsonProcessingException e) {
            LOG.warn("a problem that cannot be read: {}", told, e);
            return unreadable(job);
        }
    }

    private static Problem died(String job) {
        return new Problem(
                "WORKER-DIED",
                "The part of Rushes that works on pictures and sound stopped twice over one job ("
                        + job
                        + ").",
                "This job is not done; nothing else is lost.",
                "Try again; if it happens with one clip only, make that clip anew.");
    }

    private static Problem notStarted() {
        return new Problem(
                "WORKER-START",
                "The part of Rushes that works on pictures and sound could not be started.",
                "Clips can be neither checked nor made; nothing is lost.",
                "Check that there is free memory, or install Rushes again.");
    }

    private static Problem unreadable(String job) {
        return new Problem(
                "WORKER-ANSWER",
                "The answer to a job (" + job + ") could not be understood.",
                "This job is not done; nothing else is lost.",
                "Close Rushes and open it again; the two parts may be of different versions.");
    }

    /** A job that is started again begins at 0, which its listener is not to see. */
    private static final class ForwardOnly implements Progress {
        private final Progress listener;
        private double reached = -1;

        ForwardOnly(Progress listener) {
            this.listener = listener;
        }

        @Override
        public void at(double fraction) {
            double next = Math.clamp(fraction, 0, 1);
            if (next > reached) {
                reached = next;
                listener.at(next);
            }
        }
    }
}
