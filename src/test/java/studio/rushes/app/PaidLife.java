package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import studio.rushes.generation.TinyClip;
import studio.rushes.veo.Door;
import studio.rushes.veo.VeoServer;

/** One video from its script to its film, killed on the way, against a server that is slow. */
final class PaidLife implements AutoCloseable {
    static final int BLOCKS = 3;
    private static final int MOST_KILLS = 4;
    private static final int MOST_LAST_RUNS = 4;
    private static final int SLOWEST_ANSWER = 600;

    private final Random random;
    private final Path script;
    private final Path video;
    private final VeoServer server;
    private final VeoStudio studio;
    private final int kills;

    PaidLife(Path folder, long seed, int mostKills) throws IOException {
        random = new Random(seed);
        List<Door> doors = List.of(Door.values());
        Door door = doors.get(random.nextInt(doors.size()));
        kills = Math.min(mostKills, 1 + random.nextInt(MOST_KILLS));
        script = VeoStudio.script(folder.resolve("script.txt"), BLOCKS);
        video = folder.resolve("video");
        server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system());
        server.submitDelay(() -> Duration.ofMillis(random.nextInt(SLOWEST_ANSWER)));
        server.jobLength(() -> Duration.ofMillis(random.nextInt(1_500)));
        studio = VeoStudio.in(folder.resolve("home"), server, door).hurried(1, 3);
    }

    int kills() {
        return kills;
    }

    /** Lives it to the end; returns what the databases say then. */
    Books live() throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            try (ProgramRun run = produce(random.nextBoolean() ? "ask" : "forget")) {
                awaitMoment(run);
                List<ProcessHandle> started = run.descendants();
                run.killGroup();
                for (ProcessHandle handle : started) {
                    handle.onExit().get(10, TimeUnit.SECONDS);
                }
            }
        }
        String doubt = "ask";
        for (int last = 0; last < MOST_LAST_RUNS; last++) {
            try (ProgramRun run = produce(doubt)) {
                int code = run.await();
                if (code == 0) {
                    return Books.read(video, studio.ledger());
                }
                boolean unconfirmed = code == 3 && !studio.door().canLook();
                boolean forgotten = code == 1 && doubt.equals("forget");
                assertThat(unconfirmed || forgotten)
                        .as("%s ended with %d: %s", studio.door(), code, run.errors())
                        .isTrue();
                doubt = "forget";
            }
        }
        throw new AssertionError("no run came to a film");
    }

    private ProgramRun produce(String doubt) throws IOException {
        return studio.produce(
                script, video, "--no-captions", "--cap", "50", "--on-unconfirmed", doubt);
    }

    /** Most kills fall shortly after something the server heard, some anywhere at all. */
    private void awaitMoment(ProgramRun run) throws InterruptedException {
        if (random.nextInt(5) == 0) {
            run.endsWithin(200 + random.nextLong(5_000));
            return;
        }
        int heard = server.heard().size() + 1 + random.nextInt(2 * BLOCKS);
        boolean ended = false;
        while (server.heard().size() < heard && !ended) {
            ended = run.endsWithin(10);
        }
        run.endsWithin(random.nextLong(2 * SLOWEST_ANSWER));
    }

    /** Whether the file of a take that is ready is there, whole. */
    boolean hasClip(Books.TakeLine take) throws IOException {
        Path clip = video.resolve("takes").resolve(take.fileName());
        return Files.isRegularFile(clip) && Files.size(clip) == TinyClip.BYTES.length;
    }

    VeoServer server() {
        return server;
    }

    Door door() {
        return studio.door();
    }

    @Override
    public void close() {
        server.close();
    }
}
