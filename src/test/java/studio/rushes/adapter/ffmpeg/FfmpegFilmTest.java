package studio.rushes.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.FilmPlan;
import studio.rushes.assembly.FilmWriter;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.LoudnessTarget;
import studio.rushes.assembly.MixPlan;
import studio.rushes.assembly.SoundPlan;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Progress;

class FfmpegFilmTest {
    @TempDir Path folder;

    private final FfmpegFilm writer = new FfmpegFilm();
    private final FfmpegSound sounds = new FfmpegSound();

    @Test
    void piecesOfAnyLengthAreShownPictureByPictureInEvenSteps() throws Exception {
        List<FilmPlan.Picture> pieces = new ArrayList<>();
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int frames : List.of(1, 31, 2, 24, 3, 50, 1, 1)) {
            Path piece = piece("piece" + pieces.size() + ".mp4", frames, "");
            pieces.add(new FilmPlan.Picture(piece, frames));
            pictures.writeBytes(Tool.pictures(piece));
        }
        Path film = folder.resolve("film.mp4");

        writer.write(plan(pieces, Optional.empty()), film, Progress.UNHEARD);

        assertThat(Tool.pictures(film)).isEqualTo(pictures.toByteArray());
        List<String> times =
                Tool.probe(film, "-select_streams", "v", "-show_entries", "frame=pts")
                        .lines()
                        .filter(line -> line.startsWith("pts="))
                        .toList();
        assertThat(times).hasSize(113);
        for (int i = 0; i < times.size(); i++) {
            assertThat(times.get(i)).isEqualTo("pts=" + 512 * i);
        }
        assertThat(
                        Tool.probe(film, "-show_entries", "stream=codec_name,start_time,duration")
                                .lines())
                .containsExactly(
                        "codec_name=h264",
                        "start_time=0.000000",
                        "duration=4.708333",
                        "codec_name=aac",
                        "start_time=0.000000",
                        "duration=4.708333");
        String head = new String(Files.readAllBytes(film), StandardCharsets.ISO_8859_1);
        assertThat(head.indexOf("moov")).isPositive().isLessThan(head.indexOf("mdat"));
    }

    @Test
    void aClipItselfGivesOnlyItsPictures() throws Exception {
        Path bare = piece("bare.mp4", 40, "");
        Path clip = folder.resolve("clip.mp4");
        Path words = new Fixtures(folder).text("w.srt", "1\n00:00:00,100 --> 00:00:01,000\nHo\n");
        List<String> command = new ArrayList<>();
        command.addAll(List.of("-i", bare.toString(), "-f", "lavfi", "-i", "sine=duration=2"));
        command.addAll(List.of("-i", words.toString()));
        command.addAll(List.of("-map 1 -map 0 -map 2 -c:v copy -c:a aac -c:s mov_text".split(" ")));
        command.add(clip.toString());
        Tool.ffmpeg(command.toArray(String[]::new));
        Path film = folder.resolve("film.mp4");

        writer.write(
                plan(
                        List.of(new FilmPlan.Picture(bare, 40), new FilmPlan.Picture(clip, 40)),
                        Optional.empty()),
                film,
                Progress.UNHEARD);

        byte[] once = Tool.pictures(bare);
        byte[] twice = Tool.pictures(film);
        assertThat(Arrays.copyOfRange(twice, 0, once.length)).isEqualTo(once);
        assertThat(Arrays.copyOfRange(twice, once.length, twice.length)).isEqualTo(once);
        assertThat(Tool.probe(film, "-show_entries", "stream=codec_type").lines()).hasSize(2);
    }

    @Test
    void aPieceThatDoesNotFitIsNamed() throws Exception {
        Path good = piece("good.mp4", 24, "");
        Path gop = piece("gop.mp4", 48, "");
        Path late = folder.resolve("late.mp4");
        Tool.ffmpeg("-ss", "0.5", "-i", gop.toString(), "-c", "copy", late.toString());
        List<Path> bad =
                List.of(
                        piece("other.mp4", 24, "-vf scale=96:96"),
                        piece("tune.mp4", 24, "-x264-params bframes=0"),
                        piece("slow.mp4", 24, "-vf setpts=2*PTS -fps_mode passthrough"),
                        new Fixtures(folder).hevc(),
                        new Fixtures(folder).cut(good, "torn.mp4", 0.5),
                        late,
                        folder.resolve("gone.mp4"));

        for (Path piece : bad) {
            refused(
                    plan(
                            List.of(
                                    new FilmPlan.Picture(good, 24),
                                    new FilmPlan.Picture(piece, 24)),
                            Optional.empty()),
                    piece);
        }
        refused(plan(List.of(new FilmPlan.Picture(good, 23)), Optional.empty()), good);
        refused(plan(List.of(new FilmPlan.Picture(good, 25)), Optional.empty()), good);
    }

    @Test
    void soundThatDoesNotFitIsNamed() throws Exception {
        FilmPlan good = film("p.mp4", 24);
        Path run = good.sounds().getFirst();
        byte[] bytes = Files.readAllBytes(run);
        byte[] huge = bytes.clone();
        huge[4] = 0x7F;
        byte[] wide = bytes.clone();
        wide[8] = (byte) 0xFF;
        Fixtures fixtures = new Fixtures(folder);

        for (List<Path> other :
                List.of(
                        List.<Path>of(),
                        List.of(run, run),
                        List.of(folder.resolve("gone")),
                        List.of(fixtures.write("cut", Arrays.copyOf(bytes, bytes.length - 3))),
                        List.of(fixtures.write("more", Arrays.copyOf(bytes, bytes.length + 3))),
                        List.of(fixtures.write("huge", huge)),
                        List.of(fixtures.write("wide", wide)),
                        List.of(fixtures.text("text", "not a run of packets")))) {
            refused(
                    new FilmPlan(
                            good.pictures(), other, good.samples(), good.rate(), Optional.empty()),
                    run);
        }
    }

    @Test
    void linesStandInTheFilmAsTheyWereWritten() throws Exception {
        List<FilmPlan.Line> lines =
                List.of(
                        new FilmPlan.Line(12, 36, "Bonjour l\u2019\u00e9t\u00e9"),
                        new FilmPlan.Line(36, 48, "two\nlines <b>not bold</b>"),
                        new FilmPlan.Line(60, 72, "1\r\n\r\n00:00:00,000 --> 00:00:09,000\r\nno"),
                        new FilmPlan.Line(72, 84, "null\u0000bell\u0007 \ud800{\\an8}{x} \\N"),
                        new FilmPlan.Line(84, 90, "   "));
        Path film = folder.resolve("lines.mp4");

        writer.write(
                plan(
                        List.of(new FilmPlan.Picture(piece("l.mp4", 96, ""), 96)),
                        Optional.of(new FilmPlan.Subtitles("fr", lines))),
                film,
                Progress.UNHEARD);

        assertThat(
                        Tool.probe(
                                        film,
                                        "-select_streams",
                                        "s",
                                        "-show_entries",
                                        "stream=codec_name,start_time,duration:stream_tags=language")
                                .lines())
                .containsExactly(
                        "codec_name=mov_text",
                        "start_time=0.000000",
                        "duration=4.000000",
                        "TAG:language=fra");
        Path srt = folder.resolve("out.srt");
        Tool.ffmpeg("-i", film.toString(), "-map", "0:s", srt.toString());
        // What another program could take for a command is broken up by a sign without width.
        assertThat(Files.readString(srt).replace('\u2060', '@'))
                .isEqualTo(
                        """
                        1
                        00:00:00,500 --> 00:00:01,500
                        Bonjour l\u2019\u00e9t\u00e9

                        2
                        00:00:01,500 --> 00:00:02,000
                        two
                        lines <@b>not bold<@/b>

                        3
                        00:00:02,500 --> 00:00:03,000
                        1
                        00:00:00,000 --@> 00:00:09,000
                        no

                        4
                        00:00:03,000 --> 00:00:03,500
                        nullbell {@\\@an8}{x} \\@N

                        """);
    }

    @Test
    void withoutLinesThereIsNoTrackOfThem() throws Exception {
        Path film = folder.resolve("bare.mp4");

        writer.write(
                plan(
                        List.of(new FilmPlan.Picture(piece("b.mp4", 24, ""), 24)),
                        Optional.of(new FilmPlan.Subtitles("en", List.of()))),
                film,
                Progress.UNHEARD);

        assertThat(Tool.probe(film, "-show_entries", "stream=codec_type").lines()).hasSize(2);
    }

    @Test
    void anInterruptedFilmLeavesNothingBehind() throws Exception {
        FilmPlan plan = film("i.mp4", 48);
        Path film = folder.resolve("stopped.mp4");

        assertThatThrownBy(() -> writer.write(plan, film, _ -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**stopped*");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidToBeFull() throws Exception {
        FilmPlan plan = film("f.mp4", 48);
        SoundPlan sound = sound(plan.pictures().getFirst().file(), 48);
        Path target = folder.resolve("full");

        for (String part : List.of("full.part", "full.raw.part")) {
            full(part);
            assertThatThrownBy(() -> sounds.sound(sound, target))
                    .hasMessageContaining("MEDIA-DISK-FULL");
            Files.deleteIfExists(folder.resolve(part));
        }
        full("full.part");
        assertThatThrownBy(() -> sounds.mix(mix(48), target))
                .hasMessageContaining("MEDIA-DISK-FULL");
        full("full.part");
        assertThatThrownBy(() -> writer.write(plan, target, Progress.UNHEARD))
                .hasMessageContaining("MEDIA-DISK-FULL");
        assertThat(folder).isDirectoryNotContaining("glob:**full*");
    }

    @Test
    void aTargetThatCannotBeWrittenIsSaidSo() throws Exception {
        FilmPlan plan = film("t.mp4", 24);
        SoundPlan sound = sound(plan.pictures().getFirst().file(), 24);
        Path taken = folder.resolve("taken.mp4");
        Files.createDirectories(taken.resolve("inside"));
        Path nowhere = new Fixtures(folder).text("file", "no folder").resolve("film.mp4");

        for (Path target : List.of(taken, nowhere)) {
            assertThatThrownBy(() -> sounds.sound(sound, target))
                    .hasMessageContaining("MEDIA-WRITE");
            assertThatThrownBy(() -> sounds.mix(mix(24), target))
                    .hasMessageContaining("MEDIA-WRITE");
            assertThatThrownBy(() -> writer.write(plan, target, Progress.UNHEARD))
                    .hasMessageContaining("MEDIA-");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    /** Whatever is written there finds the disk full. */
    private void full(String name) throws Exception {
        Files.createSymbolicLink(folder.resolve(name), Path.of("/dev/full"));
    }

    private void refused(FilmPlan plan, Path piece) {
        Path film = folder.resolve("refused.mp4");
        assertThatThrownBy(() -> writer.write(plan, film, Progress.UNHEARD))
                .as(piece.toString())
                .hasMessageContaining(FilmWriter.BAD_PIECE);
        assertThat(folder).isDirectoryNotContaining("glob:**refused*");
    }

    private static SoundPlan sound(Path clip, long frames) {
        return new SoundPlan(
                new Footage(clip, 0, frames), FrameRate.FILM, Optional.of(LoudnessTarget.STANDARD));
    }

    private FilmPlan film(String name, int frames) throws InterruptedException {
        return plan(
                List.of(new FilmPlan.Picture(piece(name, frames, ""), frames)), Optional.empty());
    }

    private FilmPlan plan(List<FilmPlan.Picture> pieces, Optional<FilmPlan.Subtitles> subtitles)
            throws InterruptedException {
        long frames = pieces.stream().mapToLong(FilmPlan.Picture::frames).sum();
        Path run = folder.resolve("sound" + frames + ".run");
        sounds.mix(mix(frames), run);
        return new FilmPlan(pieces, List.of(run), 2_000 * frames, FrameRate.FILM, subtitles);
    }

    private static MixPlan mix(long frames) {
        long samples = 2_000 * frames;
        return new MixPlan(
                0, MixPlan.packetsOf(samples), samples, List.of(), Optional.empty(), 0, -1);
    }

    private Path piece(String name, int frames, String options) {
        return new Fixtures(folder)
                .make(
                        name,
                        List.of("-f", "lavfi", "-i", "testsrc2=size=64x64:rate=24"),
                        List.of(),
                        ("-frames:v " + frames + " -c:v libx264 -preset veryfast -g 24")
                                + (" -pix_fmt yuv420p " + options).stripTrailing());
    }
}
