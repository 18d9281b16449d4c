package studio.rushes.adapter.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command line that starts a worker. */
public record WorkerCommand(List<String> line) {
    public static final String MAIN = "studio.rushes.app.worker.WorkerMain";

    /** The animatic paints up to 4096x4096 in Java, which takes more than 192 and less than 384. */
    private static final String HEAP = "-Xmx384m";

    /** Otherwise a part of the machine's memory, all of it filled before it is first swept. */
    private static final String FIRST_HEAP = "-Xms32m";

    /**
     * The best compiler only for what runs hottest, fifty times later than usual. A worker spends
     * its time in FFmpeg; in the minutes it lives, compiling the rest so well costs a tenth of a
     * film and saves nothing of it.
     */
    private static final List<String> SELDOM_COMPILED =
            List.of(
                    "-XX:Tier4InvocationThreshold=250000",
                    "-XX:Tier4MinInvocationThreshold=30000",
                    "-XX:Tier4CompileThreshold=750000",
                    "-XX:Tier4BackEdgeThreshold=2000000");

    /**
     * Where the bindings of FFmpeg refuse more. Their own bound is four times the heap; encoding
     * 4096x4096 takes 2.3 GB.
     */
    private static final String NATIVE = "-Dorg.bytedeco.javacpp.maxPhysicalBytes=3g";

    /** The memory of the whole process counts there, and that of a speech model is in it. */
    private static final String NATIVE_HEARING = "-Dorg.bytedeco.javacpp.maxPhysicalBytes=8g";

    /** Threads an encoder may take; 0 or nothing: as many as it likes. */
    public static final String THREADS = "rushes.threads";

    /** Each thread of x264 holds pictures of its own: with more, 1080x1920 takes above 600 MB. */
    private static final int MOST_THREADS = 6;

    /** Below everything a person waits for, above what runs only on an idle machine. */
    private static final String NICENESS = "15";

    /** Before what is only made ahead, because captions are needed for it. */
    private static final String NICENESS_HEARING = "10";

    public WorkerCommand {
        line = List.copyOf(line);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("a command names at least a program");
        }
    }

    /** The Java and the class path of this process, with another main. */
    public static WorkerCommand likeThisProcess(String main) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new WorkerCommand(java(main, NATIVE, cores <= MOST_THREADS ? 0 : MOST_THREADS));
    }

    /**
     * The same for work nobody waits for yet: it gives way to everything else where the system has
     * a program for that, and leaves half of the processors alone.
     */
    public static WorkerCommand aheadOfTime(String main) {
        int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return giving(NICENESS, java(main, NATIVE, Math.min(half, MOST_THREADS)));
    }

    /** The same for hearing, which gives way too, but takes all processors that are left. */
    public static WorkerCommand hearing(String main) {
        int cores = Runtime.getRuntime().availableProcessors();
        return giving(NICENESS_HEARING, java(main, NATIVE_HEARING, Math.min(cores, MOST_THREADS)));
    }

    private static WorkerCommand giving(String niceness, List<String> java) {
        List<String> line = new ArrayList<>();
        program("nice").ifPresent(nice -> line.addAll(List.of(nice.toString(), "-n", niceness)));
        line.addAll(java);
        return new WorkerCommand(line);
    }

    private static List<String> java(String main, String nativeBound, int threads) {
        String program = File.separatorChar == '\\' ? "java.exe" : "java";
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
        line.addAll(List.of(HEAP, FIRST_HEAP, nativeBound));
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        line.addAll(SELDOM_COMPILED);
        line.addAll(
                List.of(
                        "-D" + THREADS + "=" + threads,
                        "-Djava.awt.headless=true",
                        "-Dlogback.configurationFile=logback-worker.xml",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        main));
        return line;
    }

    /** Windows has no such program, and a file of that name there would be another one. */
    private static Optional<Path> program(String name) {
        String path = System.getenv("PATH");
        if (path == null || File.separatorChar == '\\') {
            return Optional.empty();
        }
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
