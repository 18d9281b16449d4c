package studio.rushes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.rushes.app.ProgramRun;
import studio.rushes.app.VeoStudio;
import studio.rushes.generation.TinyClip;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.VeoServer;

/**
 * How soon a program that was killed asks for each of its running takes again, and how long a
 * finished clip goes unnoticed; told by the server's clock, with the shipped catalogue. Needs an
 * empty folder as its argument.
 */
public final class RestartBench {
    private static final int ROUNDS = 5;

    /** As many as the shipped catalogue has in flight at once. */
    private static final int RUNNING = 8;

    private static final int NOTICED = 30;

    /** Longer than the poll interval, so that every poll is due at once. */
    private static final Duration DOWN = Duration.ofSeconds(12);

    private RestartBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        List<Double> lasts = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            lasts.add(resumed(Files.createDirectories(folder.resolve("restart-" + round)), round));
        }
        System.out.printf(
                Locale.ROOT,
                "resumed: all %d polls after a median of %.2f s, at most %.2f s%n",
                RUNNING,
                quantile(lasts, 0.5),
                quantile(lasts, 1));
        noticed(Files.createDirectories(folder.resolve("clips")), RUNNING);
        System.exit(0);
    }

    /** Seconds from the start of the program to the poll of the last of its takes. */
    private static double resumed(Path folder, int round) throws Exception {
        Path script = VeoStudio.script(folder.resolve("script.txt"), RUNNING);
        Path video = folder.resolve("video");
        try (VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system())) {
            server.jobLength(() -> Duration.ofHours(1));
            VeoStudio studio =
                    VeoStudio.in(folder.resolve("home"), server, Door.VERTEX_BUCKET).with("");
            try (ProgramRun first = studio.produce(script, video)) {
                while (polls(server, Instant.EPOCH).size() < RUNNING) {
                    alive(first);
                }
                first.killGroup();
            }
            new CountDownLatch(1).await(DOWN.toMillis(), TimeUnit.MILLISECONDS);
            Instant start = Instant.now();
            try (ProgramRun second = studio.produce(script, video)) {
                Map<String, Instant> polls = polls(server, start);
                while (polls.size() < RUNNING) {
                    alive(second);
                    polls = polls(server, start);
                }
                double cpu = second.cpu().toMillis() / 1e3;
                List<Double> after = polls.values().stream().map(at -> seconds(start, at)).toList();
                System.out.printf(
                        Locale.ROOT,
                        "round %d: first poll after %.2f s, last of %d after %.2f s, with %.2f s CPU%n",
                        round,
                        quantile(after, 0),
                        RUNNING,
                        quantile(after, 1),
                        cpu);
                return quantile(after, 1);
            }
        }
    }

    /** The first poll of each take since then. */
    private static Map<String, Instant> polls(VeoServer server, Instant since) {
        return server.heard().stream()
                .filter(heard -> heard.call() == Call.POLL && !heard.prompt().isEmpty())
                .filter(heard -> heard.at().isAfter(since))
                .collect(
                        Collectors.toMap(
                                VeoServer.Heard::prompt,
                                VeoServer.Heard::at,
                                (one, other) -> one.isBefore(other) ? one : other));
    }

    /** How long after it was finished each clip was asked for. */
    private static void noticed(Path folder, int inFlight) throws Exception {
        Random random = new Random(20261122);
        Path script = VeoStudio.script(folder.resolve("script.txt"), NOTICED);
        try (VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system())) {
            server.jobLength(() -> Duration.ofMillis(11_000 + random.nextInt(30_000)));
            VeoStudio studio =
                    VeoStudio.in(folder.resolve("home"), server, Door.VERTEX_BUCKET)
                            .catalogue(Map.of("inFlight", inFlight))
                            .with("");
            try (ProgramRun run =
                    studio.produce(script, folder.resolve("video"), "--no-captions")) {
                if (run.await() != 0) {
                    throw new IllegalStateException(run.errors());
                }
            }
            List<Double> lags =
                    server.charged().stream().map(charge -> lag(server, charge)).toList();
            System.out.printf(
                    Locale.ROOT,
                    "noticed, %d in flight: of %d clips the median after %.1f s, 90 %% after"
                            + " %.1f s, the last after %.1f s%n",
                    inFlight,
                    lags.size(),
                    quantile(lags, 0.5),
                    quantile(lags, 0.9),
                    quantile(lags, 1));
        }
    }

    private static double lag(VeoServer server, VeoServer.Charge charge) {
        Stream<Instant> polls =
                server.heard().stream()
                        .filter(heard ->
                                heard.call() == Call.POLL
                                        && heard.prompt().equals(charge.prompt())
                                        && !heard.at().isBefore(charge.done()))
                        .map(VeoServer.Heard::at);
        Optional<Instant> first = polls.min(Instant::compareTo);
        return seconds(charge.done(), first.orElseThrow());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static void alive(ProgramRun run) throws IOException, InterruptedException {
        if (run.endsWithin(20)) {
            throw new IllegalStateException(run.errors());
        }
    }

    private static double quantile(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }
}
