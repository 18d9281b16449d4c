package studio.rushes.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From the start of the process to a window that one can work with, against a bare window of the
 * same Java, turn by turn. Needs a folder to work in, the built program and, where it was built,
 * the image with its cache.
 */
public final class StartBench {
    private static final int ROUNDS = 5;
    private static final Pattern READY =
            Pattern.compile("^(\\S+) .*the window was ready, with (\\d+) ms of CPU");

    /** As {@code packaging/rushes} has it. */
    private static final Map<String, String> ARENAS = Map.of("MALLOC_ARENA_MAX", "2");

    private record Start(double wall, double cpu) {}

    @FunctionalInterface
    private interface Starting {
        Start once() throws IOException, InterruptedException;
    }

    private record Kind(String name, Starting starting, List<Start> starts) {
        void round() throws IOException, InterruptedException {
            starts.add(starting.once());
        }

        double middle(ToDoubleFunction<Start> of) {
            return starts.stream()
                    .mapToDouble(of)
                    .sorted()
                    .skip(starts.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Path home;
    private final Path program;
    private final Path cache;

    private StartBench(Path work, Path program) {
        this.home = work.resolve("home");
        this.program = program;
        this.cache = work.resolve("rushes-window.aot");
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        Path build = Path.of("target").toAbsolutePath();
        StartBench bench = new StartBench(work, build);
        List<Kind> kinds = new ArrayList<>();
        kinds.add(new Kind("a bare window", () -> bench.bare(), new ArrayList<>()));
        kinds.add(
                new Kind(
                        "Rushes",
                        () -> bench.ours(bench.program(List.of("-XX:AOTCache=" + bench.cache))),
                        new ArrayList<>()));
        kinds.add(
                new Kind(
                        "Rushes for the second time, without its cache",
                        () -> bench.ours(bench.program(List.of())),
                        new ArrayList<>()));
        kinds.add(
                new Kind(
                        "Rushes for the first time, noting what it loads",
                        () -> bench.ours(bench.program(bench.noting())),
                        new ArrayList<>()));
        Path image = build.resolve("dist/Rushes/bin/Rushes");
        if (Files.exists(image)) {
            kinds.add(
                    new Kind(
                            "Rushes as an image",
                            () -> bench.ours(List.of(image.toString())),
                            new ArrayList<>()));
        }
        bench.keep();
        for (Kind kind : kinds) {
            kind.starting().once();
        }
        for (int i = 0; i < ROUNDS; i++) {
            for (Kind kind : kinds) {
                kind.round();
            }
        }
        for (Kind kind : kinds) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: ready after %.2f s with %.2f s of CPU (rounds %s)%n",
                    kind.name(),
                    kind.middle(Start::wall),
                    kind.middle(Start::cpu),
                    String.join(
                            " ",
                            kind.starts().stream()
                                    .map(s -> String.format(Locale.ROOT, "%.2f", s.wall()))
                                    .toList()));
        }
    }

    /** As {@code packaging/rushes} has the first window note what it loads. */
    private List<String> noting() {
        return List.of(
                "-XX:AOTMode=record",
                "-XX:AOTConfiguration=" + noted(),
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining");
    }

    private Path noted() {
        return cache.resolveSibling("rushes-window.aot.config");
    }

    /** And makes its cache of that. */
    private void keep() throws IOException, InterruptedException {
        ours(program(noting()));
        Process making =
                new ProcessBuilder(
                                program(
                                        List.of(
                                                "-XX:AOTMode=create",
                                                "-XX:AOTConfiguration=" + noted(),
                                                "-XX:AOTCache=" + cache)))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (making.waitFor() != 0 || !Files.exists(cache)) {
            throw new IOException("no cache was made");
        }
    }

    private List<String> program(List<String> options) {
        List<String> line = new ArrayList<>(java("studio.rushes.app.Rushes", classes()));
        line.addAll(1, options);
        return line;
    }

    /** The program's own jar first. */
    private String classes() {
        Path all = program.resolve("app");
        String[] own = all.toFile().list((_, name) -> name.startsWith("rushes-"));
        if (own == null || own.length != 1) {
            throw new IllegalStateException("the program is not built in " + all);
        }
        return all.resolve(own[0]) + File.pathSeparator + all.resolve("*");
    }

    private List<String> java(String main, String classes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As the program is started, and the bare window beside it.
                "@" + Path.of("packaging", "window.options"),
                "-Xlog:disable",
                "--module-path=" + program.resolve("javafx"),
                "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED",
                "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED",
                "-cp",
                classes,
                main);
    }

    private Start bare() throws IOException, InterruptedException {
        Instant begun = Instant.now();
        ProcessBuilder builder =
                new ProcessBuilder(
                                java(
                                        BareWindow.class.getName(),
                                        program.resolve("test-classes").toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(ARENAS);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return found(said.lines(), begun).orElseThrow(() -> new IOException("no window: " + said));
    }

    /** The program says it in its log. */
    private Start ours(List<String> command) throws IOException, InterruptedException {
        Path log = home.resolve("logs").resolve("rushes.log");
        Files.deleteIfExists(log);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("RUSHES_HOME", home.toString());
        builder.environment().putAll(ARENAS);
        Instant begun = Instant.now();
        Process process = builder.start();
        try {
            while (process.isAlive()) {
                if (Files.exists(log)) {
                    try (Stream<String> lines = Files.lines(log)) {
                        Optional<Start> start = found(lines, begun);
                        if (start.isPresent()) {
                            return start.get();
                        }
                    }
                }
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
            throw new IOException("the program ended with " + process.exitValue());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** By the clock: when a process began is known on Linux to a second only. */
    private static Optional<Start> found(Stream<String> lines, Instant begun) {
        return lines.map(READY::matcher)
                .filter(Matcher::find)
                .map(m ->
                        new Start(
                                Duration.between(
                                                        begun,
                                                        OffsetDateTime.parse(m.group(1))
                                                                .toInstant())
                                                .toMillis()
                                        / 1e3,
                                Double.parseDouble(m.group(2)) / 1e3))
                .findFirst();
    }
}
