package studio.rushes.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilmReportJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FilmReport REPORT =
            new FilmReport(
                    96,
                    4,
                    123_456,
                    -14.08,
                    -1.25,
                    2,
                    List.of(new Seam(2, 0.5, 25, 10, 3.5)),
                    Arrays.stream(Finding.Kind.values())
                            .map(kind -> new Finding(kind, 2, 1.5, 4))
                            .toList());

    @Test
    void whatIsWrittenIsRead() {
        assertThat(FilmReportJson.read(FilmReportJson.of(REPORT))).contains(REPORT);
    }

    @Test
    void aFilmInWhichNothingIsHeardHasAReport() {
        FilmReport silent =
                new FilmReport(
                        1,
                        0.04,
                        9,
                        SoundFacts.SILENCE,
                        SoundFacts.SILENCE,
                        0,
                        List.of(),
                        List.of());
        assertThat(FilmReportJson.read(FilmReportJson.of(silent))).contains(silent);
    }

    @Test
    void ofWhatIsMissingNothingIsGuessed() {
        List<String> names = new ArrayList<>();
        FilmReportJson.of(REPORT).fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .hasSize(8)
                .allSatisfy(name -> {
                    ObjectNode json = FilmReportJson.of(REPORT);
                    json.remove(name);
                    assertThat(FilmReportJson.read(json)).as(name).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frames|0",
                "frames|1.5",
                "frames|\"96\"",
                "frames|99999999999999999999",
                "seconds|-1",
                "seconds|1e300",
                "seconds|true",
                "bytes|-4",
                "lufs|\"NaN\"",
                "lufs|1e9",
                "true_peak|null",
                "caption_pages|-1",
                "caption_pages|4294967297",
                "seams|{}",
                "seams|[3]",
                "seams|[{\"block\":0,\"score\":0,\"picture\":0,\"colour\":0,\"loudness\":0}]",
                "seams|[{\"block\":2,\"score\":7,\"picture\":0,\"colour\":0,\"loudness\":0}]",
                "findings|\"none\"",
                "findings|[{\"kind\":\"haunted\",\"block\":1,\"from\":0,\"to\":1}]",
                "findings|[{\"kind\":\"black\",\"block\":-1,\"from\":0,\"to\":1}]",
                "findings|[{\"kind\":\"black\",\"block\":1,\"from\":2,\"to\":1}]",
                "findings|[{\"kind\":\"black\",\"block\":1,\"from\":0,\"to\":1000}]"
            })
    void nonsenseIsNoReport(String name, String value) throws Exception {
        ObjectNode json = FilmReportJson.of(REPORT);
        json.set(name, JSON.readTree(value));
        assertThat(FilmReportJson.read(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "null", "\"film\"", "{}"})
    void whatIsNoReportAtAllIsNone(String text) throws Exception {
        JsonNode json = JSON.readTree(text);
        assertThat(FilmReportJson.read(json)).isEmpty();
    }
}
