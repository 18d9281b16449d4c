package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.captions.LineCheck.Difference;
import studio.rushes.captions.LineCheck.Verdict;
import studio.rushes.media.FrameRate;
import studio.rushes.transcription.HeardWord;
import studio.rushes.transcription.Transcript;

class ScriptAlignerTest {
    private static final FrameRate RATE = FrameRate.FILM;

    @Test
    void namesAreWrittenAsTheScriptHasThemAndTimedAsTheyWereHeard() {
        SpokenLine line = french("Zéphyrine ouvre l'été.", "Zéphirine", "ouvre", "l'", "été");
        assertThat(line.script())
                .extracting(TimedWord::text, TimedWord::start, TimedWord::end, TimedWord::source)
                .containsExactly(
                        tuple("Zéphyrine", 0L, 12L, WordSource.HEARD),
                        tuple("ouvre", 12L, 24L, WordSource.HEARD),
                        tuple("l'été.", 24L, 48L, WordSource.HEARD));
        assertThat(check(line)).isEqualTo(new LineCheck(Verdict.SAID, 1, List.of()));
    }

    @Test
    void aMarkThatStandsAloneTakesTheEndOfTheWordBeforeIt() {
        SpokenLine line = french("Qui est là ? « Moi ! »", "Qui", "est", "là", "moi");
        assertThat(line.script())
                .extracting(TimedWord::text, TimedWord::start, TimedWord::end)
                .containsExactly(
                        tuple("Qui", 0L, 12L),
                        tuple("est", 12L, 24L),
                        tuple("là", 24L, 34L),
                        tuple("?", 34L, 35L),
                        tuple("«", 35L, 36L),
                        tuple("Moi", 36L, 46L),
                        tuple("!", 46L, 47L),
                        tuple("»", 47L, 48L));
        assertThat(check(line).confidence()).isEqualTo(1);
    }

    @Test
    void wordsThatWereNotHeardShareTheGapByTheirLength() {
        SpokenLine line =
                align(
                        "la montagne dort encore",
                        Locale.FRENCH,
                        word("la", 0, 500),
                        word("encore", 3000, 3500));
        assertThat(line.script())
                .extracting(TimedWord::start, TimedWord::end, TimedWord::source)
                .containsExactly(
                        tuple(0L, 12L, WordSource.HEARD),
                        tuple(12L, 51L, WordSource.SCRIPT),
                        tuple(51L, 72L, WordSource.SCRIPT),
                        tuple(72L, 84L, WordSource.HEARD));
    }

    @Test
    void aWordMissedBetweenTwoThatTouchTakesPartOfTheOneBefore() {
        SpokenLine line =
                align(
                        "voici la grande montagne",
                        Locale.FRENCH,
                        word("voici", 0, 400),
                        word("la", 400, 1000),
                        word("montagne", 1000, 1500));
        assertThat(line.script().get(1).start()).isEqualTo(10);
        assertThat(line.script().get(2).source()).isEqualTo(WordSource.SCRIPT);
        assertThat(line.script().get(2).end() - line.script().get(2).start()).isGreaterThan(6);
    }

    @Test
    void wordsBeforeTheFirstHeardOneStandCloseToIt() {
        SpokenLine line =
                align(
                        "le miel coule",
                        Locale.FRENCH,
                        word("miel", 3000, 3400),
                        word("coule", 3400, 3900));
        assertThat(line.script().getFirst().start()).isBetween(60L, 70L);
        assertThat(line.script().getFirst().end()).isLessThanOrEqualTo(72);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, à 12 ans, à douze ans",
        "fr, à douze ans, à 12 ans",
        "fr, vers 8h30, vers huit heures trente",
        "fr, en 1847, en mille huit cent quarante-sept",
        "fr, en 1947, en dix-neuf cent quarante-sept",
        "fr, les 71 pots à 3 €, les soixante et onze pots à trois euros",
        "fr, le 1er et le 2e essai, le premier et le deuxième essai",
        "fr, 10.000 abeilles, dix mille abeilles",
        "fr, 20 % de plus, vingt pour cent de plus",
        "fr, 'un cœur, une sœur', 'un coeur, une soeur'",
        "fr, peut-être aujourd'hui, peut être aujourd’hui",
        "en, at 12 o'clock, at twelve o'clock",
        "en, in 1847 and 1905, in eighteen forty-seven and nineteen oh five",
        "en, in 1900, in nineteen hundred",
        "en, '2,500 bees', two thousand five hundred bees",
        "en, the 21st of May, the twenty-first of may",
        "en, 3.5 grams for $20, three point five grams for twenty dollars",
        "en, salt & pepper, salt and pepper",
        "en, a naïve café, a naive cafe",
        "en, don't stop, dont stop",
    })
    void howItIsSpelledMakesNoDifference(String language, String script, String heard) {
        LineCheck check = check(align(script, Locale.of(language), spoken(heard.split(" "))));
        assertThat(check).isEqualTo(new LineCheck(Verdict.SAID, 1, List.of()));
    }

    @Test
    void aNumberSaidInManyWordsLastsFromTheirFirstToTheirLast() {
        SpokenLine line =
                french("en 1847 déjà", "en", "mille", "huit", "cent", "quarante-sept", "déjà");
        assertThat(line.script().get(1)).isEqualTo(new TimedWord("1847", 12, 60, WordSource.HEARD));
    }

    @Test
    void anotherLineIsNotTakenForTheScript() {
        SpokenLine line =
                french(
                        "Au matin, la reine quitte la ruche.",
                        "Hier",
                        "un",
                        "bateau",
                        "partait",
                        "vers",
                        "Oslo.");
        assertThat(check(line).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(check(line).confidence()).isLessThan(0.5);
        assertThat(check(line).differences())
                .containsExactly(
                        new Difference(
                                "Au matin, la reine quitte la ruche.",
                                "Hier un bateau partait vers Oslo."));
        assertThat(line.heard()).extracting(TimedWord::text).contains("Hier", "Oslo.");
        assertThat(line.heard()).allMatch(word -> word.source() == WordSource.HEARD);
    }

    @Test
    void aWordTakenForAnotherIsADifferenceInALineThatWasSaid() {
        SpokenLine line =
                french(
                        "Au matin, la reine quitte la vieille ruche.",
                        "Au",
                        "matin",
                        "l'",
                        "horloge",
                        "quitte",
                        "la",
                        "vieille",
                        "ruche");
        assertThat(check(line).verdict()).isEqualTo(Verdict.SAID);
        assertThat(check(line).differences()).hasSize(1);
        assertThat(check(line).differences().getFirst().script()).contains("reine");
        assertThat(check(line).differences().getFirst().heard()).contains("horloge");
    }

    @Test
    void aLineOfWhichTheSecondHalfIsMissingWasNotSaid() {
        String whole = SpokenLines.STORIES.getFirst().lines().getFirst();
        List<String> words = List.of(whole.split(" "));
        SpokenLine line = french(whole, words.subList(0, 11).toArray(String[]::new));
        assertThat(check(line).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void aLineWithAnotherBehindItIsNotTheLine() {
        List<String> lines = SpokenLines.STORIES.getFirst().lines();
        SpokenLine line = french(lines.get(0), (lines.get(0) + " " + lines.get(1)).split(" "));
        assertThat(check(line).confidence()).isEqualTo(1);
        assertThat(check(line).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void silenceWhereTheScriptHasWordsIsSilent() {
        SpokenLine line = french("Le miel coule.");
        assertThat(check(line))
                .isEqualTo(
                        new LineCheck(
                                Verdict.SILENT, 0, List.of(new Difference("Le miel coule.", ""))));
        assertThat(line.script()).extracting(TimedWord::source).containsOnly(WordSource.SCRIPT);
        assertThat(line.heard()).isEmpty();
    }

    @Test
    void musicAndRemarksAreNoSpeech() {
        assertThat(
                        check(
                                        french(
                                                "Le miel coule.",
                                                "[Musique]",
                                                "♪",
                                                "(bruit",
                                                "de",
                                                "pas)",
                                                "*rires*"))
                                .verdict())
                .isEqualTo(Verdict.SILENT);
    }

    @Test
    void whereNothingIsToBeSaidSilenceIsRightAndAVoiceIsNot() {
        assertThat(check(french("")).verdict()).isEqualTo(Verdict.SAID);
        assertThat(check(french(" … ", "Bonjour")).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(french("", "Bonjour").script()).isEmpty();
    }

    @Test
    void everyTokenIsOneWordVerbatimInOrderWithinTheClip() {
        for (SpokenLines.Story story : SpokenLines.STORIES) {
            for (String text : story.lines()) {
                Random chance = new Random(text.hashCode());
                Transcript heard =
                        Mishearing.HEAVY.hear(
                                "fr", Mishearing.spoken(text, chance), List.of("mot"), chance);
                for (long frames : new long[] {1, 20, 100, 400}) {
                    List<TimedWord> words =
                            ScriptAligner.align(text, story.language(), heard, frames, RATE)
                                    .script();
                    assertThat(words).extracting(TimedWord::text).containsExactly(text.split(" "));
                    inOrder(words, frames);
                }
            }
        }
    }

    @Test
    void atSixtyFramesASecondAWordLastsTwo() {
        SpokenLine line =
                ScriptAligner.align(
                        "un deux trois",
                        Locale.FRENCH,
                        new Transcript(
                                "fr",
                                List.of(
                                        word("un", 500, 500),
                                        word("deux", 501, 501),
                                        word("trois", 502, 503))),
                        120,
                        new FrameRate(60, 1));
        assertThat(line.script()).allMatch(word -> word.end() - word.start() == 2);
    }

    @Test
    void timesBeyondTheClipAreTakenBackIntoIt() {
        SpokenLine line =
                align(
                        "le miel",
                        Locale.FRENCH,
                        word("le", 9_900, 90_000),
                        word("miel", 95_000, 99_000));
        inOrder(line.script(), 240);
        inOrder(line.heard(), 240);
    }

    @Test
    @Timeout(60)
    void tenThousandWordsOnEitherSideAreAlignedAllTheSame() {
        Random chance = new Random(5);
        StringBuilder script = new StringBuilder();
        List<HeardWord> heard = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            script.append(letters(chance)).append(i % 7 == 0 ? " ! " : " ");
            heard.add(word(letters(chance), i, i + 5));
        }
        SpokenLine line =
                ScriptAligner.align(
                        script.toString(), Locale.FRENCH, new Transcript("fr", heard), 1440, RATE);
        assertThat(line.script()).hasSize(11_429);
        assertThat(line.heard()).hasSize(10_000);
        assertThat(check(line).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({"'! ', 20000", "9, 100000", "'= ', 5000", "'\uD83D\uDE00 ', 5000", "'-a', 50000"})
    @Timeout(60)
    void oddTextIsBorne(String part, int times) {
        SpokenLine line =
                align("mot " + part.repeat(times), Locale.FRENCH, word(part.repeat(times), 0, 100));
        assertThat(line.script().getFirst().text()).isEqualTo("mot");
    }

    @Test
    void otherLanguagesAreComparedByTheirLetters() {
        SpokenLine line =
                align("Привет 12 миров", Locale.of("ru"), spoken("привет", "12", "миров"));
        assertThat(check(line)).isEqualTo(new LineCheck(Verdict.SAID, 1, List.of()));
    }

    static void inOrder(List<TimedWord> words, long frames) {
        for (int i = 0; i < words.size(); i++) {
            assertThat(words.get(i).end()).isLessThanOrEqualTo(frames);
            if (i > 0) {
                long before =
                        words.size() <= frames ? words.get(i - 1).end() : words.get(i - 1).start();
                assertThat(words.get(i).start()).as("%s", words).isGreaterThanOrEqualTo(before);
            }
        }
    }

    private static String letters(Random chance) {
        return chance.ints(20, 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static SpokenLine french(String script, String... heard) {
        return align(script, Locale.FRENCH, spoken(heard));
    }

    /** Words of half a second each, from the start. */
    private static HeardWord[] spoken(String... words) {
        HeardWord[] heard = new HeardWord[words.length];
        for (int i = 0; i < words.length; i++) {
            heard[i] = word(words[i], 500L * i, 500L * (i + 1));
        }
        return heard;
    }

    private static HeardWord word(String text, long start, long end) {
        return new HeardWord(text, start, end, 0.9);
    }

    private static SpokenLine align(String script, Locale language, HeardWord... heard) {
        return ScriptAligner.align(
                script,
                language,
                new Transcript(language.getLanguage(), List.of(heard)),
                240,
                RATE);
    }

    private static LineCheck check(SpokenLine line) {
        return line.check().orElseThrow();
    }
}
