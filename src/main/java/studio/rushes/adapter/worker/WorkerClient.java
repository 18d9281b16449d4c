package studio.rushes.adapter.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
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
 * job runs at a time, or two of those that take half of the machine each ({@link Company}), the
 * others wait in the order they came. There are no priorities in here: {@link Workers} has another
 * worker for what nobody waits for.
 */
public final class WorkerClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerClient.class);
    private static final int TRIES = 2;

    private final WorkerCommand command;
    private final WorkerLimits limits;
    private final Semaphore turn = new Semaphore(Company.ALL, true);
    private final AtomicReference<@Nullable WorkerProcess> running = new AtomicReference<>();
    private final AtomicLong jobs = new AtomicLong();
    private volatile boolean closed;

    public WorkerClient(WorkerCommand command) {
        this(command, WorkerLimits.STANDARD);
    }

    public WorkerClient(WorkerCommand command, WorkerLimits limits) {
        this.command = command;
        this.limits = limits;
    }

    /**
     * Runs a job and waits for its result. A worker that dies over it is replaced and the job
     * started again, once, and then by itself: of two that ran side by side only the one whose
     * fault it was fails.
     *
     * @throws InterruptedException where the caller gave up: the worker is gone by then
     * @throws StudioException with the job's own problem, {@code WORKER-DIED}, {@code WORKER-STUCK}
     *     or {@code WORKER-START}
     */
    public JsonNode run(String job, JsonNode spec, Progress progress) throws InterruptedException {
        return run(job, spec, Company.ALONE, progress);
    }

    private JsonNode run(String job, JsonNode spec, Company company, Progress progress)
            throws InterruptedException {
        Progress forward = new ForwardOnly(progress);
        Company next = company;
        for (int attempt = 1; ; attempt++) {
            turn.acquire(next.places());
            try {
                return runOnce(job, spec, forward);
            } catch (WorkerDiedException e) {
                LOG.warn("the worker died over job {}, try {}: {}", job, attempt, e.getMessage());
                if (closed || attempt == TRIES) {
                    throw new StudioException(died(job), e);
                }
            } finally {
                turn.release(next.places());
                replaceIfGrown();
            }
            next = Company.ALONE;
        }
    }

    /** As {@link #run}, from and to the values that {@link WorkerJson} knows. */
    public <T> T run(String job, Object spec, Class<T> result, Progress progress)
            throws InterruptedException {
        return run(job, spec, result, Company.ALONE, progress);
    }

    /** The same, of a job that may have another beside it. */
    <T> T run(String job, Object spec, Class<T> result, Company company, Progress progress)
            throws InterruptedException {
        JsonNode answer =
                run(job, WorkerJson.MAPPER.<JsonNode>valueToTree(spec), company, progress);
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
        long id = jobs.incrementAndGet();
        request.put("id", id).put("job", job).set("spec", spec);
        try (WorkerProcess.Talk talk = worker.talk(id)) {
            worker.send(request);
            while (true) {
                JsonNode answer = talk.next(limits.silence()).orElseThrow(() -> stuck(job, worker));
                if (answer.has("result")) {
                    return answer.get("result");
                } else if (answer.has("problem")) {
                    throw new StudioException(problem(job, answer.get("problem")));
                } else {
                    progress.at(answer.path("progress").asDouble());
                }
            }
        } catch (InterruptedException | WorkerDiedException e) {
            discard(worker);
            throw e;
        }
    }

    private synchronized WorkerProcess worker() throws WorkerDiedException {
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
        WorkerProcess worker = running.get();
        if (worker == null || !turn.tryAcquire(Company.ALL)) {
            return;
        }
        try {
            long size = worker.isAlive() ? ResidentSize.of(worker.handle()).orElse(0) : 0;
            if (size > limits.resident()) {
                LOG.info("the worker holds {} MB and is replaced", size >> 20);
                discard(worker);
            }
        } finally {
            turn.release(Company.ALL);
        }
    }

    private StudioException stuck(String job, WorkerProcess worker) {
        LOG.warn("no word about job {} for {}", job, limits.silence());
        discard(worker);
        return new StudioException(Problem.of("WORKER-STUCK").with("job", job));
    }

    /** The worker may have been replaced by one that does somebody else's job. */
    private void discard(WorkerProcess worker) {
        running.compareAndSet(worker, null);
        worker.kill();
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
        return Problem.of("WORKER-DIED").with("job", job);
    }

    private static Problem notStarted() {
        return Problem.of("WORKER-START");
    }

    private static Problem unreadable(String job) {
        return Problem.of("WORKER-ANSWER").with("job", job);
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
