package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.media.ClipWriter;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.YuvPicture;
import studio.rushes.problem.StudioException;

class FfmpegClipWriterTest {
    private static final FrameSize SIZE = new FrameSize(360, 640);

    @TempDir Path folder;

    @Test
    void aClipHoldsEveryPictureAndAllOfItsSound() {
        Path clip = folder.resolve("clip with é.mp4");
        write(clip, 36);

        assertThat(
                        Tool.probe(
                                        clip,
                                        "-count_packets",
                                        "-show_entries",
                                        "stream=codec_name,width,height,pix_fmt,color_range,color_space,"
                                                + "r_frame_rate,avg_frame_rate,nb_read_packets,sample_rate,"
                                                + "channels,duration,start_time")
                                .lines())
                .containsExactly(
                        "codec_name=h264",
                        "width=360",
                        "height=640",
                        "pix_fmt=yuv420p",
                        "color_range=tv",
                        "color_space=bt709",
                        "r_frame_rate=24/1",
                        "avg_frame_rate=24/1",
                        "start_time=0.000000",
                        "duration=1.500000",
                        "nb_read_packets=36",
                        "codec_name=aac",
                        "sample_rate=48000",
                        "channels=2",
                        "r_frame_rate=0/0",
                        "avg_frame_rate=0/0",
                        "start_time=0.000000",
                        "duration=1.500000",
                        "nb_read_packets=72");
    }

    @Test
    void thePicturesComeBackAsTheyWereDrawn() {
        Path clip = folder.resolve("clip.mp4");
        write(clip, 24);
        byte[] read = Tool.pictures(clip);
        int bytes = SIZE.width() * SIZE.height() * 3 / 2;

        assertThat(read).hasSize(24 * bytes);
        for (int frame = 0; frame < 24; frame++) {
            int luma = read[frame * bytes + bytes / 3] & 255;
            assertThat(luma).as("frame " + frame).isBetween(38 + 8 * frame, 42 + 8 * frame);
        }
    }

    @Test
    void theIndexStandsBeforeThePictures() throws Exception {
        Path clip = folder.resolve("clip.mp4");
        write(clip, 5);
        String head =
                new String(
                        java.nio.file.Files.readAllBytes(clip),
                        java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(head.indexOf("moov")).isPositive().isLessThan(head.indexOf("mdat"));
    }

    @Test
    void anUnfinishedClipLeavesNoFile() {
        Path clip = folder.resolve("clip.mp4");
        try (ClipWriter writer = new FfmpegClipWriters().create(clip, SIZE, FrameRate.FILM)) {
            writer.picture(YuvPicture.black(SIZE));
        }
        assertThat(clip).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsSaidInWords() {
        Path clip = folder.resolve("nowhere").resolve("clip.mp4");

        assertThatThrownBy(() -> new FfmpegClipWriters().create(clip, SIZE, FrameRate.FILM))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("MEDIA-FFMPEG")
                .hasMessageContaining("No such file or directory");
    }

    @Test
    void anotherFileIsNeverOverwritten() throws Exception {
        Path clip = java.nio.file.Files.writeString(folder.resolve("clip.mp4"), "mine");

        assertThatThrownBy(() -> new FfmpegClipWriters().create(clip, SIZE, FrameRate.FILM))
                .hasMessageContaining("MEDIA-TARGET-EXISTS");
        assertThat(clip).hasContent("mine");
    }

    private static void write(Path clip, int frames) {
        YuvPicture picture = YuvPicture.black(SIZE);
        short[] sound = new short[2 * 2000];
        try (ClipWriter writer = new FfmpegClipWriters().create(clip, SIZE, FrameRate.FILM)) {
            for (int frame = 0; frame < frames; frame++) {
                Arrays.fill(picture.y(), (byte) (40 + 8 * (frame % 24)));
                for (int i = 0; i < sound.length; i++) {
                    sound[i] = (short) (8000 * Math.sin((frame * 2000L + i / 2) * 0.05));
                }
                writer.picture(picture);
                writer.sound(sound, 2000);
            }
            writer.finish();
        }
    }
}
