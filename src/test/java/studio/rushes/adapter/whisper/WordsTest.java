package studio.rushes.adapter.whisper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.rushes.transcription.HeardWord;

class WordsTest {
    private static final long SOUND = 10_000;

    @Test
    void aWordBeginsWithASpaceAndMayHaveManyTokens() {
        assertThat(words(token(" l", 10, 12), token("'", 12, 13), token("histoire", 13, 60)))
                .containsExactly(new HeardWord("l'histoire", 100, 600, 0.5));
    }

    @Test
    void aCharacterCutInTheMiddleIsPutTogetherAgain() {
        byte[] word = " été".getBytes(UTF_8);
        Token first = new Token(Arrays.copyOf(word, 2), 10, 20, 0.5);
        Token second = new Token(Arrays.copyOfRange(word, 2, word.length), 20, 40, 0.5);
        assertThat(words(first, second)).containsExactly(new HeardWord("été", 100, 400, 0.5));
    }

    @Test
    void whatIsNoTextIsLeftOut() {
        Token half = new Token(new byte[] {' ', 'a', (byte) 0xC3}, 10, 20, 0.5);
        assertThat(words(half, token("\u0007", 20, 30)))
                .containsExactly(new HeardWord("a", 100, 200, 0.5));
    }

    @Test
    void marksHangOnTheWordBefore() {
        assertThat(
                        words(
                                token(" Où", 10, 30),
                                token(",", 30, 50),
                                token(" toi", 50, 70),
                                token(" ?", 70, 90),
                                token("!", 90, 95)))
                .extracting(HeardWord::text, HeardWord::endMillis)
                .containsExactly(tuple("Où,", 300L), tuple("toi ?!", 700L));
    }

    @Test
    void marksThatOpenHangOnTheWordBehind() {
        assertThat(
                        words(
                                token(" -", 0, 10),
                                token(" oui", 10, 30),
                                token(" «", 30, 40),
                                token(" non", 50, 70),
                                token(" »", 70, 90)))
                .extracting(HeardWord::text, HeardWord::startMillis)
                .containsExactly(tuple("-oui", 100L), tuple("«non »", 500L));
    }

    @Test
    void anEmptyTokenIsNoWordAndNoneBegins() {
        assertThat(words(token("", 0, 40), token(" mer", 40, 80), token(" ", 80, 90)))
                .containsExactly(new HeardWord("mer", 400, 800, 0.5));
    }

    @Test
    void wordsNeverGoBackAndStayInTheSound() {
        List<HeardWord> words =
                words(
                        token(" a", 50, 60),
                        token(" b", 40, 45),
                        token(" c", 70, 5_000),
                        token(" d", 2_000, 3_000));
        assertThat(words)
                .extracting(HeardWord::text, HeardWord::startMillis, HeardWord::endMillis)
                .containsExactly(
                        tuple("a", 500L, 600L), tuple("b", 500L, 500L), tuple("c", 700L, SOUND));
    }

    @Test
    void timesBeforeTheStartAreNoTimesAndTheWordsShareTheSound() {
        Segment without =
                new Segment(
                        -100_728,
                        -100_728,
                        List.of(token(" un", -100_728, -100_728), token(" jardin", 0, 0)));
        assertThat(Words.of(List.of(without), SOUND, true))
                .extracting(HeardWord::text, HeardWord::startMillis, HeardWord::endMillis)
                .containsExactly(tuple("un", 0L, 3_000L), tuple("jardin", 3_000L, SOUND));
    }

    @Test
    void wordsWithoutTimesShareTheirSegmentBehindTheOneBefore() {
        Segment first = new Segment(100, 200, List.of(untimed(" abc"), untimed(" abc")));
        Segment second = new Segment(150, 300, List.of(untimed(" abc")));
        assertThat(Words.of(List.of(first, second), SOUND, true))
                .extracting(HeardWord::startMillis, HeardWord::endMillis)
                .containsExactly(
                        tuple(1_000L, 1_500L), tuple(1_500L, 2_000L), tuple(2_000L, 3_000L));
    }

    @Test
    void withoutSpacesEveryWholeCharacterIsAWord() {
        byte[] sign = "語".getBytes(UTF_8);
        List<Token> tokens =
                List.of(
                        token("日本", 0, 20),
                        new Token(Arrays.copyOf(sign, 1), 20, 30, 0.5),
                        new Token(Arrays.copyOfRange(sign, 1, 3), 30, 40, 0.5),
                        token("。", 40, 50));
        assertThat(Words.of(List.of(new Segment(0, 50, tokens)), SOUND, false))
                .extracting(HeardWord::text, HeardWord::startMillis)
                .containsExactly(tuple("日本", 0L), tuple("語。", 200L));
    }

    @Test
    void aProbabilityThatIsNoNumberIsNone() {
        Token odd = new Token(" a".getBytes(UTF_8), 0, 10, Double.NaN);
        assertThat(words(odd)).extracting(HeardWord::probability).containsExactly(0.0);
    }

    private static Token token(String text, long start, long end) {
        return new Token(text.getBytes(UTF_8), start, end, 0.5);
    }

    private static Token untimed(String text) {
        return Token.untimed(text.getBytes(UTF_8), 0.5);
    }

    private static List<HeardWord> words(Token... tokens) {
        return Words.of(List.of(new Segment(0, 9_000, List.of(tokens))), SOUND, true);
    }
}
