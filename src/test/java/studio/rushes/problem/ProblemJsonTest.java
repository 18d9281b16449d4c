package studio.rushes.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemJsonTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(ProblemJson.module()).build();

    private static final Problem TOLD =
            Problem.of("VEO-FILTERED", "said")
                    .with("said", "No.")
                    .with("what", Phrase.of("filter.sound"))
                    .with("remedy", Phrase.of("filter.sound.remedy"));

    @Test
    void whatIsWrittenIsReadTheSameAndInEachLanguage() throws JsonProcessingException {
        Problem read = JSON.readValue(JSON.writeValueAsString(TOLD), Problem.class);

        assertThat(read).isEqualTo(TOLD);
        assertThat(read.in(Locale.FRENCH).headline()).endsWith("le son qu’il a fait.");
    }

    @Test
    void itsEnglishWordsStandWhereOlderVersionsLookForThem() {
        JsonNode written = JSON.valueToTree(TOLD);

        assertThat(written.path("code").asText()).isEqualTo("VEO-FILTERED");
        assertThat(written.path("headline").asText()).isEqualTo(TOLD.headline());
        assertThat(written.path("meaning").asText()).isEqualTo(TOLD.meaning());
        assertThat(written.path("remedy").asText()).isEqualTo(TOLD.remedy());
    }

    @Test
    void whatAnOlderVersionWroteIsReadInItsWords() throws JsonProcessingException {
        Problem read =
                JSON.readValue(
                        """
                        {"code": "VEO-BUSY", "headline": "Busy.", "meaning": "Nothing.",
                         "remedy": "Wait.", "more": 1}
                        """,
                        Problem.class);

        assertThat(read).isEqualTo(new Problem("VEO-BUSY", "Busy.", "Nothing.", "Wait."));
        assertThat(read.in(Locale.FRENCH).headline()).isEqualTo("Busy.");
    }

    @Test
    void aTextThatThisVersionDoesNotHaveIsSaidInTheWordsThatCameWithIt()
            throws JsonProcessingException {
        Problem read = JSON.readValue(told("{\"key\": \"VEO-LATER.headline\"}"), Problem.class);

        assertThat(read.in(Locale.FRENCH).headline()).isEqualTo("Later.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "[]",
                "{}",
                "{\"key\": 7}",
                "{\"key\": \"../../x\"}",
                "{\"key\": \"a b\"}",
                "{\"key\": null, \"places\": 3}",
                "{\"key\": \"VEO-BUSY.headline\", \"places\": [1]}",
                "{\"key\": \"VEO-LATER.headline\", \"places\": {\"a\": {\"b\": {}}}}"
            })
    void phrasesThatMakeNoSenseLoseNothing(String phrase) throws JsonProcessingException {
        Problem read = JSON.readValue(told(phrase), Problem.class);

        assertThat(read.headline()).isEqualTo("Later.");
        assertThat(read.in(Locale.FRENCH).headline()).isNotBlank();
    }

    @Test
    void phrasesWithinPhrasesEndSomewhere() throws JsonProcessingException {
        String deep =
                "{\"key\": \"list.either\", \"words\": \"x\", \"places\": {\"first\": ".repeat(300)
                        + "1"
                        + "}}".repeat(300);

        Problem read = JSON.readValue(told(deep), Problem.class);

        assertThat(read.headline()).isEqualTo("Later.");
        assertThat(read.in(Locale.FRENCH).headline()).contains("ou");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "{\"code\": \"VEO-BUSY\"}",
                "{\"code\": \"VEO-BUSY\", \"headline\": 7, \"meaning\": \"a\", \"remedy\": \"b\"}",
                "{\"code\": \"VEO-BUSY\", \"headline\": \" \", \"meaning\": \"a\", \"remedy\": \"b\"}",
                "{\"code\": \"busy\", \"headline\": \"a\", \"meaning\": \"b\", \"remedy\": \"c\"}"
            })
    void whatIsNoProblemIsRefused(String json) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> JSON.readValue(json, Problem.class));
    }

    private static String told(String phrase) {
        return """
        {"code": "VEO-LATER", "headline": "Later.", "meaning": "Nothing.", "remedy": "Wait.",
         "phrases": {"headline": %s, "meaning": "other", "remedy": {}}}
        """
                .formatted(phrase);
    }
}
