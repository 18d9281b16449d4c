package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.captions.CaptionJson.Entry;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.StudioException;

class CaptionJsonTest {
    private static final FrameRate RATE = FrameRate.FILM;

    private static TimedWord word(String text, long start, long end, WordSource source) {
        return new TimedWord(text, start, end, source);
    }

    @Test
    void everyWordIsALineWithItsBlockItsTimesInTheFilmAndItsSource() {
        List<SpokenPart> parts =
                List.of(
                        new SpokenPart(
                                1,
                                0,
                                List.of(
                                        word("Le", 0, 6, WordSource.HEARD),
                                        word("miel", 6, 12, WordSource.SCRIPT))),
                        new SpokenPart(2, 96, List.of()),
                        new SpokenPart(3, 192, List.of(word("coule.", 1, 2, WordSource.TIMED))));
        assertThat(CaptionJson.text(parts, RATE))
                .isEqualTo(
                        """
                        [{"block":1,"text":"Le","start_ms":0,"end_ms":250,"source":"heard"},
                         {"block":1,"text":"miel","start_ms":250,"end_ms":500,"source":"script"},
                         {"block":3,"text":"coule.","start_ms":8041,"end_ms":8083,"source":"timed"}]
                        """);
    }

    @Test
    void aFilmInWhichNobodySpeaksIsAnEmptyList() {
        assertThat(CaptionJson.text(List.of(), RATE)).isEqualTo("[]\n");
        assertThat(CaptionJson.read("[]\n")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackWhateverTheWordsAre() {
        List<SpokenPart> parts =
                List.of(
                        new SpokenPart(
                                1,
                                7,
                                List.of(
                                        word("\"}],\\u0000\u0000", 0, 1, WordSource.HEARD),
                                        word("là\u00A0?", 1, 2, WordSource.SCRIPT),
                                        word("\uD83D\uDE00", 1, 2, WordSource.TIMED))));
        assertThat(CaptionJson.read(CaptionJson.text(parts, RATE)))
                .isEqualTo(CaptionJson.entries(parts, RATE));
    }

    @Test
    void aFrameShorterThanAMillisecondStillLastsOne() {
        List<SpokenPart> parts =
                List.of(new SpokenPart(1, 0, List.of(word("un", 3, 4, WordSource.TIMED))));
        Entry entry = CaptionJson.entries(parts, new FrameRate(5_000, 1)).getFirst();
        assertThat(entry.endMillis() - entry.startMillis()).isEqualTo(1);
    }

    @Test
    void wordsOutsideWhatIsShownFallAwayAndThoseOnItsBorderAreCut() {
        List<TimedWord> words =
                List.of(
                        word("avant", 0, 10, WordSource.HEARD),
                        word("bord", 8, 14, WordSource.HEARD),
                        word("dedans", 14, 20, WordSource.SCRIPT),
                        word("fin", 28, 40, WordSource.HEARD),
                        word("après", 30, 44, WordSource.HEARD));
        assertThat(TimedWord.slice(words, 10, 30))
                .containsExactly(
                        word("bord", 0, 4, WordSource.HEARD),
                        word("dedans", 4, 10, WordSource.SCRIPT),
                        word("fin", 18, 20, WordSource.HEARD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[1]",
                "[{}]",
                "[{\"block\":1,\"text\":\"a\",\"start_ms\":0,\"end_ms\":1}]",
                "[{\"block\":1,\"text\":\"a\",\"start_ms\":0,\"end_ms\":1,\"source\":\"heard\",\"x\":1}]",
                "[{\"block\":1,\"block\":1,\"text\":\"a\",\"start_ms\":0,\"end_ms\":1,\"source\":\"heard\"}]",
                "[{\"block\":0,\"text\":\"a\",\"start_ms\":0,\"end_ms\":1,\"source\":\"heard\"}]",
                "[{\"block\":\"1\",\"text\":\"a\",\"start_ms\":0,\"end_ms\":1,\"source\":\"heard\"}]",
                "[{\"block\":1,\"text\":\"a b\",\"start_ms\":0,\"end_ms\":1,\"source\":\"heard\"}]",
                "[{\"block\":1,\"text\":\" \",\"start_ms\":0,\"end_ms\":1,\"source\":\"heard\"}]",
                "[{\"block\":1,\"text\":\"a\",\"start_ms\":0.5,\"end_ms\":1,\"source\":\"heard\"}]",
                "[{\"block\":1,\"text\":\"a\",\"start_ms\":-1,\"end_ms\":1,\"source\":\"heard\"}]",
                "[{\"block\":1,\"text\":\"a\",\"start_ms\":1,\"end_ms\":1,\"source\":\"heard\"}]",
                "[{\"block\":1,\"text\":\"a\",\"start_ms\":0,\"end_ms\":99999999999999999999,\"source\":\"heard\"}]",
                "[{\"block\":1,\"text\":\"a\",\"start_ms\":0,\"end_ms\":1,\"source\":\"HEARD\"}]",
                "[] []",
                "[",
            })
    void whatIsNotExactlySuchAListIsRefused(String text) {
        assertThatThrownBy(() -> CaptionJson.read(text))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith("CAPTIONS-JSON: ");
    }
}
