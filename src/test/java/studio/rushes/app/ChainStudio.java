package studio.rushes.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import studio.rushes.adapter.ffmpeg.FfmpegClipParts;
import studio.rushes.adapter.ffmpeg.FfmpegProbe;
import studio.rushes.adapter.sqlite.SqliteLedger;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.generation.Caps;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Generators;
import studio.rushes.generation.Payments;
import studio.rushes.generation.RateLimits;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore;
import studio.rushes.project.NoCutting;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.SessionParts;
import studio.rushes.script.BlockId;
import studio.rushes.script.ScriptFile;
import studio.rushes.veo.Door;
import studio.rushes.veo.VeoServer;

/** A project that goes the real way up to the test server, but for a film. */
final class ChainStudio implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final ProjectSession session;
    final GeneratorChoice paid;
    private final SqliteLedger ledger;
    private final Semaphore changes = new Semaphore(0);
    private final TakeStore.Subscription subscription;

    ChainStudio(Path home, VeoServer server, Door door, String script) throws IOException {
        ledger = SqliteLedger.open(home.resolve("ledger.db"));
        var generator = door.hurried(server.uri());
        paid = GeneratorChoice.of(generator.id());
        ProjectFolder folder = new ProjectFolder(home.resolve("video"));
        if (!Files.exists(folder.script())) {
            ProjectSession.create(folder, ScriptFile.parse(script, "video"));
        }
        SessionParts parts =
                new SessionParts(
                        (where, _) -> SqliteTakeStore.open(where.database()),
                        (_, _) -> Generators.of(List.of(generator)),
                        new FfmpegProbe(),
                        NoCutting.in(home),
                        InstantSource.system(),
                        new Random(7),
                        CrashPoints.NONE,
                        (_, store) ->
                                Payments.from(
                                        new Payments.Account(
                                                ledger,
                                                store.project(),
                                                "Harbour",
                                                () -> Caps.NONE,
                                                ZoneOffset.UTC)),
                        new RateLimits());
        session = ProjectSession.open(folder, parts.with(new FfmpegClipParts()));
        subscription = session.takes().onChange(_ -> changes.release());
    }

    static BlockId block(int number) {
        return new BlockId("b" + number);
    }

    void launch(Integer... blocks) {
        session.takes().generate(List.of(blocks).stream().map(ChainStudio::block).toList(), paid);
    }

    /** The latest take of a block. */
    Take latest(int block) {
        return session.takes().all().stream()
                .filter(take -> take.request().block().equals(block(block)))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    String word(int block) {
        return latest(block).state().word();
    }

    List<BlockId> missing() {
        return session.takes().missing(paid.generator());
    }

    void untilReady(int... blocks) throws InterruptedException {
        for (int block : blocks) {
            until("block %d is ready".formatted(block), () -> word(block).equals("READY"));
        }
    }

    /** Looks again after each change of a take. */
    void until(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (!changes.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new AssertionError("never: " + what + ", but " + session.takes().all());
            }
            changes.drainPermits();
        }
    }

    @Override
    public void close() {
        subscription.close();
        session.close();
        ledger.close();
    }
}
