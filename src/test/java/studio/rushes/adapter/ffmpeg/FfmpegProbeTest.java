package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.problem.StudioException;

class FfmpegProbeTest {
    @TempDir static Path folder;

    private static Fixtures fixtures;
    private static Path usual;
    private final FfmpegProbe probe = new FfmpegProbe();

    @BeforeAll
    static void makeAClip() {
        fixtures = new Fixtures(folder);
        usual = fixtures.usual("usual.mp4", 2);
    }

    @Test
    void aUsualClipIsCountedToTheFrame() throws Exception {
        assertThat(probe.inspect(usual))
                .isEqualTo(
                        new MediaInfo(
                                FrameSize.PORTRAIT_720, 48, 48, 0, FrameRate.FILM, true, 2.0));
    }

    @Test
    void aWideClipAtAnotherRateKeepsItsOwnSizeAndRate() throws Exception {
        MediaInfo info = probe.inspect(fixtures.wideMono());

        assertThat(info.size()).isEqualTo(new FrameSize(640, 360));
        assertThat(info.rate()).isEqualTo(new FrameRate(30, 1));
        assertThat(info.frames()).isEqualTo(60);
        assertThat(info.hasSound()).isTrue();
    }

    @Test
    void aClipThatIsTurnedIsMeasuredAsItIsSeen() throws Exception {
        assertThat(probe.inspect(fixtures.rotated()).size()).isEqualTo(new FrameSize(360, 640));
    }

    @Test
    void aClipWithoutSoundSaysSoAndIsSilent() throws Exception {
        Path silent = fixtures.silent();

        assertThat(probe.inspect(silent).hasSound()).isFalse();
        assertThat(probe.listen(silent).levels()).isEmpty();
    }

    @Test
    void hevcAndVariableRatesAreRead() throws Exception {
        assertThat(probe.inspect(fixtures.hevc()).frames()).isEqualTo(24);
        assertThat(probe.inspect(fixtures.variableRate()).frames()).isEqualTo(40);
    }

    @Test
    void whatIsNoClipIsRefusedWithItsReason() {
        assertThat(refusal(folder.resolve("nowhere.mp4"))).isEqualTo("MEDIA-MISSING");
        assertThat(refusal(fixtures.text("empty.mp4", ""))).isEqualTo("MEDIA-EMPTY");
        assertThat(refusal(fixtures.text("text.mp4", "Just a few words, no video.")))
                .isEqualTo("MEDIA-NOT-A-VIDEO");
        assertThat(refusal(fixtures.soundOnly())).isEqualTo("MEDIA-NO-PICTURE");
        assertThat(refusal(fixtures.cut(usual, "cut.mp4", 0.6))).isEqualTo("MEDIA-CUT-SHORT");
        assertThat(refusal(fixtures.cut(usual, "stub.mp4", 0.00004))).startsWith("MEDIA-");
        assertThat(refusal(folder)).isEqualTo("MEDIA-MISSING");
    }

    @Test
    void anAnswerOfAServiceSavedAsAClipIsNamedAsSuch() {
        Path json = fixtures.text("json.mp4", "{\"error\": {\"code\": 429}}");
        Path page = fixtures.text("page.mp4", "<!doctype html><title>404</title>");

        assertThatThrownBy(() -> probe.inspect(json)).hasMessageContaining("JSON");
        assertThatThrownBy(() -> probe.inspect(page)).hasMessageContaining("web page");
    }

    @Test
    void aClipCutAfterItsIndexIsRefusedAlthoughItOpens() {
        Path cut = fixtures.cut(fixtures.faststart(usual, "fast.mp4"), "half.mp4", 0.5);

        assertThatThrownBy(() -> probe.inspect(cut))
                .hasMessageContaining("MEDIA-CUT-SHORT")
                .hasMessageContaining("of the 48 pictures");
    }

    @Test
    void anotherContainerIsNotOpenedWhateverItsName() {
        Path other =
                fixtures.make(
                        "matroska.mkv", Fixtures.picture("64x64", "24", 1), List.of(), "-c:v ffv1");
        assertThat(refusal(other)).isEqualTo("MEDIA-NOT-A-VIDEO");
    }

    @Test
    void flippedBitsAreCountedAsDamage() throws Exception {
        byte[] bytes = fixtures.read(fixtures.faststart(usual, "whole.mp4"));
        for (int at = bytes.length / 2; at < bytes.length * 3 / 4; at += 997) {
            bytes[at] ^= 0x55;
        }
        MediaInfo info = probe.inspect(fixtures.write("flipped.mp4", bytes));

        assertThat(info.damagedFrames()).isPositive();
        assertThat(info.frames()).isBetween(24L, 48L);
    }

    @Test
    void theLoudPartIsHeardWhereItIs() throws Exception {
        Path clip =
                fixtures.make(
                        "loud.mp4",
                        Fixtures.picture("64x64", "24", 2),
                        Fixtures.sound(440, 2),
                        "-af volume=enable='not(between(t,0.5,1.0))':volume=0 -c:v libx264"
                                + " -pix_fmt yuv420p -c:a aac");
        Loudness loudness = probe.listen(clip);

        assertThat(loudness.windowMillis()).isEqualTo(10);
        assertThat(loudness.levels()).hasSizeBetween(199, 205);
        // The sine source has an amplitude of 1/8, so its RMS is 0.088.
        assertThat(loudness.levels().subList(55, 95)).allMatch(level -> level > 0.08);
        assertThat(loudness.levels().subList(5, 45)).allMatch(level -> level < 0.01);
        assertThat(loudness.levels().subList(105, 195)).allMatch(level -> level < 0.01);
    }

    @Test
    void anInterruptedLookIsGivenUp() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> probe.inspect(usual)).isInstanceOf(InterruptedException.class);
    }

    private String refusal(Path clip) {
        return catchThrowableOfType(StudioException.class, () -> probe.inspect(clip))
                .problem()
                .code();
    }
}
