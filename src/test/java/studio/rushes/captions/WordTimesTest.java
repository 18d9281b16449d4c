package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.media.FrameRate;
import studio.rushes.media.Loudness;

class WordTimesTest {
    private static final FrameRate RATE = FrameRate.FILM;

    @Test
    void wordsBeginAndEndWithTheSpeech() {
        Loudness sound = Sounds.start().quiet(1000).speech(2000).quiet(1000).end();
        List<TimedWord> words = times("Le miel coule doucement", sound, 96);
        assertThat(words.getFirst().start()).isCloseTo(24, within(1L));
        assertThat(words.getLast().end()).isCloseTo(72, within(1L));
    }

    @Test
    void longerWordsTakeLonger() {
        Loudness sound = Sounds.start().quiet(500).speech(3000).quiet(500).end();
        List<TimedWord> words = times("extraordinairement bon", sound, 96);
        assertThat(length(words.get(0))).isGreaterThan(2 * length(words.get(1)));
    }

    @Test
    void aPauseThatIsHeardFallsOnTheComma() {
        Loudness sound =
                Sounds.start().quiet(300).speech(900).quiet(700).speech(1500).quiet(600).end();
        List<TimedWord> words = times("Regarde bien, la ruche est pleine de miel", sound, 96);
        assertThat(words.get(1).text()).isEqualTo("bien,");
        assertThat(words.get(1).end()).isCloseTo(29, within(1L));
        assertThat(words.get(2).start()).isCloseTo(46, within(1L));
    }

    @Test
    void theLongerPauseFallsOnTheSentenceEnd() {
        Loudness sound =
                Sounds.start()
                        .quiet(200)
                        .speech(1000)
                        .quiet(900)
                        .speech(1200)
                        .quiet(250)
                        .speech(700)
                        .quiet(300)
                        .end();
        List<TimedWord> words = times("Elle dort. Les autres travaillent, sans bruit", sound, 109);
        assertThat(words.get(2).start()).isCloseTo(50, within(2L));
        assertThat(words.get(5).start()).isCloseTo(85, within(2L));
    }

    @Test
    void aClickBeforeTheSpeechIsNotTheFirstWord() {
        Loudness sound =
                Sounds.start().quiet(400).speech(30).quiet(1000).speech(2000).quiet(570).end();
        assertThat(times("Une seule phrase ici", sound, 96).getFirst().start())
                .isGreaterThanOrEqualTo(33);
    }

    @Test
    void speechUnderMusicIsStillFound() {
        java.util.ArrayList<Float> levels = new java.util.ArrayList<>();
        for (int i = 0; i < 400; i++) {
            float music = 0.02f + 0.006f * (float) Math.sin(i / 7.0);
            levels.add(
                    i >= 100 && i < 300
                            ? music + 0.15f * (float) Math.abs(Math.sin(i / 6.0))
                            : music);
        }
        List<TimedWord> words = times("La mer monte ce soir", new Loudness(10, levels), 96);
        assertThat(words.getFirst().start()).isBetween(22L, 28L);
        assertThat(words.getLast().end()).isBetween(68L, 75L);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.0001", "0.3", "1"})
    void silenceOrAConstantToneSpreadsTheWordsOverTheBlock(float level) {
        List<TimedWord> words = times("Un deux trois quatre", Sounds.constant(4000, level), 96);
        assertThat(words.getFirst().start()).isBetween(1L, 6L);
        assertThat(words.getLast().end()).isBetween(84L, 95L);
    }

    @Test
    void aBlockWithoutSoundSpreadsItsWordsToo() {
        assertThat(times("Un deux trois", new Loudness(10, List.of()), 48)).hasSize(3);
    }

    @Test
    void tooLittleSpeechForTheLineIsNotBelieved() {
        Loudness sound = Sounds.start().quiet(1000).speech(200).quiet(2800).end();
        List<TimedWord> words =
                times("Une longue phrase que personne ne dirait en si peu de temps", sound, 96);
        assertThat(words.getLast().end()).isGreaterThan(80);
    }

    @Test
    void oneWordTakesTheWholeSpeech() {
        Loudness sound = Sounds.start().quiet(1000).speech(1000).quiet(2000).end();
        assertThat(times("Oui", sound, 96))
                .containsExactly(new TimedWord("Oui", 24, 48, WordSource.TIMED));
    }

    @Test
    void oneWordOverManyStretchesOfSpeechTakesThemAll() {
        Loudness sound =
                Sounds.start().quiet(500).speech(500).quiet(500).speech(500).quiet(500).end();
        assertThat(times("Oui", sound, 60))
                .containsExactly(new TimedWord("Oui", 12, 48, WordSource.TIMED));
    }

    @Test
    void nothingSaidIsNoWord() {
        assertThat(times("", Sounds.constant(1000, 0.1f), 24)).isEmpty();
        assertThat(times("  \n … ", Sounds.constant(1000, 0.1f), 24)).isEmpty();
        assertThat(times("Oui", Sounds.constant(1000, 0.1f), 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200,96", "96,96", "50,96", "4000,24", "7,1", "300,1440"})
    void wordsAreInOrderAndWithinTheBlockHoweverManyThereAre(int count, int frames) {
        Loudness sound = Sounds.start().quiet(700).speech(1500).quiet(400).speech(1400).end();
        List<TimedWord> words = times("mot ".repeat(count), sound, frames);
        assertThat(words).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(words.get(i).end()).isLessThanOrEqualTo(frames);
            if (i > 0) {
                assertThat(words.get(i).start())
                        .isGreaterThanOrEqualTo(
                                words.get(i - 1).start() + (count <= frames ? 1 : 0));
            }
        }
    }

    @Test
    void aFigureTakesAsLongAsItIsRead() {
        Loudness sound = Sounds.start().quiet(500).speech(3000).quiet(500).end();
        List<TimedWord> words = times("en 1847 Paul", sound, 96);
        assertThat(length(words.get(1))).isGreaterThan(2 * length(words.get(2)));
    }

    private static List<TimedWord> times(String line, Loudness sound, long frames) {
        return WordTimes.of(line, Locale.FRENCH, sound, frames, RATE);
    }

    private static long length(TimedWord word) {
        return word.end() - word.start();
    }
}
