package studio.rushes.adapter.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running worker and its three pipes. Both of its outputs are always being read, so that it
 * never blocks on a full pipe; what it answers waits in a queue of the job it belongs to.
 */
final class WorkerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final int STDERR_LINE = 1 << 16;
    private static final long GOODBYE_SECONDS = 5;

    /**
     * Linux gives every thread memory of its own kind, and every encode starts threads: 580 MB at
     * 1080x1920 become 515 with this.
     */
    private static final String MOST_ARENAS = "2";

    /**
     * Whisper's threads wait for each other some thousand times a second, by default in a loop that
     * takes the processor from the one they wait for: on a busy machine a sentence took three times
     * as long, and twice the CPU.
     */
    private static final String WAIT = "passive";

    private final Process process;
    private final Map<Long, Talk> talks = new ConcurrentHashMap<>();
    private volatile Heard.@Nullable End end;

    /** What came through the worker's output. */
    private sealed interface Heard {
        record Answer(JsonNode json) implements Heard {}

        record End(String how) implements Heard {}
    }

    private WorkerProcess(Process process) {
        this.process = process;
    }

    static WorkerProcess start(WorkerCommand command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.line());
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", MOST_ARENAS);
        builder.environment().putIfAbsent("OMP_WAIT_POLICY", WAIT);
        Process process = builder.start();
        WorkerProcess worker = new WorkerProcess(process);
        Thread.ofPlatform().daemon().name("worker-answers").start(worker::readAnswers);
        Thread.ofPlatform().daemon().name("worker-log").start(worker::readLog);
        LOG.debug("worker {} started", process.pid());
        return worker;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Writes from a thread of its own: a worker that does not read must not hold the caller. */
    void send(ObjectNode request) {
        byte[] line = (request + "\n").getBytes(StandardCharsets.UTF_8);
        Thread.ofVirtual().name("worker-request").start(() -> write(line));
    }

    /** What is to be heard about one job; begun before it is sent. */
    Talk talk(long job) {
        Talk talk = new Talk(job);
        talks.put(job, talk);
        // Both orders are safe: whoever comes second, here or where the end is heard, sees the
        // other.
        Heard.End over = end;
        if (over != null) {
            talk.heard.add(over);
        }
        return talk;
    }

    /** The answers to one job. */
    final class Talk implements AutoCloseable {
        private final long job;
        private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

        private Talk(long job) {
            this.job = job;
        }

        /** The next answer, waiting for it; empty where none came in that time. */
        Optional<JsonNode> next(Duration patience)
                throws InterruptedException, WorkerDiedException {
            return switch (heard.poll(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                case null -> Optional.empty();
                case Heard.Answer(JsonNode json) -> Optional.of(json);
                case Heard.End(String how) -> throw new WorkerDiedException(how);
            };
        }

        @Override
        public void close() {
            talks.remove(job);
        }
    }

    /** Ends the worker now and returns when it is gone, so that its files are free. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Closes the worker's input, upon which it ends by itself; kills it where it does not. */
    void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("worker {} was gone already", process.pid(), e);
        }
        if (!awaitEnd()) {
            kill();
        }
    }

    private boolean awaitEnd() {
        CompletableFuture<Process> end = process.onExit();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    end.get(GOODBYE_SECONDS, TimeUnit.SECONDS);
                    return true;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException | ExecutionException e) {
                    LOG.warn("worker {} does not end", process.pid());
                    return false;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void write(byte[] line) {
        try {
            OutputStream out = process.getOutputStream();
            out.write(line);
            out.flush();
        } catch (IOException e) {
            // The worker is gone; whoever waits for its answer hears that from the other pipe.
            LOG.debug("worker {} took no request", process.pid(), e);
        }
    }

    private void readAnswers() {
        String how;
        try {
            BoundedLines lines = new BoundedLines(process.getInputStream(), BoundedLines.LIMIT);
            Optional<String> line = lines.next();
            for (; line.isPresent(); line = lines.next()) {
                hear(line.get());
            }
            how = "its output ended";
        } catch (IOException e) {
            how = e.toString();
        }
        Heard.End over = new Heard.End(how);
        end = over;
        talks.values().forEach(talk -> talk.heard.add(over));
    }

    /** A library that prints where only answers belong must not cost the job. */
    private void hear(String line) {
        try {
            JsonNode json = WorkerJson.MAPPER.readTree(line);
            if (json.isObject()) {
                answer(json);
                return;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("not JSON", e);
        }
        LOG.warn("worker {} said what is no answer: {}", process.pid(), shown(line));
    }

    private void answer(JsonNode json) {
        Talk talk = talks.get(json.path("id").asLong());
        if (talk == null) {
            LOG.warn("worker {} answered to a job that nobody waits for", process.pid());
        } else {
            talk.heard.add(new Heard.Answer(json));
        }
    }

    private void readLog() {
        try (InputStream in = process.getErrorStream()) {
            BoundedLines lines = new BoundedLines(in, STDERR_LINE);
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                LOG.info("worker {}: {}", process.pid(), line.get());
            }
        } catch (IOException e) {
            drainLog(e);
        }
    }

    /** After a line too long to log the rest is dropped, but still read. */
    private void drainLog(IOException why) {
        LOG.debug("worker {}: log ends here", process.pid(), why);
        try {
            process.getErrorStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debug("worker {}: log closed", process.pid(), e);
        }
    }

    private static String shown(String line) {
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
