package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.FilmReportJson;
import studio.rushes.assembly.Finding;

class KeptReportTest {
    private static final String FILM = "a film of eighteen bytes, or some more of them";

    @TempDir Path root;
    private FilmFiles files;
    private FilmReport report;

    @BeforeEach
    void aFilmWithItsReport() throws IOException {
        files = FilmFiles.of(new ProjectFolder(root));
        Files.writeString(files.film(), FILM);
        report =
                new FilmReport(
                        96,
                        4,
                        FILM.length(),
                        -14,
                        -1,
                        2,
                        List.of(),
                        List.of(new Finding(Finding.Kind.BLACK, 1, 0, 1)));
        ObjectNode json = FilmReportJson.of(report);
        KeptReport.mark(json, files.film());
        Files.writeString(files.report(), json.toString());
    }

    @Test
    void theReportOfTheFilmThatIsThereIsRead() {
        assertThat(KeptReport.of(files)).contains(report);
    }

    @Test
    void ofAnotherFilmNothingIsKnown() throws IOException {
        Files.writeString(files.film(), FILM.replace('a', 'b'));
        assertThat(KeptReport.of(files)).isEmpty();
        Files.writeString(files.film(), FILM + " more");
        assertThat(KeptReport.of(files)).isEmpty();
        Files.delete(files.film());
        assertThat(KeptReport.of(files)).isEmpty();
    }

    @Test
    void aFilmThatWasMovedWithItsReportIsStillTheSame() throws IOException {
        FilmFiles moved =
                FilmFiles.of(new ProjectFolder(Files.createDirectories(root.resolve("moved"))));
        Files.copy(files.film(), moved.film());
        Files.copy(files.report(), moved.report());
        assertThat(KeptReport.of(moved)).contains(report);
    }

    @Test
    void aReportOfAnEarlierDayThatNamesNoFilmIsNone() throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(files.report().toFile());
        json.remove("beginning_sha256");
        Files.writeString(files.report(), json.toString());
        assertThat(KeptReport.of(files)).isEmpty();
    }

    @Test
    void whatIsNoReportIsNone() throws IOException {
        for (String text : List.of("", "{", "[]", "\0\0\0", "[".repeat(100_000), "{\"bytes\":1}")) {
            Files.writeString(files.report(), text);
            assertThat(KeptReport.of(files)).as(text).isEmpty();
        }
        String whole = "{\"more\":\"" + "x".repeat(5 << 20) + "\"}";
        Files.write(files.report(), whole.getBytes(StandardCharsets.US_ASCII));
        assertThat(KeptReport.of(files)).isEmpty();
        Files.delete(files.report());
        assertThat(KeptReport.of(files)).isEmpty();
        Files.createDirectory(files.report());
        assertThat(KeptReport.of(files)).isEmpty();
    }
}
