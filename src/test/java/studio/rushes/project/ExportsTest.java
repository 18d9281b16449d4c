package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.assembly.Captions;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.NamePattern;
import studio.rushes.assembly.Profiles;

class ExportsTest {
    private static final Edition TIKTOK = Edition.of(Profiles.shipped().named("tiktok"));

    @TempDir Path root;
    private ProjectFolder folder;
    private Exports exports;

    @BeforeEach
    void aFolder() throws IOException {
        folder = new ProjectFolder(Files.createDirectories(root.resolve("project")));
        exports =
                new Exports(
                        folder,
                        InstantSource.fixed(Instant.parse("2027-03-01T23:30:00Z")),
                        ZoneOffset.ofHours(2));
    }

    @Test
    void theFilmItselfLiesInTheProjectAndAnExportUnderItsName() {
        FilmFiles film = exports.place(Edition.FINAL.with(Captions.SOFT), "harbour");
        assertThat(film.film()).isEqualTo(folder.film());
        assertThat(film.poster()).isEqualTo(folder.root().resolve("poster.jpg"));
        assertThat(folder.exports()).doesNotExist();

        FilmFiles export = exports.place(TIKTOK, "harbour");
        assertThat(export.film()).isEqualTo(folder.exports().resolve("harbour-tiktok.mp4"));
        assertThat(export.report())
                .isEqualTo(folder.exports().resolve("harbour-tiktok.report.json"));
        assertThat(export.captions().values())
                .containsExactly(folder.exports().resolve("harbour-tiktok.srt"));
    }

    @Test
    void aNameAloneMakesAnExportOfTheFilmAsItIs() {
        assertThat(name(Edition.FINAL, "{profile} {quality} {date}"))
                .isEqualTo("final standard 2027-03-02.mp4");
    }

    @Test
    void aNumberedNameNeverReplacesAnEarlierFilm() throws IOException {
        assertThat(name(TIKTOK, "{video}-{number}")).isEqualTo("harbour-1.mp4");
        Files.createFile(folder.exports().resolve("harbour-1.mp4"));
        Files.createFile(folder.exports().resolve("harbour-2.mp4"));
        assertThat(name(TIKTOK, "{video}-{number}")).isEqualTo("harbour-3.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "..", "/etc/x", "~", "CON", "C:\\x"})
    void noNameLeadsOutOfTheFolder(String pattern) {
        Path film = exports.place(TIKTOK.called(new NamePattern(pattern)), "../../harbour").film();
        assertThat(film.getParent()).isEqualTo(folder.exports());
        assertThat(film.normalize()).isEqualTo(film);
        Path usual = exports.place(TIKTOK, "../../har/bour").film();
        assertThat(usual).isEqualTo(folder.exports().resolve("har-bour-tiktok.mp4"));
    }

    @Test
    void aFolderThatIsALinkToElsewhereIsRefused() throws IOException {
        Files.createSymbolicLink(
                folder.exports(), Files.createDirectories(root.resolve("elsewhere")));
        assertThatThrownBy(() -> exports.place(TIKTOK, "harbour"))
                .hasMessageStartingWith("EXPORT-OUTSIDE: ");
    }

    @Test
    void whatStandsInTheWayIsToldBeforeAnythingIsMade() throws IOException {
        Files.createDirectories(folder.exports().resolve("harbour-tiktok.mp4"));
        assertThatThrownBy(() -> exports.place(TIKTOK, "harbour"))
                .hasMessageStartingWith("EXPORT-NAME-TAKEN: ");

        Files.delete(folder.exports().resolve("harbour-tiktok.mp4"));
        Files.delete(folder.exports());
        Files.createFile(folder.exports());
        assertThatThrownBy(() -> exports.place(TIKTOK, "harbour"))
                .hasMessageStartingWith("EXPORT-FOLDER: ");
    }

    private String name(Edition edition, String pattern) {
        return exports.place(edition.called(new NamePattern(pattern)), "harbour")
                .film()
                .getFileName()
                .toString();
    }
}
