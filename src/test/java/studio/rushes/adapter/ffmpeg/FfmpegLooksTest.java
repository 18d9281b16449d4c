package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.media.ClipLook;
import studio.rushes.media.FrameSize;
import studio.rushes.media.MediaInfo;
import studio.rushes.media.Progress;
import studio.rushes.media.Waveform;
import studio.rushes.problem.StudioException;

class FfmpegLooksTest {
    @TempDir Path folder;

    @Test
    void aClipsLookHasAStripAPosterAWaveAndAProxy() throws Exception {
        List<Double> heard = new ArrayList<>();
        Path clip = PreviewClips.portrait(folder.resolve("clip.mp4"), 2);
        ClipLook look = look();
        new FfmpegLooks().make(clip, look, heard::add);
        assertThat(look.isWhole()).isTrue();
        for (Path picture : look.strip()) {
            assertThat(size(picture)).isEqualTo(new FrameSize(102, 180));
        }
        assertThat(size(look.poster())).isEqualTo(new FrameSize(360, 640));
        assertThat(Waveform.read(look.wave()).peaks()).hasSize(100);
        MediaInfo proxy = new FfmpegProbe().inspect(look.proxy());
        assertThat(proxy.size()).isEqualTo(new FrameSize(360, 640));
        assertThat(proxy.frames()).isEqualTo(48);
        assertThat(proxy.hasSound()).isTrue();
        assertThat(heard).isSorted().last().isEqualTo(48 / 49.0);
        assertOnlyTheLookIsLeft();
    }

    @Test
    void theStripShowsTheClipAtItsTenths() throws Exception {
        ClipLook look = look();
        Path clip = PreviewClips.silent(folder.resolve("clip.mp4"), 5);
        new FfmpegLooks().make(clip, look, Progress.UNHEARD);
        assertThat(look.strip().stream().map(FfmpegLooksTest::number))
                .containsExactly(12L, 36L, 60L, 84L, 108L);
        assertThat(number(look.poster())).isEqualTo(40);
    }

    @Test
    void aPosterIsNotBlackWhereAnotherPictureIsNot() throws Exception {
        ClipLook look = look();
        Path clip =
                PreviewClips.plain(
                        folder.resolve("clip.mp4"),
                        "color=c=black:s=96x160:r=24:d=4,"
                                + "drawbox=w=96:h=160:c=white:t=fill:enable='gte(t,2.2)'");
        new FfmpegLooks().make(clip, look, Progress.UNHEARD);
        BufferedImage poster = ImageIO.read(look.poster().toFile());
        assertThat(poster.getRGB(48, 80) & 0xff).isGreaterThan(200);
    }

    @Test
    void theWaveSwingsAsFarAsTheSound() throws Exception {
        ClipLook look = look();
        new FfmpegLooks().make(new Fixtures(folder).wideMono(), look, Progress.UNHEARD);
        List<Integer> peaks = Waveform.read(look.wave()).peaks();
        // The tone of FFmpeg swings to an eighth of full scale.
        assertThat(peaks.subList(5, 95)).allMatch(peak -> peak >= 24 && peak <= 40);
    }

    @Test
    void aClipWithoutSoundHasAFlatWave() throws Exception {
        ClipLook look = look();
        new FfmpegLooks().make(new Fixtures(folder).silent(), look, Progress.UNHEARD);
        assertThat(Waveform.read(look.wave()).peaks()).hasSize(50).containsOnly(0);
        assertThat(new FfmpegProbe().inspect(look.proxy()).hasSound()).isFalse();
    }

    @Test
    void aClipThatLiesOnItsSideIsShownUpright() throws Exception {
        ClipLook look = look();
        new FfmpegLooks().make(new Fixtures(folder).rotated(), look, Progress.UNHEARD);
        assertThat(size(look.poster())).isEqualTo(new FrameSize(360, 640));
        assertThat(size(look.strip().getFirst())).isEqualTo(new FrameSize(102, 180));
    }

    @Test
    void theProxyHasAKeyEverySixPictures() throws Exception {
        ClipLook look = look();
        Path clip = PreviewClips.portrait(folder.resolve("clip.mp4"), 2);
        new FfmpegLooks().make(clip, look, Progress.UNHEARD);
        int keys = 0;
        try (Demuxer demuxer = Demuxer.open(look.proxy())) {
            @Nullable AVPacket packet;
            while ((packet = demuxer.next()) != null) {
                boolean picture = packet.stream_index() == demuxer.video().index();
                keys += picture && (packet.flags() & AV_PKT_FLAG_KEY) != 0 ? 1 : 0;
            }
        }
        assertThat(keys).isEqualTo(8);
    }

    @Test
    void whatIsNoClipLeavesNothing() throws Exception {
        Path text = Files.writeString(folder.resolve("clip.mp4"), "not a film");
        assertThatThrownBy(() -> new FfmpegLooks().make(text, look(), Progress.UNHEARD))
                .isInstanceOf(StudioException.class);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(text);
        }
    }

    @Test
    void halfALookIsMadeAnew() throws Exception {
        ClipLook look = look();
        Files.createDirectories(look.folder());
        Files.createFile(look.poster());
        Path half = look.folder().resolveSibling(look.folder().getFileName() + ".part");
        Files.createDirectories(half.resolve("deep"));
        Path clip = PreviewClips.silent(folder.resolve("clip.mp4"), 1);
        new FfmpegLooks().make(clip, look, Progress.UNHEARD);
        assertThat(look.isWhole()).isTrue();
        assertThat(half).doesNotExist();
    }

    private ClipLook look() {
        return new ClipLook(folder.resolve("cache/looks/abc"));
    }

    private void assertOnlyTheLookIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("cache/looks"))) {
            assertThat(left).containsExactly(look().folder());
        }
    }

    private static FrameSize size(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        return new FrameSize(image.getWidth(), image.getHeight());
    }

    /** The number a picture of a counting clip shows. */
    private static long number(Path picture) {
        try {
            BufferedImage image = ImageIO.read(picture.toFile());
            long number = 0;
            for (int bit = 0; bit < 12; bit++) {
                int green = image.getRGB(bit * 16 + 8, image.getHeight() / 2) >> 8 & 0xff;
                number |= green > 127 ? 1L << bit : 0;
            }
            return number;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
