package studio.rushes.adapter.animatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.adapter.ffmpeg.FfmpegClipWriters;
import studio.rushes.adapter.ffmpeg.FfmpegProbe;
import studio.rushes.adapter.ffmpeg.Tool;
import studio.rushes.adapter.speech.ToneSpeech;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.ClipWriter;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Loudness;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.Progress;
import studio.rushes.media.YuvPicture;
import studio.rushes.script.BlockId;

/** Clips made by the real encoder and looked at with the real decoder. */
class AnimaticMakerTest {
    private static final String SAID = "La mer se lève, et le port avec elle.";
    private static final String SEEN = "Un petit port de pêche à l'aube, brume sur l'eau.";

    @TempDir Path folder;

    private final AnimaticMaker maker =
            new AnimaticMaker(new FfmpegClipWriters(), new ToneSpeech());

    @ParameterizedTest
    @ValueSource(
            strings = {"16x16", "64x36", "96x96", "720x1280", "1280x720", "640x640", "2160x3840"})
    void aClipHasExactlyTheFramesAndTheSizeAsked(String size) throws Exception {
        ClipRequest request = request(SAID, SEEN, 1, size);
        Path clip = folder.resolve("clip.mp4");
        maker.render(request, clip, Progress.UNHEARD);
        MediaInfo info = new FfmpegProbe().inspect(clip);
        assertThat(info.frames()).isEqualTo(24);
        assertThat(info.size()).isEqualTo(FrameSize.parse(size));
        assertThat(info.rate()).isEqualTo(FrameRate.FILM);
        assertThat(info.damagedFrames()).isZero();
        assertThat(info.hasSound()).isTrue();
    }

    @Test
    void aClipIsH264AndAacAsEveryPlayerWantsIt() throws Exception {
        Path clip = folder.resolve("clip.mp4");
        maker.render(request(SAID, SEEN, 2, "360x640"), clip, Progress.UNHEARD);
        String streams =
                Tool.probe(
                        clip,
                        "-show_entries",
                        "stream=codec_name,pix_fmt,sample_rate,channels,nb_frames,r_frame_rate");
        assertThat(streams)
                .contains("codec_name=h264", "pix_fmt=yuv420p", "r_frame_rate=24/1")
                .contains("codec_name=aac", "sample_rate=48000", "channels=2", "nb_frames=48");
    }

    @Test
    void theVoiceBeginsAfterABreathAndEndsBeforeTheClip() throws Exception {
        Path clip = folder.resolve("clip.mp4");
        maker.render(request(SAID.repeat(6), SEEN, 3, "96x96"), clip, Progress.UNHEARD);
        Loudness heard = new FfmpegProbe().listen(clip);
        assertThat(loudest(heard, 0, 0.18)).isLessThan(0.01);
        assertThat(loudest(heard, 0.3, 2.7)).isGreaterThan(0.05);
        assertThat(loudest(heard, 2.92, 3)).isLessThan(0.02);
    }

    @Test
    void aBlockWithoutDialogueIsSilent() throws Exception {
        Path clip = folder.resolve("clip.mp4");
        maker.render(request(" ", SEEN, 1, "96x96"), clip, Progress.UNHEARD);
        assertThat(loudest(new FfmpegProbe().listen(clip), 0, 1)).isZero();
    }

    @Test
    void anyTextIsSetWithoutFailing() throws Exception {
        List<String> texts =
                List.of(
                        "",
                        "x".repeat(8_000),
                        "mot ".repeat(2_000),
                        "東京の夜明け、港は静かに目を覚ます。",
                        "الميناء يستيقظ قبل الشمس",
                        "🐝🌊 \u0000\u0007\n\r\t\u202E zalgo\u0301\u0301\u0301",
                        "\uD800 half a character",
                        "!!! … ?");
        for (String text : texts) {
            Path clip = folder.resolve("clip.mp4");
            maker.render(request(text, text, 1, "180x320"), clip, Progress.UNHEARD);
            assertThat(new FfmpegProbe().inspect(clip).frames()).isEqualTo(24);
        }
    }

    /** What is handed to the encoder; x264 itself differs by a bit at such small sizes. */
    @Test
    void theSameRequestGivesTheSamePicturesAndSound() throws Exception {
        ClipRequest request = request(SAID, SEEN, 1, "180x320");
        String once = handedOver(request);
        assertThat(handedOver(request)).isEqualTo(once);
        assertThat(handedOver(request(SAID, SEEN + " Un orage.", 1, "180x320"))).isNotEqualTo(once);
    }

    private String handedOver(ClipRequest request) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ClipWriter recorder =
                new ClipWriter() {
                    @Override
                    public void picture(YuvPicture picture) {
                        digest.update(picture.y());
                        digest.update(picture.u());
                        digest.update(picture.v());
                    }

                    @Override
                    public void sound(short[] interleaved, int samplesPerChannel) {
                        ByteBuffer bytes = ByteBuffer.allocate(samplesPerChannel * 4);
                        bytes.asShortBuffer().put(interleaved, 0, samplesPerChannel * 2);
                        digest.update(bytes);
                    }

                    @Override
                    public void finish() {}

                    @Override
                    public void close() {}
                };
        Path clip = folder.resolve("recorded.mp4");
        new AnimaticMaker(
                        (target, _, _) -> {
                            touch(target);
                            return recorder;
                        },
                        new ToneSpeech())
                .render(request, clip, Progress.UNHEARD);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void touch(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void progressReachesTheEnd() throws Exception {
        List<Double> heard = new ArrayList<>();
        maker.render(request("", "", 1, "16x16"), folder.resolve("clip.mp4"), heard::add);
        assertThat(heard).hasSize(24).isSorted().endsWith(1.0);
    }

    @Test
    void anInterruptedClipLeavesNoFile() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() ->
                        maker.render(
                                request(SAID, SEEN, 60, "720x1280"),
                                folder.resolve("clip.mp4"),
                                Progress.UNHEARD))
                .isInstanceOf(InterruptedException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static double loudest(Loudness heard, double from, double to) {
        int first = (int) (from * 1000 / heard.windowMillis());
        int last = Math.min(heard.levels().size(), (int) (to * 1000 / heard.windowMillis()));
        return heard.levels().subList(first, last).stream()
                .mapToDouble(Float::doubleValue)
                .max()
                .orElseThrow();
    }

    private static ClipRequest request(String said, String seen, int seconds, String size) {
        return new ClipRequest(
                new BlockId("b1"),
                3,
                "",
                said,
                seen,
                Locale.FRENCH,
                seconds,
                FrameSize.parse(size));
    }
}
