package studio.rushes.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import studio.rushes.generation.TinyClip;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/** Two programs with five takes each hand them over at once, and the day's cap bears seven. */
public final class CapRace {
    public static final int PROGRAMS = 2;
    public static final int BLOCKS = 5;
    public static final long PRICE_CENTS = 40;

    /** No whole number of clips fills it, so one too many would show. */
    public static final long CAP_CENTS = 300;

    public static final int BEARABLE = 7;

    private final List<Path> videos = new ArrayList<>();
    private final Path script;
    private final Path folder;

    /**
     * @param charges jobs the server took
     * @param exits of the programs
     * @param errors what they said
     * @param spentCents what the ledger says of it
     */
    public record Result(int charges, List<Integer> exits, List<String> errors, long spentCents) {
        public long overshootCents() {
            return Math.max(0, charges * PRICE_CENTS - CAP_CENTS);
        }
    }

    private CapRace(Path folder) throws IOException {
        this.folder = folder;
        script = VeoStudio.script(folder.resolve("script.txt"), BLOCKS);
        for (int i = 1; i <= PROGRAMS; i++) {
            videos.add(folder.resolve("video-" + i));
        }
    }

    /** Runs it once in an empty folder. */
    public static Result run(Path folder, long seed) throws IOException, InterruptedException {
        CapRace race = new CapRace(folder);
        Random random = new Random(seed);
        try (VeoServer server = new VeoServer(TinyClip.BYTES, 0, InstantSource.system())) {
            server.submitDelay(() -> Duration.ofMillis(random.nextInt(300)));
            VeoStudio studio =
                    VeoStudio.in(folder.resolve("home"), server, Door.VERTEX_BUCKET).hurried(1, 30);
            race.queue(studio, server);
            studio.withDayCap("3.00");
            List<Integer> exits = new ArrayList<>();
            List<String> errors = new ArrayList<>();
            List<ProgramRun> runs = race.start(studio);
            try {
                for (ProgramRun run : runs) {
                    exits.add(run.await());
                    errors.add(run.errors());
                }
            } finally {
                close(runs);
            }
            return new Result(server.charges(), exits, errors, race.spentCents());
        }
    }

    /**
     * Leaves every take in the queue: a batch that a cap cannot bear is refused when it is
     * launched, so the takes are launched without one, refused by the server, and left.
     */
    private void queue(VeoStudio studio, VeoServer server)
            throws IOException, InterruptedException {
        server.faults()
                .next(Call.SUBMIT, Collections.nCopies(1_000, Fault.QUOTA).toArray(Fault[]::new));
        List<ProgramRun> runs = start(studio);
        try {
            while (!allWait(server)) {
                for (ProgramRun run : runs) {
                    if (run.endsWithin(20)) {
                        throw new AssertionError(run.errors());
                    }
                }
            }
            for (ProgramRun run : runs) {
                run.killGroup();
            }
        } finally {
            close(runs);
        }
        server.faults().clear();
    }

    /** Whether each take was refused once and waits for its next try. */
    private boolean allWait(VeoServer server) {
        if (server.calls(Call.SUBMIT) < PROGRAMS * BLOCKS) {
            return false;
        }
        return IntStream.range(0, PROGRAMS)
                .mapToObj(this::books)
                .flatMap(books -> books.takes().stream())
                .allMatch(take -> take.state().equals("QUEUED"));
    }

    private List<ProgramRun> start(VeoStudio studio) throws IOException {
        List<ProgramRun> runs = new ArrayList<>();
        for (Path video : videos) {
            runs.add(studio.produce(script, video, "--no-captions"));
        }
        return runs;
    }

    private static void close(List<ProgramRun> runs) throws IOException {
        for (ProgramRun run : runs) {
            run.close();
        }
    }

    private long spentCents() {
        return books(0).charges().stream()
                        .mapToLong(charge ->
                                charge.outcome().isPresent() ? charge.actual() : charge.price())
                        .sum()
                / 10_000;
    }

    private Books books(int program) {
        return Books.read(videos.get(program), folder.resolve("home").resolve("ledger.db"));
    }
}
