package studio.rushes.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import studio.rushes.assembly.Cut;
import studio.rushes.film.FilmStudio;

/** Counts what the studio and its worker take together. */
final class Meter {
    private final FilmStudio studio;
    private Cost worker = new Cost(0, 0);

    /** Work to be measured. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private Meter(FilmStudio studio) {
        this.studio = studio;
    }

    /** Every clip is looked at when it arrives, long before a film is asked for. */
    static Meter ofStudioThatLookedAt(FilmStudio studio, List<Path> clips)
            throws InterruptedException {
        for (Path clip : clips) {
            studio.probe().inspect(clip);
        }
        return new Meter(studio);
    }

    Cost assembled(Cut cut, Path film) throws IOException, InterruptedException {
        return of(() -> studio.assemble(cut, film));
    }

    /** The worker must live through it: what a dead one took is not known. */
    Cost of(Work work) throws IOException, InterruptedException {
        ProcessHandle process = studio.worker().process().orElseThrow();
        double before = cpu(process);
        double own = own();
        long start = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - start) / 1e9;
        if (!process.isAlive()) {
            throw new IllegalStateException("the worker died");
        }
        worker = new Cost(cpu(process) - before, wall);
        return worker.plus(new Cost(own() - own, 0));
    }

    Cost workerAlone() {
        return worker;
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private static double own() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    /** Bytes a process ever held at most. */
    static long peak(ProcessHandle process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            String line = lines.filter(l -> l.startsWith("VmHWM:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        }
    }
}
