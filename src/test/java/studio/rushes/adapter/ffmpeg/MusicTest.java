package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.assembly.MusicPlan;
import studio.rushes.assembly.SoundFacts;

class MusicTest {
    @TempDir Path folder;

    private final FfmpegSound renderer = new FfmpegSound();

    @ParameterizedTest
    @CsvSource({
        "a.mp3, -c:a libmp3lame -b:a 128k -ar 44100",
        "b.mp3, -c:a libmp3lame -q:a 4 -id3v2_version 0 -write_xing 0",
        "c.m4a, -c:a aac -b:a 160k",
        "d.wav, -c:a pcm_s24le",
        "e.flac, -c:a flac -ar 96000",
        "f.ogg, -c:a vorbis -strict -2",
        "g.ogg, -c:a libopus",
        "h.mp4, -c:a alac"
    })
    void everyUsualKindBecomesTheSameSound(String name, String options) throws Exception {
        Path target = folder.resolve("music.sound");

        SoundFacts facts = renderer.music(new MusicPlan(song(name, options), -22), target);

        assertThat(facts.lufs()).isCloseTo(-22, within(0.3));
        assertThat(Pcm.read(target)).hasSize((int) (2 * facts.samples()));
        assertThat((double) facts.samples()).isCloseTo(6 * 48_000.0, within(2_500.0));
        assertThat(
                        Tool.loudness(
                                        "-f",
                                        "s16le",
                                        "-ar",
                                        "48000",
                                        "-ac",
                                        "2",
                                        "-i",
                                        target.toString())
                                .lufs())
                .isCloseTo(-22, within(0.3));
    }

    @Test
    void aSongWithACoverIsASong() throws Exception {
        Path cover = folder.resolve("cover.jpg");
        Tool.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=64x64", "-frames:v", "1", cover.toString());
        for (String name : List.of("covered.m4a", "covered.mp3", "covered.flac")) {
            Path covered = folder.resolve(name);
            Tool.ffmpeg(
                    "-i",
                    song("plain.wav", "-c:a pcm_s16le").toString(),
                    "-i",
                    cover.toString(),
                    "-map",
                    "0:a",
                    "-map",
                    "1:v",
                    "-c:v",
                    "copy",
                    "-disposition:v",
                    "attached_pic",
                    covered.toString());
            Path target = folder.resolve(name + ".sound");

            SoundFacts facts = renderer.music(new MusicPlan(covered, -20), target);

            assertThat(facts.lufs()).isCloseTo(-20, within(0.3));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/song.mp3\n",
                "ffconcat version 1.0\nfile 'private.wav'\n",
                "[playlist]\nFile1=private.wav\n",
                "not music at all",
                "ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0000#EXTM3U\nprivate.wav\n",
                "{\"error\": 404}"
            })
    void whatOnlyCallsItselfASongIsRefused(String text) throws Exception {
        song("private.wav", "-c:a pcm_s16le");
        Path file = new Fixtures(folder).text("song.mp3", text);
        Path target = folder.resolve("song.sound");

        assertThatThrownBy(() -> renderer.music(new MusicPlan(file, -22), target))
                .hasMessageContaining("MEDIA-NOT-MUSIC");
        assertThat(folder).isDirectoryNotContaining("glob:**song.sound*");
    }

    @Test
    void aMissingOrEmptyOrSilentFileIsSaidToBeSo() throws Exception {
        Fixtures fixtures = new Fixtures(folder);
        Path target = folder.resolve("none.sound");

        assertThatThrownBy(() ->
                        renderer.music(new MusicPlan(folder.resolve("gone.mp3"), -22), target))
                .hasMessageContaining("MEDIA-MISSING");
        assertThatThrownBy(() ->
                        renderer.music(
                                new MusicPlan(fixtures.write("empty.mp3", new byte[0]), -22),
                                target))
                .hasMessageContaining("MEDIA-EMPTY");
        assertThatThrownBy(() -> renderer.music(new MusicPlan(fixtures.silent(), -22), target))
                .hasMessageContaining("MEDIA-NOT-MUSIC");
    }

    @Test
    void aSongOfHoursIsCutAfterTwentyMinutes() throws Exception {
        Path song = folder.resolve("hours.flac");
        Tool.ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "anullsrc=r=48000:cl=stereo",
                "-t",
                "1500",
                "-c:a",
                "flac",
                song.toString());

        SoundFacts facts = renderer.music(new MusicPlan(song, -22), folder.resolve("hours.sound"));

        assertThat(facts.samples()).isEqualTo(20L * 60 * 48_000);
        assertThat(facts.gain()).isZero();
    }

    private Path song(String name, String options) {
        return new Fixtures(folder)
                .make(
                        name,
                        List.of(),
                        List.of(
                                "-f",
                                "lavfi",
                                "-i",
                                "aevalsrc='0.3*sin(2*PI*330*t)*(1+sin(5*t))/2"
                                        + "|0.3*sin(2*PI*220*t)':s=48000:d=6"),
                        options);
    }
}
