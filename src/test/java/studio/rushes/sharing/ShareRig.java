package studio.rushes.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import studio.rushes.adapter.sqlite.SqliteCloudRuns;
import studio.rushes.adapter.sqlite.SqliteOutbox;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Money;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Payments;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Samples;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.Problem;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;

/** A studio on a folder with a shared project whose takes a test sets by hand. */
final class ShareRig implements AutoCloseable {
    static final SharedVideo VIDEO = SharedVideo.of("harbour", "artifacts");
    static final DocumentName DOCUMENT = VIDEO.operations();
    final StepTime time;
    final Path folder;
    final FakeDocuments.Line line;
    final FakeBucket bucket;
    final SqliteOutbox outbox;
    final SqliteCloudRuns runs;
    final ShareGate gate = new ShareGate(true);
    final RunInCloud cloud;
    final SharedProject share;
    private final List<StepTime.Lane> lanes = new ArrayList<>();
    private final Map<Integer, Take> takes = new HashMap<>();
    private final Map<TakeId, OperationName> operations = new HashMap<>();
    Script script = script("Dawn.", "Noon.", "Night.");
    ProjectId project = new ProjectId("p1");

    ShareRig(StepTime time, Path folder, FakeDocuments documents, FakeBucket bucket, String owner) {
        this.time = time;
        this.folder = folder;
        this.bucket = bucket;
        line = documents.line(lane());
        outbox = SqliteOutbox.open(folder.resolve("rushes.db"));
        runs = SqliteCloudRuns.open(folder.resolve("rushes.db"));
        cloud =
                new RunInCloud(
                        VIDEO,
                        runs,
                        bucket,
                        Payments.NONE,
                        new RunInCloud.Prices("cloud", _ -> Money.ZERO),
                        time::now,
                        UUID::randomUUID);
        share =
                new SharedProject(
                        VIDEO,
                        new SharedProject.Parts(
                                outbox,
                                line,
                                bucket,
                                owner,
                                time.clock(),
                                time.later(),
                                lane(),
                                lane(),
                                lane()),
                        gate,
                        this::facts,
                        folder.resolve("conflicts"),
                        cloud,
                        () -> {});
    }

    private StepTime.Lane lane() {
        StepTime.Lane lane = time.lane();
        lanes.add(lane);
        return lane;
    }

    static Script script(String... said) {
        return new Script(
                "harbour",
                "A harbour",
                IntStream.rangeClosed(1, said.length)
                        .mapToObj(n ->
                                new Block(
                                        new BlockId("b" + n),
                                        said[n - 1],
                                        "The sea",
                                        8,
                                        Extras.NONE))
                        .toList(),
                Extras.NONE);
    }

    MirrorFacts facts() {
        Map<TakeId, KeptFile> clips = new HashMap<>();
        takes.values()
                .forEach(take -> kept(clip(take)).ifPresent(file -> clips.put(take.id(), file)));
        return new MirrorFacts(
                project, script, List.copyOf(takes.values()), operations, clips, kept(film()));
    }

    private static Optional<KeptFile> kept(Path file) {
        try {
            return KeptFile.at(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path clip(Take take) {
        return folder.resolve(take.fileName());
    }

    Path film() {
        return folder.resolve("final.mp4");
    }

    static Take take(int block, TakeState state, boolean chosen) {
        return new Take(
                new TakeId(new UUID(7, block)),
                Samples.request(block),
                new GeneratorId("fake"),
                1,
                "block_" + block + "-take_1.mp4",
                StepTime.NOON,
                state,
                1,
                1,
                chosen);
    }

    /** The block's take is like this now. */
    ShareRig is(int block, TakeState state) {
        Take take = take(block, state, state instanceof TakeState.Ready);
        takes.put(block, take);
        if (state instanceof TakeState.Generating generating) {
            operations.put(take.id(), generating.operation());
        }
        share.changed();
        return this;
    }

    ShareRig ready(int block, String bytes) {
        write(folder.resolve("block_" + block + "-take_1.mp4"), bytes);
        return is(block, new TakeState.Ready(time.now(), Samples.info(192)));
    }

    ShareRig filmed(String bytes) {
        write(film(), bytes);
        share.changed();
        return this;
    }

    ShareRig edited(UnaryOperator<Script> edit) {
        script = edit.apply(script);
        share.changed();
        return this;
    }

    /** What is told of a document that was removed. */
    Problem rebirth() {
        return Problem.of("MIRROR-GONE").with("document", DOCUMENT);
    }

    static void write(Path file, String bytes) {
        try {
            Files.writeString(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of it runs any more, as after kill -9; what is on disk stays. */
    void kill() {
        lanes.forEach(StepTime.Lane::die);
        line.close();
        outbox.close();
        runs.close();
    }

    @Override
    public void close() {
        outbox.close();
        runs.close();
    }
}
