package studio.rushes.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.StudioException;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "fr-FR, fr",
        "fr, fr",
        "FR_ca, fr",
        "pt-BR, pt",
        "zh-Hant-TW, zh",
        "nb-NO, no",
        "fil, tl",
        "jv, jw",
        "he, he",
        "iw, he",
        "yue-HK, yue",
        "' en ', en"
    })
    void aTagWithARegionIsTheLanguageAsWhisperCallsIt(String tag, String whisper) {
        assertThat(Languages.known(tag)).isEqualTo(whisper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "", "tlh", "french", "fr/../en", "und", "auto", "e"})
    void aLanguageWhisperDoesNotKnowIsRefused(String tag) {
        assertThat(Languages.find(tag)).isEmpty();
        assertThatThrownBy(() -> Languages.known(tag))
                .asInstanceOf(type(StudioException.class))
                .extracting(e -> e.problem().code())
                .isEqualTo("WHISPER-LANGUAGE");
    }

    @Test
    void thereAreAHundredOfThem() {
        assertThat(Languages.all()).hasSize(100).doesNotHaveDuplicates();
        assertThat(Languages.all())
                .allSatisfy(tag -> assertThat(Languages.known(tag)).isEqualTo(tag));
    }
}
