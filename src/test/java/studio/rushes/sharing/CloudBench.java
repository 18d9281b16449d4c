package studio.rushes.sharing;

import com.google.cloud.firestore.ListenerRegistration;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import studio.rushes.cloud.BucketServer;
import studio.rushes.cloud.FirestoreEmulator;
import studio.rushes.cloud.PipelineWriter;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.Take;
import studio.rushes.project.ProjectSession;

/**
 * How soon what changes in the cloud is seen here, how fast videos are listed and clips brought,
 * and how an outage ends; each beside Google's bare client, or a bare download, in the same run.
 * Needs an empty folder as its argument, and perhaps what to measure, of {@code change list pull
 * outage}.
 */
public final class CloudBench implements AutoCloseable {
    private static final int CHANGES = 200;
    private static final int DOCUMENTS = 200;
    private static final int ROUNDS = 5;
    private static final int CLIPS = 60;
    private static final int CLIP_BYTES = 5_000_000;
    private static final int CUTS = 20;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final String project = FirestoreEmulator.project();
    private final FirestoreEmulator emulator = FirestoreEmulator.running();
    final PipelineWriter writer = new PipelineWriter(emulator, project);
    private final BucketServer server = new BucketServer();
    private final Random random = new Random(20261126);
    final VeoJobs jobs = new VeoJobs(server, Written.BUCKET, random, Duration.ofDays(100));
    final Path folder;

    private CloudBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        List<String> wanted =
                args.length > 1
                        ? Arrays.asList(args).subList(1, args.length)
                        : List.of("change", "list", "pull", "outage");
        for (String what : wanted) {
            try (CloudBench bench = new CloudBench(Path.of(args[0]).resolve(what))) {
                switch (what) {
                    case "change" -> bench.change();
                    case "list" -> bench.list();
                    case "pull" -> bench.pull();
                    case "outage" -> new CloudOutage(bench).run();
                    default -> throw new IllegalArgumentException(what);
                }
            }
        }
        System.exit(0);
    }

    private RealStudio studio(boolean shared) {
        return studio(folder, shared);
    }

    RealStudio studio(Path at, boolean shared) {
        return new RealStudio(
                new RealStudio.World(emulator.port(), project, server, jobs),
                at,
                "rushes/bench",
                shared,
                CrashPoints.NONE);
    }

    void put(Map<String, Object> video) throws Exception {
        video.put("created_at", Instant.now());
        video.put("updated_at", Instant.now());
        writer.put(Written.NAMES.operations(), String.valueOf(video.get("video_id")), video);
    }

    /** From the start of the pipeline's write to the take that changed, which is what a card is. */
    private void change() throws Exception {
        Map<String, Object> video = Written.parallel("generating_parallel", "generating");
        video.put("operations", Map.of("1", jobs.begin(1)));
        put(video);
        List<Double> card = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        BlockingQueue<Long> takes = new LinkedBlockingQueue<>();
        BlockingQueue<Long> told = new LinkedBlockingQueue<>();
        try (RealStudio studio = studio(false)) {
            ProjectSession session = studio.open(Written.VIDEO);
            studio.onHeard = _ -> {};
            studio.follow();
            until(() -> session.takes().all().size() == 1);
            ListenerRegistration listening = listen(told);
            told.take();
            session.takes()
                    .onChange(take -> {
                        if (!take.state().trouble().isPresent() || take.state().settled()) {
                            takes.add(System.nanoTime());
                        }
                    });
            for (int i = 0; i < CHANGES; i++) {
                boolean fails = i % 2 == 0;
                Map<String, Object> fields = new HashMap<>();
                fields.put("clips_status", Map.of("1", fails ? "failed" : "generating"));
                if (!fails) {
                    fields.put("operations", Map.of("1", jobs.begin(1)));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                takes.clear();
                told.clear();
                String word = fails ? "FAILED" : "GENERATING";
                long before = session.takes().all().stream().filter(t -> is(t, word)).count();
                long start = System.nanoTime();
                writer.update(Written.NAMES.operations(), Written.VIDEO, fields);
                bare.add((told.take() - start) / 1e9);
                long seen = takes.take();
                while (session.takes().all().stream().filter(t -> is(t, word)).count() <= before) {
                    seen = takes.take();
                }
                card.add((seen - start) / 1e9);
            }
            listening.remove();
        }
        say(
                "change: %d changes, to the take p50 %.3f s, p95 %.3f s, at most %.3f s;"
                        + " a bare listener p50 %.3f s, p95 %.3f s, at most %.3f s",
                CHANGES,
                quantile(card, 0.5),
                quantile(card, 0.95),
                quantile(card, 1),
                quantile(bare, 0.5),
                quantile(bare, 0.95),
                quantile(bare, 1));
    }

    static boolean is(Take take, String word) {
        return take.state().word().equals(word);
    }

    private ListenerRegistration listen(BlockingQueue<Long> told) {
        return writer.client()
                .collection(Written.NAMES.operations())
                .document(Written.VIDEO)
                .addSnapshotListener((_, _) -> told.add(System.nanoTime()));
    }

    private void list() throws Exception {
        for (int i = 0; i < DOCUMENTS; i++) {
            String id = "video_20261120_%06d".formatted(i);
            Map<String, Object> video =
                    Written.parallel("completed", "completed", "completed", "completed");
            video.put("video_id", id);
            writer.put(Written.NAMES.operations(), id, video);
            writer.put(Written.NAMES.status(), id, Written.status("completed"));
        }
        List<Double> listed = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        int rows = 0;
        try (RealStudio studio = studio(false)) {
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                rows = studio.videos().list(1_000).rows().size();
                long middle = System.nanoTime();
                for (String collection :
                        List.of(
                                Written.NAMES.status(),
                                Written.NAMES.operations(),
                                Written.NAMES.oldVideos())) {
                    writer.client().collection(collection).limit(1_000).get().get().size();
                }
                listed.add((middle - start) / 1e9);
                bare.add((System.nanoTime() - middle) / 1e9);
            }
        }
        say(
                "list: %d videos (%d documents), median %.2f s, first (cold) %.2f s of %d;"
                        + " the bare client reads the same in %.2f s",
                rows,
                2 * DOCUMENTS,
                quantile(listed, 0.5),
                listed.getFirst(),
                ROUNDS,
                quantile(bare, 0.5));
    }

    private void pull() throws Exception {
        String[] words = new String[CLIPS];
        Arrays.fill(words, "completed");
        put(Written.parallel("completed", words));
        for (int block = 1; block <= CLIPS; block++) {
            server.put(Written.BUCKET, clip(block), letters());
        }
        long[] cuts = random.longs(CUTS, 1, CLIP_BYTES).toArray();
        server.cutDownloads(cuts);
        double wall;
        int equal = 0;
        long bytes = 0;
        try (RealStudio studio = studio(false)) {
            long start = System.nanoTime();
            ProjectSession session = studio.open(Written.VIDEO);
            studio.follow();
            until(() -> session.takes().all().stream().filter(Take::isReady).count() == CLIPS);
            wall = (System.nanoTime() - start) / 1e9;
            for (Take take : session.takes().all()) {
                byte[] there =
                        server.bytes(Written.BUCKET, clip(take.request().number())).orElseThrow();
                Path here = session.takes().clip(take);
                equal += sum(there) == sum(Files.readAllBytes(here)) ? 1 : 0;
                bytes += there.length;
            }
        }
        int left = server.cutsLeft();
        long served = served();
        double bare = bare();
        say(
                "pull: %d clips of %d bytes, the line cut %d times (%d left), %d equal by crc32c,"
                        + " in %.1f s; served %d bytes beyond the %d of the clips (%.2f %%);"
                        + " bare downloads, ten at once and never cut, %.1f s",
                CLIPS,
                CLIP_BYTES,
                CUTS,
                left,
                equal,
                wall,
                served - bytes,
                bytes,
                100.0 * (served - bytes) / bytes,
                bare);
    }

    private long served() {
        return IntStream.rangeClosed(1, CLIPS).mapToLong(n -> server.served(clip(n))).sum();
    }

    private double bare() throws Exception {
        long start = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService ten = Executors.newFixedThreadPool(10)) {
            List<Callable<Path>> all = new ArrayList<>();
            for (int block = 1; block <= CLIPS; block++) {
                String name = URLEncoder.encode(clip(block), StandardCharsets.UTF_8);
                URI at =
                        server.uri()
                                .resolve(
                                        "/storage/v1/b/%s/o/%s?alt=media"
                                                .formatted(Written.BUCKET, name));
                Path to = folder.resolve("bare-" + block);
                HttpRequest get =
                        HttpRequest.newBuilder(at)
                                .header("Authorization", "Bearer " + BucketServer.TOKEN)
                                .build();
                all.add(() -> http.send(get, BodyHandlers.ofFile(to)).body());
            }
            for (Future<Path> one : ten.invokeAll(all)) {
                if (Files.size(one.get()) != CLIP_BYTES) {
                    throw new IOException(one.get() + " is not whole");
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }

    /** Text, so that the probe of the tests takes it for a clip. */
    private byte[] letters() {
        byte[] bytes = new byte[CLIP_BYTES];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ('a' + (bytes[i] & 15));
        }
        System.arraycopy("clip".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 4);
        return bytes;
    }

    private static String clip(int block) {
        return Written.VIDEO + "/block_" + block + ".mp4";
    }

    static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it never came to that");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static double quantile(List<Double> of, double share) {
        List<Double> sorted = of.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }

    @Override
    public void close() {
        writer.close();
        server.close();
    }
}
