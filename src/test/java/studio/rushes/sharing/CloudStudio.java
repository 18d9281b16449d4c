package studio.rushes.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.generation.CrashPoints;
import studio.rushes.generation.Generators;
import studio.rushes.generation.RateLimits;
import studio.rushes.generation.Samples;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.MediaProbe;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.NoCutting;
import studio.rushes.project.ProjectFolder;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.SessionParts;

/** A studio on a real folder, with a cloud in memory. */
final class CloudStudio implements AutoCloseable {
    final MemoryDocuments documents = new MemoryDocuments();
    final MemoryBucket bucket = new MemoryBucket(Written.BUCKET);
    final MemoryBucket old = new MemoryBucket("old-bucket");
    final BucketGenerator generator;
    final CloudProject projects;
    final CloudFilm films;
    final ProjectFolder folder;
    volatile boolean owner;

    /** Runs from the time at which the documents were written. */
    private final InstantSource clock;

    private final List<ProjectSession> open = new ArrayList<>();

    CloudStudio(Path root) {
        this(root, false);
    }

    /**
     * @param first whether its generator looks into the bucket of the first version
     */
    CloudStudio(Path root, boolean first) {
        folder = new ProjectFolder(root.resolve("project"));
        Duration since = Duration.between(Written.UPDATED, Instant.now());
        clock = () -> Instant.now().minus(since);
        generator = new BucketGenerator(first ? old : bucket);
        projects = new CloudProject(this::bucket);
        films = new CloudFilm(this::bucket, probe());
    }

    private VideoBucket bucket(String name) {
        return name.equals(old.name()) ? old : bucket;
    }

    /** Takes for a clip what says so. */
    static MediaProbe probe() {
        return new MediaProbe() {
            @Override
            public MediaInfo inspect(Path clip) {
                try {
                    if (!Files.readString(clip).startsWith("clip")) {
                        throw new StudioException(Problem.of("MEDIA-NO-PICTURE", "arrived"));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return Samples.info(192);
            }

            @Override
            public Loudness listen(Path clip) {
                return new Loudness(20, List.of());
            }
        };
    }

    CloudVideo video(Map<String, Object> fields) {
        return new CloudReader(Written.NAMES).read(Written.operations(fields), Optional.empty());
    }

    CloudVideo oldVideo(Map<String, Object> fields) {
        return new CloudReader(Written.NAMES)
                .readOld(Written.document("video_status", fields), List.of());
    }

    ProjectSession open() {
        ProjectSession session = ProjectSession.open(folder, parts());
        open.add(session);
        return session;
    }

    void close(ProjectSession session) {
        open.remove(session);
        session.close();
    }

    ProjectSession open(CloudVideo video) throws InterruptedException {
        projects.create(video, folder);
        return open();
    }

    private SessionParts parts() {
        return new SessionParts(
                        (where, watching) ->
                                watching
                                        ? SqliteTakeStore.watch(where.database())
                                        : SqliteTakeStore.open(where.database()),
                        (_, _) -> Generators.of(List.of(generator)),
                        probe(),
                        NoCutting.in(folder.root()),
                        clock,
                        new Random(7),
                        CrashPoints.NONE,
                        SessionParts.ProjectPayments.NONE,
                        new RateLimits())
                .with(_ -> () -> owner, SessionParts.ProjectGates.OPEN);
    }

    /** The words of the takes in the order in which they came. */
    static List<String> words(ProjectSession session) {
        return session.takes().all().stream().map(take -> take.state().word()).toList();
    }

    /** Waits until that holds, looked at after each change of a take. */
    static void until(ProjectSession session, BooleanSupplier holds) throws InterruptedException {
        while (true) {
            CountDownLatch changed = new CountDownLatch(1);
            try (TakeStore.Subscription _ = session.takes().onChange(_ -> changed.countDown())) {
                if (holds.getAsBoolean()) {
                    return;
                }
                if (!changed.await(10, TimeUnit.SECONDS)) {
                    throw new AssertionError("nothing changed: " + words(session));
                }
            }
        }
    }

    static void untilWords(ProjectSession session, String... words) throws InterruptedException {
        until(session, () -> words(session).equals(List.of(words)));
    }

    List<String> clips(ProjectSession session) {
        return session.takes().all().stream()
                .filter(Take::isReady)
                .map(take -> read(session.takes().clip(take)))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void putClips(int... numbers) {
        IntStream.of(numbers)
                .forEach(n -> bucket.put(Written.VIDEO + "/block_" + n + ".mp4", "clip " + n));
    }

    @Override
    public void close() {
        open.forEach(ProjectSession::close);
        documents.close();
    }
}
