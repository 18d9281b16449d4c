package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.sharing.Written.VIDEO;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.cloud.PipelineWriter;
import studio.rushes.generation.CrashPoints;
import studio.rushes.project.ProjectSession;

/**
 * A shared video whose document changes for a long time, maps written back over ours and lines that
 * fall among it, takes no more memory at the end than after its first fifth. Its length is {@code
 * rushes.soak.seconds}.
 */
@Tag("soak")
class CloudSoakTest {
    private static final Logger LOG = LoggerFactory.getLogger(CloudSoakTest.class);
    private static final long SECONDS = Long.getLong("rushes.soak.seconds", 600);
    private static final int LOOKS = 10;

    /** What a collected heap of this program differs by from one look to the next. */
    private static final long NOISE = 6 << 20;

    @TempDir private Path root;

    @Test
    void changesForALongTimeTakeNoMemory() throws Exception {
        FirestoreEmulator emulator = FirestoreEmulator.running();
        String project = FirestoreEmulator.project();
        try (BucketServer server = new BucketServer();
                PipelineWriter writer = new PipelineWriter(emulator, project)) {
            VeoJobs jobs = new VeoJobs(server, Written.BUCKET, new Random(1), Duration.ofDays(1));
            Map<String, Object> video =
                    Written.parallel("generating_parallel", "completed", "generating", "failed");
            video.put("operations", Map.of("2", jobs.begin(2)));
            video.put("created_at", Instant.now());
            video.put("updated_at", Instant.now());
            writer.put(Written.NAMES.operations(), VIDEO, video);
            server.put(
                    Written.BUCKET,
                    VIDEO + "/block_1.mp4",
                    "clip 1".getBytes(StandardCharsets.UTF_8));
            try (RealStudio studio =
                    new RealStudio(
                            new RealStudio.World(emulator.port(), project, server, jobs),
                            root.resolve("project"),
                            "rushes/one",
                            true,
                            CrashPoints.NONE)) {
                soak(studio, writer);
            }
        }
    }

    private static void soak(RealStudio studio, PipelineWriter writer) throws Exception {
        AtomicLong heard = new AtomicLong();
        studio.onHeard = _ -> heard.incrementAndGet();
        ProjectSession session = studio.open(VIDEO);
        studio.share(VIDEO).join();
        studio.follow();
        CloudStudio.untilWords(session, "READY", "GENERATING", "FAILED");
        List<Long> held = new ArrayList<>();
        long changes = 0;
        for (int look = 1; look <= LOOKS; look++) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS) / LOOKS;
            while (System.nanoTime() < end) {
                change(writer, ++changes);
                studio.share().changed();
                if (changes % 500 == 0) {
                    studio.line.drop();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            held.add(collected());
        }
        long early = held.get(1);
        long late = Math.min(held.getLast(), held.get(LOOKS - 2));
        LOG.info(
                "{} s, {} changes, {} of them heard, MB after each tenth {}: held",
                SECONDS,
                changes,
                heard,
                held.stream().map(bytes -> bytes >> 20).toList());
        assertThat(heard.get()).isPositive();
        assertThat(late - early).as("growth of %s", held).isLessThan(NOISE);
        assertThat(CloudStudio.words(session)).hasSize(3);
    }

    private static void change(PipelineWriter writer, long number) throws Exception {
        Map<String, Object> fields = new HashMap<>();
        fields.put("retry_count", number);
        fields.put("updated_at", Instant.now());
        if (number % 10 == 0) {
            // As the monitor does: a whole map as it read it some time before.
            fields.put("clips_status", Map.of("1", "generating", "2", "generating", "3", "failed"));
        }
        writer.update(Written.NAMES.operations(), VIDEO, fields);
    }

    /** What is left after the collector went over it a few times. */
    private static long collected() {
        for (int i = 0; i < 4; i++) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
