package studio.rushes.app.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.adapter.worker.BoundedLines;
import studio.rushes.adapter.worker.WorkerJson;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * The worker's threads: two do the jobs, another reads the pipe, so that the end of the studio is
 * noticed in the middle of a job too. Whether two jobs may run at a time is for the studio to know,
 * which sends them.
 */
final class WorkerLoop {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);

    private static final int JOBS_AT_A_TIME = 2;

    /** Finer steps than these are not worth a line on the pipe. */
    private static final double PROGRESS_STEP = 0.01;

    /** But in a job of hours a line is worth it as a sign of life. */
    private static final long SIGN_OF_LIFE_NANOS = 30_000_000_000L;

    private final Map<String, JobHandler> handlers;
    private final OutputStream out;
    private final LongSupplier nanos;
    private final Runnable tidy;
    private final BlockingQueue<JsonNode> requests = new LinkedBlockingQueue<>();

    /**
     * @param nanos a clock that only counts, such as the system's
     * @param tidy run after each job
     */
    WorkerLoop(
            Map<String, JobHandler> handlers, OutputStream out, LongSupplier nanos, Runnable tidy) {
        this.handlers = Map.copyOf(handlers);
        this.out = out;
        this.nanos = nanos;
        this.tidy = tidy;
    }

    /** Serves until the input ends or can no longer be read. */
    void serve(InputStream in) {
        for (int i = 1; i <= JOBS_AT_A_TIME; i++) {
            Thread.ofPlatform()
                    .daemon()
                    .name("jobs-" + i)
                    .uncaughtExceptionHandler(WorkerLoop::giveUp)
                    .start(this::work);
        }
        BoundedLines lines = new BoundedLines(in, BoundedLines.LIMIT);
        try {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                requests.add(WorkerJson.MAPPER.readTree(line.get()));
            }
        } catch (IOException e) {
            LOG.error("the studio cannot be understood", e);
        }
    }

    private void work() {
        try {
            while (true) {
                answer(requests.take());
                tidy.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("the studio does not listen any more", e);
            Runtime.getRuntime().halt(1);
        }
    }

    /** An error no job may answer, such as a native library that does not load: better to end. */
    private static void giveUp(Thread thread, Throwable error) {
        LOG.error("the worker cannot go on", error);
        Runtime.getRuntime().halt(1);
    }

    private void answer(JsonNode request) throws IOException, InterruptedException {
        long id = request.path("id").asLong();
        String job = request.path("job").asText();
        ObjectNode answer = WorkerJson.MAPPER.createObjectNode().put("id", id);
        try {
            JobHandler handler = handlers.get(job);
            if (handler == null) {
                throw new StudioException(unknown(job));
            }
            Object result = handler.run(request.path("spec"), new Steps(id));
            answer.set("result", WorkerJson.MAPPER.<JsonNode>valueToTree(result));
        } catch (StudioException e) {
            LOG.info("job {} refused", job, e);
            answer.set("problem", WorkerJson.MAPPER.<JsonNode>valueToTree(e.problem()));
        } catch (IOException | RuntimeException e) {
            LOG.error("job {} failed", job, e);
            answer.set("problem", WorkerJson.MAPPER.<JsonNode>valueToTree(failed(job, e)));
        }
        send(answer);
    }

    private void send(ObjectNode answer) throws IOException {
        byte[] line = (answer + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            out.write(line);
            out.flush();
        }
    }

    private static Problem unknown(String job) {
        return Problem.of("WORKER-JOB").with("job", job);
    }

    private static Problem failed(String job, Exception e) {
        return Problem.of("WORKER-JOB-FAILED").with("job", job).with("error", e);
    }

    /** Progress as lines, thinned. */
    private final class Steps implements Progress {
        private final long id;
        private double told = -1;
        private long toldAt = nanos.getAsLong();

        Steps(long id) {
            this.id = id;
        }

        @Override
        public void at(double fraction) {
            long now = nanos.getAsLong();
            if (fraction < told + PROGRESS_STEP && now - toldAt < SIGN_OF_LIFE_NANOS) {
                return;
            }
            told = Math.max(told, fraction);
            toldAt = now;
            try {
                send(WorkerJson.MAPPER.createObjectNode().put("id", id).put("progress", told));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
