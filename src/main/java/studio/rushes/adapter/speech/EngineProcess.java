package studio.rushes.adapter.speech;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** One run of a speech engine, bounded in time and in what it may say. */
final class EngineProcess {
    private static final Logger LOG = LoggerFactory.getLogger(EngineProcess.class);
    private static final long SECONDS = 20;

    /** Four minutes of 48 kHz mono; a line is a minute at most. */
    private static final int MOST_BYTES = 24 << 20;

    private final String engine;

    EngineProcess(String engine) {
        this.engine = engine;
    }

    /**
     * Runs the engine to its end and returns what it wrote.
     *
     * @throws StudioException where it is missing, fails, hangs, or says too much
     */
    byte[] run(List<String> command, Map<String, String> environment, byte[] input)
            throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw failure(Phrase.of("engine.missing"), e);
        }
        try {
            FutureTask<byte[]> output = new FutureTask<>(() -> read(process.getInputStream()));
            Thread.ofVirtual().name("speech-out").start(output);
            Thread.ofVirtual().name("speech-in").start(() -> write(process, input));
            byte[] said = output.get(SECONDS, TimeUnit.SECONDS);
            int code = ended(process.onExit());
            if (code != 0) {
                throw failure(Phrase.of("engine.code").with("code", code), null);
            }
            return said;
        } catch (ExecutionException | CompletionException e) {
            throw failure(Phrase.of("engine.broke"), e);
        } catch (TimeoutException e) {
            throw failure(Phrase.of("engine.slow").with("seconds", SECONDS), e);
        } finally {
            process.destroyForcibly();
        }
    }

    StudioException failure(Phrase why, @Nullable Throwable cause) {
        Problem problem = Problem.of("SPEECH-ENGINE").with("engine", engine).with("why", why);
        return cause == null ? new StudioException(problem) : new StudioException(problem, cause);
    }

    private static int ended(CompletableFuture<Process> exit)
            throws InterruptedException, ExecutionException, TimeoutException {
        return exit.get(SECONDS, TimeUnit.SECONDS).exitValue();
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n != -1; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes");
            }
        }
        return out.toByteArray();
    }

    private static void write(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            LOG.debug("the engine read no more", e);
        }
    }
}
