package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import studio.rushes.adapter.sqlite.SqliteTakeStore;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.Generators;
import studio.rushes.generation.Launcher;
import studio.rushes.generation.Samples;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeEvent;
import studio.rushes.generation.TakeStore;
import studio.rushes.media.MediaInfo;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptFile;

/**
 * A take room on a real store in a real folder, with generators that make nothing by themselves.
 */
final class TestRoom implements AutoCloseable, InstantSource {
    static final BlockId ONE = new BlockId("b1");
    static final BlockId TWO = new BlockId("b2");

    final ProjectFolder folder;
    final StubGenerator vertex = StubGenerator.vertex();
    final TakeStore store;
    final TakeRoom room;
    private Script script;
    private Instant now = Samples.NOON;

    TestRoom(Path root) {
        this(root, "{}", "{}");
    }

    /** Two blocks; what Rushes keeps of its own in the script and in the first of them. */
    TestRoom(Path root, String ofVideo, String ofBlock) {
        folder = new ProjectFolder(root);
        store = SqliteTakeStore.open(folder.database());
        script = script(ofVideo, ofBlock);
        Generators generators = Generators.of(List.of(StubGenerator.animatic(), vertex));
        Launcher launcher = new Launcher(store, generators, this, Runnable::run);
        room = new TakeRoom(folder, () -> script, store, launcher, generators, this);
    }

    static Script script(String ofVideo, String ofBlock) {
        String blocks =
                """
                [{"dialogue":"a","visuel":"sea","duration":8,"rushes":{"id":"b1"}},
                 {"dialogue":"b","visuel":"sky","duration":8,"rushes":{"id":"b2"}}]\
                """;
        Script plain =
                ScriptFile.parse(
                        "{\"video_id\":\"v\",\"rushes\":%s,\"blocks\":%s}"
                                .formatted(
                                        ofVideo,
                                        blocks.replace(
                                                "{\"id\":\"b1\"}",
                                                ofBlock.equals("{}")
                                                        ? "{\"id\":\"b1\"}"
                                                        : "{\"id\":\"b1\","
                                                                + ofBlock.substring(1))),
                        "v");
        return plain;
    }

    void rewrite(String ofVideo, String ofBlock) {
        script = script(ofVideo, ofBlock);
    }

    void rewrite(Script other) {
        script = other;
    }

    Script script() {
        return script;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Launches a take of a block. */
    Take launch(BlockId block, GeneratorChoice choice) {
        room.generate(List.of(block), choice);
        return store.all().getLast();
    }

    /** Launches a take of a block and brings its clip in. */
    Take make(BlockId block, GeneratorChoice choice) throws IOException {
        Take take = launch(block, choice);
        Files.createDirectories(folder.takes());
        Files.writeString(folder.takes().resolve(take.fileName()), take.fileName());
        return land(take, Samples.info(192));
    }

    /** Launches a take of a block and brings in this clip. */
    Take make(BlockId block, GeneratorChoice choice, Path clip, MediaInfo info) throws IOException {
        Take take = launch(block, choice);
        Files.createDirectories(folder.takes());
        Files.copy(clip, folder.takes().resolve(take.fileName()));
        return land(take, info);
    }

    private Take land(Take launched, MediaInfo info) {
        Take take = launched;
        List<TakeEvent> events =
                List.of(
                        new TakeEvent.SubmitIntended(new AttemptId(UUID.randomUUID())),
                        new TakeEvent.Accepted(Samples.OPERATION, now),
                        new TakeEvent.ClipFound(Samples.CLIP, now),
                        new TakeEvent.Landed(info));
        for (TakeEvent event : events) {
            take = store.apply(take, event, now).orElseThrow();
        }
        return take;
    }

    Path picture(String name, String content) throws IOException {
        Path file = folder.root().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {
        store.close();
    }
}
