package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Cut;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.EncoderSettings;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Footage;
import studio.rushes.assembly.Look;
import studio.rushes.assembly.Music;
import studio.rushes.assembly.Profiles;
import studio.rushes.assembly.Shot;
import studio.rushes.assembly.Soundtrack;
import studio.rushes.assembly.Transition;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionTrack;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Poster;
import studio.rushes.media.PosterSource;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

class FilmCompanyTest {
    private static final PosterSource NONE =
            (_, _) -> {
                throw new StudioException(
                        new Problem("CLIP-UNREADABLE", "No picture.", "None.", "None."));
            };

    @TempDir Path root;
    private TestRoom room;
    private FilmFiles files;
    private CutTable.Laid laid;

    @BeforeEach
    void aFilmOfOneShotWithMusic() throws IOException {
        room = new TestRoom(root);
        Take take = room.make(TestRoom.ONE, GeneratorChoice.of(new GeneratorId("animatic")));
        Path clip = room.folder.takes().resolve(take.fileName());
        Cut cut =
                new Cut(
                        List.of(
                                new Shot(
                                        1,
                                        new Footage(clip, 24, 96),
                                        CaptionTrack.EMPTY,
                                        true,
                                        Transition.CUT)),
                        new Look(
                                FrameSize.PORTRAIT_720,
                                FrameRate.FILM,
                                CaptionLook.standard(),
                                EncoderSettings.STANDARD),
                        new Soundtrack(
                                Optional.empty(),
                                Optional.of(Music.under(root.resolve("music/a song.mp3")))),
                        Captions.BURNED,
                        "fr",
                        false);
        laid = new CutTable.Laid(room.script(), List.of(take), List.of(true), cut);
        files = FilmFiles.of(room.folder);
        Files.writeString(files.film(), "a film");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aFilmWithoutAPosterIsStillWholeAndKeepsNoneOfAnEarlierOne() throws IOException {
        Files.writeString(files.poster(), "old");

        new FilmCompany(NONE).write(files, film(), laid, Edition.FINAL);

        assertThat(files.poster()).doesNotExist();
        assertThat(files.report()).content().contains("\"film\" : \"final.mp4\"");
        assertThat(files.captions().values()).allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void theCutNamesItsClipsAndItsMusicSeenFromWhereItLies() throws IOException {
        Path exports = Files.createDirectories(room.folder.exports());
        FilmFiles export = FilmFiles.of(exports, "harbour-master");

        new FilmCompany(NONE).write(export, film(), laid, master());

        assertThat(export.otio())
                .content()
                .contains("\"../takes/" + laid.takes().getFirst().fileName() + "\"")
                .contains("\"../music/a%20song.mp3\"");
    }

    @Test
    void anExportWithoutCaptionsLeavesNoneOfAnEarlierOneBesideIt() throws IOException {
        FilmFiles export = FilmFiles.of(root, "x");
        new FilmCompany(NONE).write(export, film(), laid, master());
        assertThat(root.resolve("x.srt")).exists();

        new FilmCompany(NONE).write(export, film(), laid, master().with(Captions.NONE));

        assertThat(root.resolve("x.srt")).doesNotExist();
        assertThat(root.resolve("captions.srt")).doesNotExist();
    }

    @Test
    void theFilesBesideAFilmAreThereWholeOrNotAtAll() throws IOException {
        Files.createDirectories(files.otio().resolve("in the way"));

        assertThatThrownBy(() ->
                        new FilmCompany(FilmCompanyTest::green)
                                .write(files, film(), laid, Edition.FINAL))
                .hasMessageStartingWith("ASSEMBLY-BESIDE-NOT-SAVED: ");

        try (Stream<Path> all = Files.list(root)) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void thePosterIsAPictureOfTheFilm() throws IOException {
        new FilmCompany(FilmCompanyTest::green).write(files, film(), laid, Edition.FINAL);
        assertThat(Files.readAllBytes(files.poster())).startsWith(0xff, 0xd8, 0xff);
    }

    private static Poster green(Path film, int maxHeight) {
        assertThat(film.getFileName()).hasToString("final.mp4");
        return new Poster(new FrameSize(16, 32), ByteBuffer.allocate(16 * 32 * 4));
    }

    private static Edition master() {
        return Edition.of(Profiles.shipped().named("master"));
    }

    private Film film() {
        return new Film(
                files.film(), new FilmReport(96, 4, 1, -14, -1, 0, List.of(), List.of()), 1, 0);
    }
}
