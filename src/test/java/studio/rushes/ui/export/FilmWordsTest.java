package studio.rushes.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.assembly.Finding;
import studio.rushes.ui.shell.Films;

class FilmWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, a moment",
        "2.4, a moment",
        "3, about 3 s",
        "12.4, about 12 s",
        "20, about 20 s",
        "22, about 20 s",
        "33, about 35 s",
        "59, about 1 min",
        "83, about 1 min 25 s",
        "120, about 2 min",
        "700, about 12 min"
    })
    void whatATimeIsCalled(double seconds, String words) {
        assertThat(FilmWords.about(time(seconds))).isEqualTo(words);
    }

    @Test
    void whatIsLeftIsToldInSecondsOnlyAtTheEnd() {
        assertThat(FilmWords.headway(time(8), time(12.2))).isEqualTo("0:08 · about 0:12 left");
        assertThat(FilmWords.headway(time(8), time(73))).isEqualTo("0:08 · about 1:15 left");
        assertThat(FilmWords.headway(time(65), time(1))).isEqualTo("1:05 · a moment left");
    }

    @Test
    void aFilmIsDescribedInALine() {
        assertThat(FilmWords.checked(Films.film().report()))
                .isEqualTo("Checked: 64.0 s, −14.1 LUFS, 48 caption pages");
    }

    @Test
    void everyFindingNamesItsBlock() {
        assertThat(FilmWords.finding(Films.FROZEN))
                .isEqualTo("B03 stands still from 18.0 to 20.5 s");
        assertThat(Finding.Kind.values())
                .allSatisfy(kind ->
                        assertThat(FilmWords.finding(new Finding(kind, 7, 1, 2)))
                                .startsWith("B07 "));
        assertThat(
                        Arrays.stream(Finding.Kind.values())
                                .map(kind -> FilmWords.finding(new Finding(kind, 7, 1, 2))))
                .doesNotHaveDuplicates();
    }

    private static Duration time(double seconds) {
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
