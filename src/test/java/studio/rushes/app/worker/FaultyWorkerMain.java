package studio.rushes.app.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A worker that can do, besides its real jobs, everything a worker should not do. */
public final class FaultyWorkerMain {
    private FaultyWorkerMain() {}

    public static void main(String[] args) {
        Map<String, JobHandler> jobs = new HashMap<>(WorkerMain.jobs());
        jobs.put("echo", (spec, _) -> spec);
        jobs.put("pid", (_, _) -> ProcessHandle.current().pid());
        jobs.put("steps", (_, progress) -> steps(progress));
        jobs.put("hang", (spec, _) -> hang(Path.of(spec.asText())));
        jobs.put("halt", (spec, _) -> halt(Path.of(spec.asText()), false));
        jobs.put("halt-once", (spec, _) -> halt(Path.of(spec.asText()), true));
        jobs.put("refuse", (_, _) -> refuse());
        jobs.put("fail", (_, _) -> fail());
        jobs.put("link-error", (_, _) -> missingNative());
        jobs.put("print", (spec, _) -> print(spec.asText()));
        jobs.put("grow", (spec, _) -> grow(spec.asLong()));
        jobs.put("slow-steps", (spec, progress) -> slowly(spec.asInt(), progress));
        jobs.put("niceness", (_, _) -> niceness());
        jobs.put("threads", (_, _) -> System.getProperty(WorkerCommand.THREADS, ""));
        jobs.put("log", (spec, _) -> log(spec.asInt()));
        WorkerMain.serve(jobs);
    }

    private static String steps(Progress progress) {
        for (int i = 0; i <= 4; i++) {
            progress.at(i / 4.0);
        }
        return "done";
    }

    private static String hang(Path sign) throws IOException, InterruptedException {
        Files.writeString(sign, Long.toString(ProcessHandle.current().pid()));
        new CountDownLatch(1).await();
        return "never";
    }

    private static String halt(Path sign, boolean once) throws IOException {
        if (once && Files.exists(sign)) {
            return "the second time";
        }
        Files.writeString(
                sign,
                "x",
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
        Runtime.getRuntime().halt(134);
        return "never";
    }

    private static Object refuse() {
        throw new StudioException(new Problem("MEDIA-TEST", "No.", "Nothing.", "Nothing."));
    }

    private static Object fail() {
        throw new IllegalStateException("on purpose");
    }

    private static Object missingNative() {
        throw new UnsatisfiedLinkError("on purpose");
    }

    private static String print(String text) throws IOException {
        System.out.println("through the front door");
        new FileOutputStream(FileDescriptor.out)
                .write((text + "\n").getBytes(StandardCharsets.UTF_8));
        return "printed";
    }

    private static String log(int lines) {
        for (int i = 0; i < lines; i++) {
            System.err.println("line " + i + " of a library that talks too much");
        }
        return "logged";
    }

    /** Takes memory the garbage collector knows nothing of, and keeps it. */
    private static long grow(long bytes) {
        MemorySegment taken = Arena.global().allocate(bytes);
        taken.fill((byte) 1);
        return taken.byteSize();
    }

    /** Steps a fifth of a second apart, all of them too small to be told for themselves. */
    private static String slowly(int steps, Progress progress) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < steps; i++) {
            if (never.await(200, TimeUnit.MILLISECONDS)) {
                return "never";
            }
            progress.at((double) i / steps);
        }
        return "done";
    }

    private static int niceness() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    }
}
