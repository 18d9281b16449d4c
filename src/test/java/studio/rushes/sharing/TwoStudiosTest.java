package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.sharing.Written.VIDEO;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.cloud.PipelineWriter;
import studio.rushes.generation.CrashPoint;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.StudioException;

/**
 * Two studios of real parts want one video that the pipeline began, while its monitor writes whole
 * maps back; they are killed and begun again, and take the video over from each other.
 */
class TwoStudiosTest {
    private static final int BLOCKS = 6;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
    private static final List<String> OWNERS = List.of("rushes/one", "rushes/two");

    @TempDir private Path root;
    private final String project = FirestoreEmulator.project();
    private final RealStudio[] studios = new RealStudio[2];
    private final ExecutorService pipeline = Executors.newSingleThreadExecutor();
    private final AtomicBoolean over = new AtomicBoolean();
    private BucketServer server;
    private PipelineWriter writer;
    private VeoJobs jobs;
    private Random random = new Random(0);
    private FirestoreEmulator emulator;

    static LongStream one() {
        return LongStream.of(20261126);
    }

    static LongStream few() {
        return LongStream.rangeClosed(1, 3);
    }

    static LongStream many() {
        return LongStream.rangeClosed(
                Long.getLong("rushes.seeds.from", 1_001), Long.getLong("rushes.seeds.to", 1_050));
    }

    @BeforeEach
    void start() {
        emulator = FirestoreEmulator.running();
        server = new BucketServer();
        writer = new PipelineWriter(emulator, project);
        jobs = jobs(0);
    }

    @AfterEach
    void stop() {
        over.set(true);
        pipeline.close();
        for (RealStudio studio : studios) {
            if (studio != null) {
                studio.close();
            }
        }
        if (writer != null) {
            writer.close();
            server.close();
        }
    }

    @ParameterizedTest
    @MethodSource("one")
    void nobodyPaysTwiceAndNoWordIsLost(long seed) throws Exception {
        run(seed);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("few")
    void nobodyPaysTwiceAndNoWordIsLostThreeTimes(long seed) throws Exception {
        run(seed);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("many")
    void nobodyPaysTwiceAndNoWordIsLostFiftyTimes(long seed) throws Exception {
        run(seed);
    }

    private void run(long seed) throws Exception {
        random = new Random(seed);
        jobs = jobs(seed);
        begin();
        Future<?> monitor = pipeline.submit(this::monitor);
        for (int which = 0; which < studios.length; which++) {
            open(which, which == 0);
        }
        int events = 4 + random.nextInt(5);
        for (int i = 0; i < events; i++) {
            something();
            LockSupport.parkNanos(random.nextLong(300_000_000));
            nobodyPaidTwice();
        }
        RealStudio last = toTheEnd();
        over.set(true);
        monitor.get();
        nobodyPaidTwice();
        look(last);
    }

    private VeoJobs jobs(long seed) {
        return new VeoJobs(server, Written.BUCKET, new Random(seed), Duration.ofMillis(1_500));
    }

    /** Two blocks are made over there, two failed, and two are done. */
    private void begin() throws Exception {
        Map<String, Object> video =
                Written.parallel(
                        "generating_parallel",
                        "generating",
                        "generating",
                        "failed",
                        "failed",
                        "completed",
                        "completed");
        Map<String, Object> operations = new HashMap<>();
        for (int block = 1; block <= 2; block++) {
            operations.put(String.valueOf(block), jobs.begin(block));
        }
        for (int block = 3; block <= BLOCKS; block++) {
            operations.put(String.valueOf(block), Written.operation(block));
        }
        video.put("operations", operations);
        video.put("created_at", Instant.now());
        video.put("updated_at", Instant.now());
        for (int block = 5; block <= BLOCKS; block++) {
            server.put(Written.BUCKET, VIDEO + "/block_" + block + ".mp4", clip(block));
        }
        writer.put(Written.NAMES.operations(), VIDEO, video);
        writer.put(Written.NAMES.status(), VIDEO, Written.status("generating_video"));
    }

    private void monitor() {
        CloudMonitor monitor = new CloudMonitor(writer.client(), jobs, server);
        Random hesitation = new Random(random.nextLong());
        while (!over.get()) {
            try {
                monitor.round(() -> LockSupport.parkNanos(hesitation.nextLong(400_000_000)));
            } catch (ExecutionException _) {
                // Its scheduler starts it anew a minute later.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(hesitation.nextLong(100_000_000));
        }
    }

    private void open(int which, boolean mayDie) throws InterruptedException {
        RealStudio studio =
                new RealStudio(
                        new RealStudio.World(emulator.port(), project, server, jobs),
                        root.resolve("studio" + which),
                        OWNERS.get(which),
                        true,
                        mayDie ? crashes() : CrashPoints.NONE);
        studios[which] = studio;
        studio.open(VIDEO);
        studio.share(VIDEO).join();
        studio.follow();
    }

    /** It may die while it is opened, and is opened once more then. */
    private void openAgain(int which) throws InterruptedException {
        try {
            open(which, true);
        } catch (Killed _) {
            studios[which].kill();
            open(which, false);
        }
    }

    /** One of its next steps is its last: the thread that makes it dies there. */
    private CrashPoints crashes() {
        List<CrashPoint> all = List.copyOf(EnumSet.allOf(CrashPoint.class));
        CrashPoint point = all.get(random.nextInt(all.size()));
        boolean really = random.nextInt(3) == 0;
        AtomicBoolean died = new AtomicBoolean();
        return reached -> {
            if (really && reached == point && died.compareAndSet(false, true)) {
                throw new Killed();
            }
        };
    }

    private void something() throws Exception {
        int which = random.nextInt(2);
        RealStudio studio = studios[which];
        switch (random.nextInt(6)) {
            case 0 -> {
                studio.kill();
                openAgain(which);
            }
            case 1 -> studio.line.cut();
            case 2 -> studio.line.drop();
            case 3 -> {
                studio.line.restore();
                studio.share().online();
            }
            default -> run(studio);
        }
    }

    /** A person takes it over. */
    private static void run(RealStudio studio) throws InterruptedException {
        try {
            studio.share().run(true);
            studio.retryFailed();
        } catch (StudioException _) {
            // Its line is cut, or others write all the time.
        }
    }

    /** Every line holds, and one of them runs it to its end. */
    private RealStudio toTheEnd() throws Exception {
        for (int which = 0; which < studios.length; which++) {
            studios[which].kill();
            open(which, false);
        }
        int which = random.nextInt(2);
        RealStudio last = studios[which];
        // What the other one made and could not say any more comes to be known first.
        for (RealStudio studio : List.of(last, studios[1 - which], last)) {
            until(() -> isHeld(studio));
            studio.share().online();
            until(() -> isSaid(studio));
        }
        until(() -> last.retryFailed() && isSettled(last) && isSaid(last));
        return last;
    }

    private static boolean isHeld(RealStudio studio) {
        try {
            return studio.share().run(true) instanceof Claim.Held;
        } catch (StudioException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSaid(RealStudio studio) {
        return studio.share().mirror().standing() instanceof MirrorStanding.UpToDate;
    }

    /** Every block has a clip, or a doubt that only a person may end. */
    private static boolean isSettled(RealStudio studio) {
        for (int number = 1; number <= BLOCKS; number++) {
            int block = number;
            if (takes(studio)
                    .filter(take -> take.request().number() == block)
                    .noneMatch(take ->
                            take.isReady() || take.state() instanceof TakeState.Unconfirmed)) {
                return false;
            }
        }
        return takes(studio)
                .allMatch(take ->
                        take.state().settled() || take.state() instanceof TakeState.Unconfirmed);
    }

    private static java.util.stream.Stream<Take> takes(RealStudio studio) {
        return studio.session().takes().all().stream();
    }

    private void until(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(state());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
        }
    }

    private String state() {
        StringBuilder all = new StringBuilder(jobs.submitted().toString());
        all.append(System.lineSeparator()).append(document());
        for (RealStudio studio : studios) {
            all.append(System.lineSeparator())
                    .append(studio.share().running())
                    .append(studio.share().mirror().standing())
                    .append(
                            takes(studio)
                                    .map(take -> take.request().number() + " " + take.state())
                                    .toList())
                    .append(studio.troubles);
        }
        return all.toString();
    }

    private String document() {
        try {
            Map<String, Object> there =
                    studios[0]
                            .documents
                            .read(Written.NAMES.operationsOf(VIDEO))
                            .orElseThrow()
                            .fields();
            return List.of("status", "clips_status", "operations", "rushes").stream()
                    .map(field -> field + "=" + there.get(field))
                    .toList()
                    .toString();
        } catch (InterruptedException | StudioException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void nobodyPaidTwice() {
        assertThat(jobs.submitted().values()).as(jobs.submitted().toString()).allMatch(n -> n == 1);
    }

    /** What the one that ran it last has comes to stand in the document and in the bucket. */
    private void look(RealStudio last) {
        until(() -> isMirrored(last));
        for (int block = 1; block <= BLOCKS; block++) {
            if (isReady(last, block)) {
                assertThat(server.bytes(Written.BUCKET, VIDEO + "/block_" + block + ".mp4"))
                        .as("clip " + block)
                        .hasValue(clip(block));
            }
        }
        assertThat(last.share().disputes().open()).isEmpty();
    }

    private static boolean isMirrored(RealStudio last) {
        try {
            PipelineDocument there =
                    last.documents.read(Written.NAMES.operationsOf(VIDEO)).orElseThrow();
            return IntStream.rangeClosed(1, BLOCKS)
                    .filter(block -> isReady(last, block))
                    .mapToObj(block -> FieldPath.of("clips_status", String.valueOf(block)))
                    .allMatch(word -> HeardFields.at(there, word).equals(Optional.of("completed")));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isReady(RealStudio studio, int block) {
        return takes(studio).anyMatch(take -> take.request().number() == block && take.isReady());
    }

    private static byte[] clip(int block) {
        return ("clip " + block).getBytes(StandardCharsets.UTF_8);
    }
}
