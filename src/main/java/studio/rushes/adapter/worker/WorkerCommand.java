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
    private static final List<String> FIRST_HEAP = List.of("-Xms48m", "-Xmn32m");

    /**
     * A worker spends its time in FFmpeg. In the minutes it lives, compiling the rest as well as
     * Java can costs more than that saves: a twentieth of a film.
     */
    private static final String COMPILED_ONCE = "-XX:TieredStopAtLevel=1";

    /**
     * Where the bindings of FFmpeg refuse more. Their own bound is four times the heap; encoding
     * 4096x4096 takes 2.3 GB.
     */
    private static final String NATIVE = "-Dorg.bytedeco.javacpp.maxPhysicalBytes=3g";

    /** The memory of the whole process counts there, and that of a speech model is in it. */
    private static final String NATIVE_HEARING = "-Dorg.bytedeco.javacpp.maxPhysicalBytes=8g";

    private static final String CLASS_PATH = "-classpath";

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

    /**
     * The same, with the program's classes read from an archive as Java holds them in memory: half
     * a second of CPU less before a worker is at its work. The first worker of a build writes it
     * when it ends. Java keeps only what comes from jars; with any other class path this changes
     * nothing.
     *
     * @param classes such as {@code worker.jsa}; archives beside it that begin so are deleted where
     *     they are of another build
     */
    public WorkerCommand keeping(Path classes) {
        int at = line.indexOf(CLASS_PATH);
        if (at < 0 || !jarsOnly(line.get(at + 1))) {
            return this;
        }
        List<String> with = new ArrayList<>(line);
        with.addAll(
                at,
                List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + ClassArchive.of(classes, line.get(at + 1)),
                        // What Java says of an archive would stand between the answers.
                        "-Xlog:disable"));
        return new WorkerCommand(with);
    }

    private static boolean jarsOnly(String classPath) {
        return Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .allMatch(entry -> entry.endsWith(".jar"));
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
        line.addAll(List.of(HEAP, nativeBound));
        line.addAll(FIRST_HEAP);
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        line.add(COMPILED_ONCE);
        line.addAll(
                List.of(
                        "-D" + THREADS + "=" + threads,
                        "-Djava.awt.headless=true",
                        "-Dlogback.configurationFile=logback-worker.xml",
                        "--enable-native-access=ALL-UNNAMED",
                        CLASS_PATH,
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
