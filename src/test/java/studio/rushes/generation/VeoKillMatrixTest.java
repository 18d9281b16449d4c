package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.FrameSize;
import studio.rushes.script.BlockId;
import studio.rushes.script.Link;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.VeoServer;

/**
 * Dies at every point under every fault of the server, on every door, and comes back. The second
 * block goes on from the first.
 */
class VeoKillMatrixTest {
    private static final Logger LOG = LoggerFactory.getLogger(VeoKillMatrixTest.class);
    private static final int BLOCKS = 3;
    private static final int AT_ONCE = 8;
    private static final Set<CrashPoint> IN_RECOVERY =
            EnumSet.of(CrashPoint.AFTER_DOUBT_SAVED, CrashPoint.AFTER_PARTS_DELETED);

    @TempDir private Path folder;

    private final AtomicInteger died = new AtomicInteger();

    /** What the server does to block 1, and how many attempts that may lead to by itself. */
    private record Manner(Call call, List<Fault> faults, int attempts) {
        @Override
        public String toString() {
            return call + " " + faults;
        }
    }

    private record Case(Door door, Manner manner, CrashPoint point) {}

    private static List<Manner> manners() {
        List<Manner> all = new ArrayList<>();
        all.add(new Manner(Call.SUBMIT, List.of(), 1));
        for (Fault fault :
                List.of(
                        Fault.QUOTA,
                        Fault.QUOTA_WITH_DELAY,
                        Fault.BUSY,
                        Fault.BUSY_AT_ONCE_AGAIN)) {
            all.add(new Manner(Call.SUBMIT, List.of(fault, fault), 3));
        }
        for (Fault fault :
                List.of(
                        Fault.INTERNAL,
                        Fault.INTERNAL_AFTER_ACCEPTING,
                        Fault.BAD_GATEWAY_PAGE,
                        Fault.PAGE,
                        Fault.FORBIDDEN,
                        Fault.NOT_THERE,
                        Fault.DROP,
                        Fault.DROP_AFTER_ACCEPTING,
                        Fault.HANG_AFTER_ACCEPTING,
                        Fault.GARBLED_AFTER_ACCEPTING)) {
            all.add(new Manner(Call.SUBMIT, List.of(fault), 1));
        }
        for (Fault fault :
                List.of(
                        Fault.STILL_RUNNING,
                        Fault.QUOTA,
                        Fault.INTERNAL,
                        Fault.BUSY,
                        Fault.DROP,
                        Fault.PAGE,
                        Fault.BAD_GATEWAY_PAGE,
                        Fault.UNAUTHENTICATED)) {
            all.add(new Manner(Call.POLL, List.of(fault, fault), 1));
        }
        all.add(new Manner(Call.POLL, List.of(Fault.HANG), 1));
        all.add(new Manner(Call.POLL, List.of(Fault.NOT_THERE), 1));
        all.add(new Manner(Call.POLL, List.of(Fault.DONE_FAILED, Fault.DONE_FAILED), 3));
        all.add(new Manner(Call.POLL, List.of(Fault.DONE_FAILED_FOR_GOOD), 1));
        all.add(new Manner(Call.POLL, List.of(Fault.DONE_FILTERED), 1));
        all.add(new Manner(Call.POLL, List.of(Fault.DONE_SOUND_FILTERED), 2));
        all.add(new Manner(Call.POLL, List.of(Fault.DONE_EMPTY), 1));
        for (Fault fault :
                List.of(
                        Fault.CUT_HALF_WAY,
                        Fault.WRONG_LENGTH,
                        Fault.EMPTY,
                        Fault.PAGE,
                        Fault.REDIRECT,
                        Fault.FORBIDDEN,
                        Fault.NOT_THERE,
                        Fault.INTERNAL,
                        Fault.DROP)) {
            all.add(new Manner(Call.DOWNLOAD, List.of(fault, fault), 1));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void noTakeIsPaidTwiceAndNoPaidClipIsLost(Door door) throws Exception {
        List<Case> cases =
                manners().stream()
                        .flatMap(manner ->
                                Arrays.stream(CrashPoint.values())
                                        .map(point -> new Case(door, manner, point)))
                        .toList();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                Case each = cases.get(i);
                Path here = Files.createDirectory(folder.resolve(String.valueOf(i)));
                runs.add(pool.submit(() -> run(each, here, wrong)));
            }
            for (Future<?> run : runs) {
                finish(run, wrong);
            }
        }
        assertThat(wrong).as("of " + cases.size() + " cases").isEmpty();
        LOG.info("{}: {} cases, {} died: all laws held", door, cases.size(), died.get());
        assertThat(cases.size()).isGreaterThan(350);
        assertThat(died.get()).as("cases that really died").isGreaterThan(cases.size() / 2);
    }

    private static void finish(Future<?> run, Queue<String> wrong) throws Exception {
        try {
            run.get(5, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            wrong.add(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            wrong.add("never ended");
        }
    }

    private void run(Case each, Path here, Queue<String> wrong) {
        ManualClock clock = new ManualClock();
        try (VeoServer server = new VeoServer(TinyClip.BYTES, 0, clock)) {
            server.faults()
                    .nextOf(
                            each.manner().call(),
                            mark(1),
                            each.manner().faults().toArray(Fault[]::new));
            try (TestStudio last = reopened(each, here, clock, server)) {
                last.recover();
                last.runToEnd();
                for (int block = 1; block <= BLOCKS; block++) {
                    judge(each, last, server, block, wrong);
                }
            }
        } catch (IOException | AssertionError e) {
            wrong.add(each + ": " + e);
        }
    }

    /** Launches, dies where told if the way leads past it, and opens the folder again. */
    private TestStudio reopened(Case each, Path here, ManualClock clock, VeoServer server) {
        boolean inRecovery = IN_RECOVERY.contains(each.point());
        boolean dead;
        try (TestStudio first = studio(each, here, clock, server)) {
            first.launcher.launch(
                    IntStream.rangeClosed(1, BLOCKS).mapToObj(VeoKillMatrixTest::request).toList(),
                    GeneratorChoice.of(first.generator.id()));
            dead =
                    dies(
                            first.dyingAt(inRecovery ? CrashPoint.AFTER_SUBMIT : each.point())
                                    ::runToEnd);
        }
        if (inRecovery) {
            try (TestStudio second = studio(each, here, clock, server)) {
                dead &= dies(second.dyingAt(each.point())::recover);
            }
        }
        died.addAndGet(dead ? 1 : 0);
        return studio(each, here, clock, server);
    }

    private static TestStudio studio(Case each, Path here, ManualClock clock, VeoServer server) {
        return new TestStudio(here, each.door().open(server.uri(), Door.SHORT), clock);
    }

    private static boolean dies(Runnable run) {
        try {
            run.run();
            return false;
        } catch (SimulatedCrash crash) {
            return true;
        }
    }

    private static void judge(
            Case each, TestStudio studio, VeoServer server, int block, Queue<String> wrong)
            throws IOException {
        Take take = studio.take(block);
        String word = take.state().word();
        String said =
                "%s block %d: %s, %d charges, %d attempts"
                        .formatted(each, block, word, server.charges(mark(block)), take.attempts());
        int most = block == 1 ? each.manner().attempts() : 1;
        if (server.charges(mark(block)) > Math.min(most, take.attempts())) {
            wrong.add("PAID TWICE " + said);
        }
        if (block == 2) {
            judgePictures(said, studio, server, wrong);
        }
        boolean ready = word.equals("READY");
        if (server.clips(mark(block)) > 0 && !ready && !excused(each, block, word)) {
            wrong.add("CLIP LOST " + said);
        }
        if (ready && Files.mismatch(studio.clip(block), original(studio)) >= 0) {
            wrong.add("OTHER CLIP " + said);
        }
    }

    /** Nothing of the second block is bought without the first one's last picture. */
    private static void judgePictures(
            String said, TestStudio studio, VeoServer server, Queue<String> wrong) {
        byte[] picture = FakeInputs.bytes(studio.take(1).id());
        for (JsonNode submit : server.submits()) {
            JsonNode asked = submit.path("instances").path(0);
            String sent = asked.path("image").path("bytesBase64Encoded").asText();
            boolean second = asked.path("prompt").asText().contains(mark(2));
            if (second != Arrays.equals(Base64.getDecoder().decode(sent), picture)) {
                wrong.add("OTHER PICTURE " + said);
            }
        }
    }

    private static Path original(TestStudio studio) throws IOException {
        Path file = studio.takes.resolve("../original.mp4");
        if (Files.notExists(file)) {
            Files.write(file, TinyClip.BYTES);
        }
        return file;
    }

    /** Where nothing can be looked for, a doubt is put to the producer; a job may be forgotten. */
    private static boolean excused(Case each, int block, String word) {
        boolean forgotten =
                block == 1
                        && each.manner().call() == Call.POLL
                        && each.manner().faults().contains(Fault.NOT_THERE);
        return !each.door().canLook()
                && (word.equals("UNCONFIRMED") || (forgotten && word.equals("EXPIRED")));
    }

    private static String mark(int block) {
        return "[block " + block + "]";
    }

    private static ClipRequest request(int block) {
        Chain chain = Chain.waiting(Link.LAST_FRAME, new BlockId("b1"));
        return plain(block).chained(block == 2 ? Optional.of(chain) : Optional.empty());
    }

    private static ClipRequest plain(int block) {
        return new ClipRequest(
                new BlockId("b" + block),
                block,
                mark(block) + " Dawn over the sea.",
                "Le soleil se lève.",
                "Dawn, wide",
                Locale.FRENCH,
                4,
                new FrameSize(720, 1280));
    }
}
