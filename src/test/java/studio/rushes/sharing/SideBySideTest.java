package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.sharing.ShareRig.DOCUMENT;
import static studio.rushes.sharing.ShareRig.VIDEO;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;

/**
 * Two studios want the same blocks of one video, while something like the pipeline's monitor writes
 * old states back over theirs; lines break, programs are killed, people take the video over.
 */
class SideBySideTest {
    private static final int BLOCKS = 6;
    private static final int EVENTS = 160;
    private static final Script SCRIPT =
            ShareRig.script("One.", "Two.", "Three.", "Four.", "Five.", "Six.");
    private static final List<String> OWNERS = List.of("rushes/one", "rushes/two");
    @TempDir private Path folder;
    private final Map<Integer, Integer> submitted = new HashMap<>();
    private final FakeBucket bucket = new FakeBucket();
    private final SimStudio[] studios = new SimStudio[2];
    private StepTime time = new StepTime(0);
    private FakeDocuments documents = new FakeDocuments(time::now);
    private Object seenByTheMonitor = Map.of();

    static LongStream few() {
        return LongStream.rangeClosed(1, 25);
    }

    static LongStream many() {
        return LongStream.rangeClosed(1_000, 1_500);
    }

    @ParameterizedTest
    @MethodSource("few")
    void noBlockIsPaidTwiceAndNoWordIsLost(long seed) throws Exception {
        run(seed);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("many")
    void noBlockIsPaidTwiceAndNoWordIsLostForLong(long seed) throws Exception {
        run(seed);
    }

    private void run(long seed) throws Exception {
        time = new StepTime(seed);
        documents = new FakeDocuments(time::now);
        open(0).share.share();
        time.settle();
        open(1).share.join();
        time.settle();
        for (int i = 0; i < EVENTS; i++) {
            perhapsFatal(this::something);
            assertThat(submitted.values()).allMatch(jobs -> jobs == 1);
        }
        toTheEnd();
        look();
        studios[0].close();
        studios[1].close();
    }

    private SimStudio open(int which) throws IOException {
        Path place = folder.resolve("studio" + which);
        Files.createDirectories(place);
        studios[which] =
                new SimStudio(time, place, documents, bucket, OWNERS.get(which), SCRIPT, submitted);
        return studios[which];
    }

    /** Something that happens, and may be what a studio dies of. */
    @FunctionalInterface
    private interface Event {
        void happen() throws Exception;
    }

    private void perhapsFatal(Event event) throws Exception {
        try {
            event.happen();
        } catch (Killed _) {
            for (int which = 0; which < studios.length; which++) {
                SimStudio studio = studios[which];
                if (studio.isDead()) {
                    restart(which);
                }
            }
        }
    }

    private void restart(int which) throws IOException {
        boolean cut = studios[which].line.trouble != null;
        studios[which].kill();
        SimStudio again = open(which);
        again.line.trouble = cut ? FakeDocuments.NO_ANSWER : null;
        again.share.start();
    }

    private void something() throws Exception {
        int which = time.random().nextInt(2);
        SimStudio studio = studios[which];
        switch (time.random().nextInt(14)) {
            case 0, 1, 2 -> studio.work();
            case 3 -> time.settle();
            case 4, 5 -> {
                for (int i = time.random().nextInt(20); i > 0; i--) {
                    time.step();
                }
            }
            case 6 -> time.pass(Duration.ofSeconds(time.random().nextInt(40)));
            case 7 -> time.pass(Duration.ofSeconds(time.random().nextInt(200)));
            case 8 -> seenByTheMonitor = documents.at(DOCUMENT, "clips_status");
            case 9 -> writeBack();
            case 10 -> studio.line.trouble = FakeDocuments.NO_ANSWER;
            case 11 -> {
                studio.line.mend();
                studio.share.online();
            }
            case 12 -> {
                switch (time.random().nextInt(3)) {
                    case 0 -> restart(which);
                    case 1 -> studio.stepsToLive = time.random().nextInt(4);
                    default -> studio.dieAfterWrite();
                }
            }
            default -> takeOver(studio, studios[1 - which]);
        }
    }

    /** The monitor writes the whole map as it read it, perhaps long ago. */
    private void writeBack() {
        if (seenByTheMonitor instanceof Map<?, ?> map && !map.isEmpty()) {
            documents.pipelineWrites(DOCUMENT, "clips_status", map);
        }
    }

    /** Perhaps the monitor, or the other one, comes in between the look and the write. */
    private void takeOver(SimStudio studio, SimStudio other) throws InterruptedException {
        int what = time.random().nextInt(3);
        studio.line.between =
                () -> {
                    studio.line.between = () -> {};
                    if (what == 1) {
                        writeBack();
                    } else if (what == 2) {
                        claim(other);
                    }
                };
        claim(studio);
        studio.line.between = () -> {};
    }

    private static void claim(SimStudio studio) {
        try {
            studio.share.run(true);
        } catch (StudioException _) {
            // Its line is cut.
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything works again, and each runs the video until it has nothing left to do or say. */
    private void toTheEnd() throws Exception {
        for (SimStudio studio : studios) {
            studio.surviveFromNowOn();
            studio.line.mend();
        }
        for (int round = 0; round < 2; round++) {
            for (SimStudio studio : studios) {
                time.settle();
                studio.share.online();
                claim(studio);
                for (int i = 0; i < 100; i++) {
                    studio.work();
                    time.settle();
                }
                time.pass(Duration.ofSeconds(40));
                assertThat(studio.share.mirror().standing())
                        .isEqualTo(new MirrorStanding.UpToDate());
                assertThat(studio.share.disputes().open()).isEmpty();
            }
        }
    }

    private void look() {
        assertThat(submitted.values()).allMatch(jobs -> jobs == 1);
        int made = 0;
        for (int which = 0; which < studios.length; which++) {
            SimStudio studio = studios[which];
            for (Take take : studio.store.all()) {
                int block = take.request().number();
                String number = String.valueOf(block);
                if (take.state() instanceof TakeState.Ready) {
                    made++;
                    assertThat(documents.at(DOCUMENT, "clips_status", number))
                            .isEqualTo("completed");
                    assertThat(documents.at(DOCUMENT, "operations", number))
                            .isEqualTo(
                                    Optional.ofNullable(studio.store.operations().get(take.id()))
                                            .map(OperationName::value)
                                            .orElseThrow());
                    assertThat(new String(bucket.bytes(VIDEO.clip(block)), StandardCharsets.UTF_8))
                            .isEqualTo(OWNERS.get(which) + block);
                }
            }
        }
        assertThat(made).isLessThanOrEqualTo(BLOCKS);
        assertThat(bucket.purchases).isZero();
        assertThat(documents.at(DOCUMENT, "status")).isNotEqualTo("generating_parallel");
    }
}
