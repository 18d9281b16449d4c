package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.rushes.media.FrameSize;
import studio.rushes.script.BlockId;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.Relay;
import studio.rushes.veo.VeoServer;

/** What a studio that starts again does with clips that are half here. */
class HalfBroughtTest {
    private static final ClipRequest REQUEST =
            new ClipRequest(
                    new BlockId("b1"),
                    1,
                    "Dawn over the sea.",
                    "Le soleil se lève.",
                    "Dawn, wide",
                    Locale.FRENCH,
                    4,
                    new FrameSize(720, 1280));

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"GEMINI", "VERTEX_BUCKET"})
    void aStudioThatStartsAgainBringsTheRestAndSweepsWhatNobodyWaitsFor(Door door)
            throws Exception {
        ManualClock clock = new ManualClock();
        try (VeoServer server = new VeoServer(TinyClip.BYTES, 0, clock);
                Relay relay = new Relay(server.uri())) {
            Path takes = folder.resolve("takes");
            server.faults().next(Call.DOWNLOAD, Fault.CUT_HALF_WAY, Fault.FORBIDDEN);
            try (TestStudio first =
                    new TestStudio(folder, door.open(relay.uri(), Door.SHORT), clock)) {
                first.launcher.launch(List.of(REQUEST), GeneratorChoice.of(first.generator.id()));
                while (first.store.all().getFirst().state().trouble().isEmpty()) {
                    first.round();
                }
            }
            assertThat(names(takes))
                    .containsExactly("block_1-take_1.mp4.part", "block_1-take_1.mp4.part.resume");
            Files.writeString(takes.resolve("block_1-take_2.mp4.part"), "of nobody");
            Files.writeString(takes.resolve("block_1-take_2.mp4.part.resume"), "of nobody");
            Files.writeString(
                    takes.resolve(".block_1-take_1.mp4.part.resume-123.part"), "cut short");
            try (TestStudio second =
                    new TestStudio(folder, door.open(relay.uri(), Door.SHORT), clock)) {
                second.recover();
                assertThat(names(takes))
                        .containsExactly(
                                "block_1-take_1.mp4.part", "block_1-take_1.mp4.part.resume");
                second.runToEnd();
                assertThat(second.store.all().getFirst().isReady()).isTrue();
            }
            assertThat(names(takes)).containsExactly("block_1-take_1.mp4");
            assertThat(takes.resolve("block_1-take_1.mp4")).hasBinaryContent(TinyClip.BYTES);
            assertThat(relay.heard()).hasSize(2);
            assertThat(relay.heard().getLast().status()).isEqualTo(206);
            assertThat(relay.heard().getLast().range())
                    // A line that falls may take some bytes with it.
                    .matches("bytes=[1-9][0-9]*-");
            assertThat(server.charges()).isEqualTo(1);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
