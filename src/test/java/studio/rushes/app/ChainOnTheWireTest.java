package studio.rushes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.app.ChainStudio.block;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.adapter.ffmpeg.FfmpegClipParts;
import studio.rushes.adapter.ffmpeg.FfmpegProbe;
import studio.rushes.adapter.ffmpeg.PreviewClips;
import studio.rushes.generation.LaunchPlan;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.project.Awaited;
import studio.rushes.script.Link;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptFile;
import studio.rushes.veo.Call;
import studio.rushes.veo.Door;
import studio.rushes.veo.Fault;
import studio.rushes.veo.Given;
import studio.rushes.veo.VeoServer;

/** Three blocks on the wire, of which the second goes on from the first. */
@Timeout(180)
class ChainOnTheWireTest {
    private static final String LAST_FRAME = "\"continues\":\"last_frame\"";
    private static final String EXTEND = "\"continues\":\"extend\"";

    /** Each picture of them shows its own number. */
    @TempDir static Path clips;

    private static byte[] four = {};
    private static byte[] three = {};
    private static byte[] eleven = {};

    @TempDir Path home;

    private final VeoServer server = new VeoServer(four, 0, InstantSource.system());

    @BeforeAll
    static void makeClips() throws IOException {
        four = Files.readAllBytes(PreviewClips.counting(clips.resolve("4.mp4"), 4));
        three = Files.readAllBytes(PreviewClips.counting(clips.resolve("3.mp4"), 3));
        eleven = Files.readAllBytes(PreviewClips.counting(clips.resolve("11.mp4"), 11));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ChainStudio open(Door door, String ofSecond) throws IOException {
        return new ChainStudio(home, server, door, script(ofSecond, "{}"));
    }

    private static String script(String ofSecond, String trim) {
        return """
        {"video_id":"video","blocks":[
         {"bloc":1,"dialogue":"a","visuel":"[block 1] sea","duration":4,
          "rushes":{"id":"b1"%s}},
         {"bloc":2,"dialogue":"b","visuel":"[block 2] sky","duration":4,
          "rushes":{"id":"b2",%s}},
         {"bloc":3,"dialogue":"c","visuel":"[block 3] sun","duration":4,
          "rushes":{"id":"b3"}}]}\
        """
                .formatted(trim.equals("{}") ? "" : "," + trim, ofSecond);
    }

    /** The first block is made as long as it is told to be. */
    private void hold(int block) {
        Fault[] running = new Fault[10_000];
        Arrays.fill(running, Fault.STILL_RUNNING);
        server.faults().nextOf(Call.POLL, VeoStudio.mark(block), running);
    }

    private List<Long> begins(int block) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (byte[] picture : Given.to(server, VeoStudio.mark(block)).pictures()) {
            numbers.add(picture.length == 0 ? -1 : PreviewClips.shown(picture));
        }
        return numbers;
    }

    @Test
    void onlyTheSecondWaitsAndBeginsWithExactlyTheLastPictureOfTheFirst() throws Exception {
        hold(1);
        try (ChainStudio studio = open(Door.VERTEX_BUCKET, LAST_FRAME)) {
            LaunchPlan plan = studio.session.takes().plan(studio.missing(), studio.paid);
            assertThat(plan.total()).isEqualTo(Money.dollars("1.20"));
            studio.launch(1, 2, 3);
            studio.untilReady(3);
            assertThat(studio.word(2)).isEqualTo("QUEUED");
            assertThat(studio.session.takes().awaited(studio.latest(2)))
                    .contains(new Awaited(Link.LAST_FRAME, block(1), 1, false));
            assertThat(server.charges("[block 2]")).isZero();

            server.faults().clear();
            studio.untilReady(1, 2);

            assertThat(begins(1)).containsExactly(-1L);
            assertThat(begins(2)).containsExactly(95L);
            assertThat(begins(3)).containsExactly(-1L);
            Path frozen = studio.latest(2).request().firstFrame().orElseThrow();
            assertThat(frozen.getParent()).isEqualTo(studio.session.folder().inputs());
            Path again = home.resolve("again.png");
            new FfmpegClipParts().picture(studio.session.takes().clip(studio.latest(1)), 95, again);
            assertThat(frozen).hasBinaryContent(Files.readAllBytes(again));
            assertThat(server.charges()).isEqualTo(3);
            assertThat(studio.missing()).isEmpty();
            assertThat(studio.session.takes().awaited(studio.latest(2))).isEmpty();
        }
    }

    @Test
    void whenTheFirstIsRemadeTheSecondIsStaleOfferedAndNeverRemadeByItself() throws Exception {
        try (ChainStudio studio = open(Door.VERTEX_BUCKET, LAST_FRAME)) {
            studio.launch(1, 2, 3);
            studio.untilReady(1, 2, 3);
            Take first = studio.latest(1);
            Take second = studio.latest(2);

            server.clips(_ -> three);
            studio.launch(1);
            studio.untilReady(1);
            assertThat(studio.missing()).as("another take that nobody chose").isEmpty();
            studio.session.takes().choose(studio.latest(1).id());

            assertThat(studio.session.takes().isCurrent(second)).isFalse();
            assertThat(studio.session.takes().isCutOff(second)).isTrue();
            assertThat(studio.missing()).containsExactly(block(2));
            assertThat(studio.session.takes().plan(studio.missing(), studio.paid).total())
                    .isEqualTo(Money.dollars("0.40"));
            assertThat(server.charges("[block 2]")).isEqualTo(1);

            studio.session.takes().choose(first.id());
            assertThat(studio.session.takes().isCurrent(second)).isTrue();
            studio.session.takes().choose(studio.latest(1).id());
            studio.launch(2);
            studio.untilReady(2);
            assertThat(begins(2)).containsExactly(95L, 71L);
            assertThat(studio.missing()).isEmpty();
            assertThat(studio.session.takes().isCutOff(second)).isTrue();
        }
    }

    @Test
    void aChangedFirstBlockBringsTheSecondAlongAndThatWaitsForTheNewOne() throws Exception {
        try (ChainStudio studio = open(Door.VERTEX_BUCKET, LAST_FRAME)) {
            studio.launch(1, 2, 3);
            studio.untilReady(1, 2, 3);
            studio.session
                    .book()
                    .edit(
                            new ScriptEdit.Replace(
                                    ScriptFile.parse(
                                            script(LAST_FRAME, "{}").replace("sea", "storm"),
                                            "video")));
            assertThat(studio.missing()).containsExactly(block(1), block(2));
            hold(1);
            server.clips(_ -> three);
            studio.launch(1, 2);
            studio.until("asked for", () -> server.charges("[block 1]") == 2);
            assertThat(studio.missing()).as("both are coming").isEmpty();
            assertThat(server.charges("[block 2]")).as("the old end is not gone on from").isOne();

            server.faults().clear();
            studio.untilReady(1, 2);
            assertThat(begins(2)).containsExactly(95L, 71L);
            assertThat(studio.missing()).isEmpty();
        }
    }

    @Test
    void theLastPictureIsThatOfTheTrimmedClip() throws Exception {
        String trim = "\"trims\":[{\"take\":1,\"from\":0.5,\"to\":3}]";
        try (ChainStudio studio =
                new ChainStudio(home, server, Door.VERTEX_INLINE, script(LAST_FRAME, trim))) {
            studio.launch(1, 2);
            studio.untilReady(1, 2);
            assertThat(begins(2)).containsExactly(71L);
            studio.session
                    .book()
                    .edit(
                            new ScriptEdit.Replace(
                                    ScriptFile.parse(
                                            script(LAST_FRAME, trim.replace("3}", "2}")),
                                            "video")));
            assertThat(studio.session.takes().isCutOff(studio.latest(2))).isTrue();
            studio.launch(2);
            studio.until("two of it", () -> server.charges("[block 2]") == 2);
            studio.untilReady(2);
            assertThat(begins(2)).containsExactly(71L, 47L);
        }
    }

    @Test
    void aTakeThatWaitedWhenTheProgramEndedGoesOnWhenItIsOpenedAgain() throws Exception {
        hold(1);
        try (ChainStudio studio = open(Door.GEMINI, LAST_FRAME)) {
            studio.launch(1, 2, 3);
            studio.untilReady(3);
        }
        server.faults().clear();
        try (ChainStudio studio = open(Door.GEMINI, LAST_FRAME)) {
            studio.untilReady(1, 2);
            assertThat(begins(2)).containsExactly(95L);
            assertThat(server.charges()).isEqualTo(3);
        }
    }

    @Test
    void whatWaitsForABlockThatWasFilteredSaysSoAndGoesOnOnceThatHasAClip() throws Exception {
        server.faults().nextOf(Call.POLL, VeoStudio.mark(1), Fault.DONE_FILTERED);
        try (ChainStudio studio = open(Door.VERTEX_INLINE, LAST_FRAME)) {
            studio.launch(1, 2, 3);
            studio.until("filtered", () -> studio.word(1).equals("FILTERED"));
            assertThat(studio.session.takes().awaited(studio.latest(2)))
                    .map(Awaited::inVain)
                    .contains(true);
            assertThat(studio.session.takes().isOver(studio.latest(2))).isTrue();
            assertThat(studio.missing()).containsExactly(block(1));

            studio.launch(1);
            studio.untilReady(1, 2);
            assertThat(begins(2)).containsExactly(95L);
            assertThat(server.charges("[block 2]")).isEqualTo(1);
        }
    }

    @Test
    void nothingIsLaunchedThatWouldWaitForEver() throws Exception {
        try (ChainStudio studio = open(Door.VERTEX_INLINE, LAST_FRAME)) {
            assertThatThrownBy(() -> studio.launch(2))
                    .hasMessageStartingWith("CHAIN-NOTHING-BEFORE: ")
                    .hasMessageContaining("Block 2: It goes on from block 1");
            assertThat(studio.session.takes().all()).isEmpty();
        }
    }

    @Test
    void aTakeThatIsGivenUpWhileItWaitsIsNeverSent() throws Exception {
        hold(1);
        try (ChainStudio studio = open(Door.VERTEX_INLINE, LAST_FRAME)) {
            studio.launch(1, 2);
            studio.session.takes().cancel(studio.latest(2).id());
            server.faults().clear();
            studio.untilReady(1);
            assertThat(studio.word(2)).isEqualTo("CANCELLED");
            studio.session.takes().retry(studio.latest(2).id());
            studio.untilReady(2);
            assertThat(begins(2)).containsExactly(95L);
        }
    }

    @Test
    void aBlockThatMakesTheOneBeforeLongerIsWhatTheModelAdded() throws Exception {
        server.clips(prompt -> prompt.contains("[block 2]") ? eleven : four);
        try (ChainStudio studio = open(Door.VERTEX_INLINE, EXTEND)) {
            studio.launch(1, 2, 3);
            studio.untilReady(1, 2, 3);
            Path clip = studio.session.takes().clip(studio.latest(2));
            assertThat(new FfmpegProbe().inspect(clip).frames()).isEqualTo(7 * 24);
            Path first = home.resolve("first.png");
            new FfmpegClipParts().picture(clip, 0, first);
            assertThat(PreviewClips.shown(first)).isEqualTo(96);
            assertThat(clip.resolveSibling("block_2-take_1.whole.mp4")).hasBinaryContent(eleven);
            assertThat(Given.to(server, "[block 2]").videos())
                    .singleElement()
                    .satisfies(video ->
                            assertThat(video.path("mimeType").asText()).isEqualTo("video/mp4"));
            assertThat(server.wrongInputs()).isZero();
            assertThat(studio.missing()).isEmpty();
        }
    }

    @Test
    void aTrimmedEndIsNotMadeLonger() throws Exception {
        String trim = "\"trims\":[{\"take\":1,\"from\":0,\"to\":3}]";
        try (ChainStudio studio =
                new ChainStudio(home, server, Door.VERTEX_INLINE, script(EXTEND, trim))) {
            studio.launch(1, 2);
            studio.until("refused", () -> studio.word(2).equals("FAILED"));
            assertThat(studio.latest(2).state().trouble())
                    .map(problem -> problem.code())
                    .isEqualTo(Optional.of("CHAIN-TRIMMED"));
            assertThat(server.charges()).isEqualTo(1);
            assertThatThrownBy(() -> studio.launch(2)).hasMessageStartingWith("CHAIN-TRIMMED: ");
        }
    }
}
