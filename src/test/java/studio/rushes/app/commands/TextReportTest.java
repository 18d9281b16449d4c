package studio.rushes.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Finding;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.ui.grid.Scenes;

/** What a person reads in a terminal. */
class TextReportTest {
    private static final Path FILM = Path.of("final.mp4");
    private static final FilmReport FOUND =
            new FilmReport(
                    384,
                    16,
                    1,
                    -14,
                    -1,
                    2,
                    List.of(),
                    List.of(
                            new Finding(Finding.Kind.FROZEN, 3, 12, 14.5),
                            new Finding(Finding.Kind.NO_CAPTIONS, 12, 14.5, 16)));

    private final StringWriter out = new StringWriter();
    private final TextReport report =
            new TextReport(new PrintWriter(out), new PrintWriter(new StringWriter()));

    @Test
    void whatWasFoundInAFilmIsSaidInWords() {
        report.film(new Film(FILM, FOUND, 1, 1));

        assertThat(out.toString().lines())
                .containsExactly(
                        "FILM  384 frames, 16.00 s  final.mp4",
                        "LOOK  B03 stands still from 12.0 to 14.5 s",
                        "LOOK  B12 has words and no captions from 14.5 to 16.0 s");
    }

    @Test
    void ofAFilmFromBeforeItIsSaidWhatItIsAndWhatWasFound() {
        report.finished(FILM, Optional.of(FOUND));

        assertThat(out.toString().lines())
                .containsExactly(
                        "FILM  384 frames, 16.00 s  final.mp4",
                        "CHECK -14.0 LUFS, true peak -1.0 dBTP, 2 caption pages: 2 to look at",
                        "LOOK  B03 stands still from 12.0 to 14.5 s",
                        "LOOK  B12 has words and no captions from 14.5 to 16.0 s");
    }

    @Test
    void ofAFilmThatNothingIsKnownOfItsPlaceIsSaid() {
        report.finished(FILM, Optional.empty());
        assertThat(out.toString().lines()).containsExactly("FILM  final.mp4");
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, false, 'takes/block_1-take_2.mp4'",
        "0, false, true, 'takes/block_1-take_2.mp4  confirmed'",
        "1, true, false, 'takes/block_1-take_2.mp4  rejected  1 star'",
        "4, false, true, 'takes/block_1-take_2.mp4  confirmed  4 stars'"
    })
    void whatTheProducerThinksOfATakeIsSaid(
            int stars, boolean rejected, boolean confirmed, String end) {
        Take take =
                Scenes.judged(
                        Scenes.take(1, 2, Scenes.ready(), confirmed),
                        new Judgement(stars, rejected, confirmed));
        report.take(1, take, Optional.empty());
        assertThat(out.toString()).startsWith("B01  READY").endsWith(end + System.lineSeparator());

        StringWriter json = new StringWriter();
        new JsonReport(new PrintWriter(json), new PrintWriter(new StringWriter()))
                .take(1, take, Optional.empty());
        assertThat(json.toString())
                .contains(
                        "\"confirmed\":"
                                + confirmed
                                + ",\"rejected\":"
                                + rejected
                                + ",\"stars\":"
                                + stars);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1 s",
        "3400, 3 s",
        "9700, 10 s",
        "38000, 40 s",
        "94000, 90 s",
        "99000, 100 s",
        "130000, 2 min",
        "1000000, 17 min"
    })
    void howLongItTakesIsSaidRoughly(long millis, String said) {
        report.expecting(Duration.ofMillis(millis));
        assertThat(out.toString().lines()).containsExactly("TIME  about " + said);
    }
}
