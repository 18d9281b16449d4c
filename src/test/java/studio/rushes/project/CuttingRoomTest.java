package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.FilmReport;
import studio.rushes.film.FilmStudio;
import studio.rushes.film.OddClips;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;

/** What may befall the clips of an open project before its film is made, or while it is. */
@Timeout(300)
class CuttingRoomTest {
    /** A clip that became too small shows nonsense, and yet a film can be made of it. */
    static final List<String> USELESS =
            OddClips.useless().stream()
                    .filter(name -> !name.equals(OddClips.TOO_SMALL) && !name.equals("not there"))
                    .toList();

    @TempDir static Path clips;
    private static OddClips odd;
    private static FilmStudio studio;

    @TempDir Path root;
    private RealCutting cutting;

    @BeforeAll
    static void open() {
        odd = new OddClips(clips);
        studio = new FilmStudio(clips.resolve("unused"));
    }

    @AfterAll
    static void closeStudio() {
        studio.close();
    }

    @BeforeEach
    void aProjectWithAnEarlierFilm() throws IOException {
        RealCutting.make(root, odd.usual());
        cutting = new RealCutting(root, studio);
    }

    @AfterEach
    void close() {
        cutting.close();
    }

    @Test
    void clipsThatAreAsTheyWereBecomeAFilm() throws Exception {
        assertThat(cutting.film().frames()).isEqualTo(2 * RealCutting.FRAMES);
        assertThat(cutting.hasEarlierFilm()).isFalse();
        assertThat(cutting.half()).isEmpty();
    }

    @Test
    void theReportOfAFilmIsThereOnAnotherDayForJustThatFilm() throws Exception {
        assertThat(cutting.session.film().report()).isEmpty();
        FilmReport made = cutting.film().report();
        cutting.close();
        cutting = new RealCutting(root, studio);
        FilmReport read = cutting.session.film().report().orElseThrow();
        assertThat(read.frames()).isEqualTo(made.frames());
        assertThat(read.findings()).hasSameSizeAs(made.findings());
        assertThat(read.seams()).hasSize(1);

        Files.writeString(cutting.folder.film(), RealCutting.EARLIER);
        assertThat(cutting.session.film().report()).isEmpty();
    }

    @Test
    void aFilmThatWasBroughtCountsAsOneOfWhatPlaysUntilThatChanges() {
        AtomicBoolean heard = new AtomicBoolean();
        cutting.session.film().onBrought(() -> heard.set(true));
        Script text = cutting.session.book().script();
        Path first = cutting.clip(TestRoom.ONE);
        List<Path> playing = List.of(first, cutting.clip(TestRoom.TWO));
        assertThat(cutting.session.film().isOf(text, playing)).isFalse();

        cutting.session.film().brought();

        assertThat(heard).isTrue();
        assertThat(cutting.session.film().isOf(text, playing)).isTrue();
        assertThat(cutting.session.film().isOf(text, List.of(first, first))).isFalse();
    }

    @ParameterizedTest
    @FieldSource("USELESS")
    void aChosenClipThatBrokeIsNamedAndTheEarlierFilmStays(String name) throws Exception {
        Path broken = replaced(odd.of(name));

        Problem told = refused(AssemblyListener.NONE);

        assertThat(told.code()).matches("MEDIA-[A-Z-]+");
        assertThat(told.headline()).contains(broken.getFileName().toString());
        assertThatTheFilmCanBeMadeOnceTheClipIsBack();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:8\n#EXTINF:8.0,\nhttp://127.0.0.1:9/a.mp4\n",
                "ffconcat version 1.0\nfile '../outside.mp4'\n"
            })
    void aPlaylistInItsPlaceIsNamedAndTheEarlierFilmStays(String playlist) throws Exception {
        Path broken = replaced(Files.writeString(root.resolve("list"), playlist));

        Problem told = refused(AssemblyListener.NONE);

        assertThat(told.code()).isEqualTo("MEDIA-NOT-A-VIDEO");
        assertThat(told.headline()).contains(broken.getFileName().toString());
        assertThatTheFilmCanBeMadeOnceTheClipIsBack();
    }

    @Test
    void aClipThatVanishedBeforeIsMissedByItsNameAndNotCalledUnmade() throws Exception {
        Path gone = cutting.clip(TestRoom.TWO);
        Files.delete(gone);

        Problem told = refused(AssemblyListener.NONE);

        assertThat(told.code()).isEqualTo("ASSEMBLY-CLIP-MISSING");
        assertThat(told.headline()).contains("block 2", "takes/" + gone.getFileName());
        Files.copy(odd.usual(), gone);
        assertThat(cutting.outcome()).isEqualTo("done");
    }

    @Test
    void aClipThatVanishesWhileTheFilmIsMadeIsMissedByItsName() throws Exception {
        Path gone = cutting.clip(TestRoom.TWO);
        // Not the same bytes as the other's, whose pieces would do for both.
        Files.copy(odd.flipped(1), gone, StandardCopyOption.REPLACE_EXISTING);
        AtomicBoolean begun = new AtomicBoolean();

        Problem told =
                refused(step -> {
                    if (!begun.getAndSet(true)) {
                        delete(gone);
                    }
                });

        assertThat(begun).isTrue();
        assertThat(told.code()).isIn("ASSEMBLY-CLIP-MISSING", "MEDIA-MISSING");
        assertThat(told.headline()).contains(gone.getFileName().toString());
        Files.copy(odd.usual(), gone);
        assertThat(cutting.outcome()).isEqualTo("done");
    }

    private Path replaced(Path by) throws IOException {
        return Files.copy(by, cutting.clip(TestRoom.TWO), StandardCopyOption.REPLACE_EXISTING);
    }

    private Problem refused(AssemblyListener listener) throws IOException {
        StudioException refused =
                catchThrowableOfType(StudioException.class, () -> cutting.film(listener));
        assertThat(refused).isNotNull();
        assertThat(cutting.hasEarlierFilm()).isTrue();
        assertThat(cutting.half()).isEmpty();
        return refused.problem();
    }

    private void assertThatTheFilmCanBeMadeOnceTheClipIsBack() throws Exception {
        replaced(odd.usual());
        assertThat(cutting.outcome()).isEqualTo("done");
        assertThat(cutting.half()).isEmpty();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
