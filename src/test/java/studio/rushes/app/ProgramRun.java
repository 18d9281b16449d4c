package studio.rushes.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The program as a process of its own, in a process group of its own, so that all of it can be
 * killed.
 */
public final class ProgramRun implements AutoCloseable {
    private static final long BOUND_MINUTES = 5;
    private static final Pattern GOOGLES =
            Pattern.compile("^(GOOGLE|GEMINI|RUSHES|STORAGE_EMULATOR|FIRESTORE_EMULATOR)_");

    private final Process process;
    private final Path out;
    private final Path err;

    private ProgramRun(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    public static ProgramRun start(Path home, Path logs, List<String> arguments)
            throws IOException {
        return start(home, logs, Map.of(), arguments);
    }

    /**
     * @param environment beside the test's own, without what that says of Google
     */
    public static ProgramRun start(
            Path home, Path logs, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(program());
        command.addAll(arguments);
        Path out = Files.createTempFile(logs, "out", ".txt");
        Path err = Files.createTempFile(logs, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> GOOGLES.matcher(name).find());
        builder.environment().put("RUSHES_HOME", home.toString());
        builder.environment().putAll(environment);
        return new ProgramRun(builder.start(), out, err);
    }

    /** As people start it where {@code rushes.program} names the launcher, else as it is here. */
    private static List<String> program() {
        String launcher = System.getProperty("rushes.program");
        return launcher != null
                ? List.of(launcher)
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "studio.rushes.app.Rushes");
    }

    public int await() throws IOException, InterruptedException {
        if (!process.waitFor(BOUND_MINUTES, TimeUnit.MINUTES)) {
            killGroup();
            throw new AssertionError("still running after the bound:\n" + output() + errors());
        }
        return process.exitValue();
    }

    /** Waits for the program to end by itself for so long; says whether it did. */
    public boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** What it used of the processors so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public boolean hasEnded() {
        return !process.isAlive();
    }

    public List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** Kills the program and everything it started, at once and without a word. */
    public void killGroup() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-9", "--", "-" + process.pid()).start().waitFor();
        process.waitFor();
    }

    /** Kills the program alone. */
    void killAlone() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public String output() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    public String errors() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            new ProcessBuilder("kill", "-9", "--", "-" + process.pid()).start();
            process.onExit().join();
        }
    }
}
