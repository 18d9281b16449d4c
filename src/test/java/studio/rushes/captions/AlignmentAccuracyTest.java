package studio.rushes.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.captions.Mishearing.True;
import studio.rushes.media.FrameRate;

/**
 * How far the start of a word is off, where the hearing is bad. True times are those of the
 * synthetic sentences made for the test model; docs/benchmarks.md has the figures.
 */
class AlignmentAccuracyTest {
    private static final Logger LOG = LoggerFactory.getLogger(AlignmentAccuracyTest.class);
    private static final int ROUNDS = 200;

    /** Language, text, and the start of each word and the end of the last, in milliseconds. */
    private static final List<String> SENTENCES =
            List.of(
                    "en|the city wakes up in the morning light"
                            + "|200 330 663 1058 1239 1358 1465 1858 2250",
                    "en|hello and welcome to our film" + "|300 633 861 1322 1473 1686 2123",
                    "en|people walk to the old market today"
                            + "|400 779 1098 1256 1370 1724 2221 2826",
                    "en|the children sing in the garden and birds fly over the river"
                            + "|500 658 1155 1341 1524 1649 2228 2449 2844 3111 3395 3540 3923",
                    "en|music plays over the station in the evening"
                            + "|200 658 1032 1268 1375 1837 1979 2078 2651",
                    "en|today our story begins in the old city"
                            + "|300 663 874 1288 1741 1866 1967 2320 2744",
                    "fr|le soleil se lève sur la mer" + "|400 530 897 1072 1298 1548 1666 2003",
                    "fr|bonjour l'histoire commence aujourd'hui" + "|500 854 1305 1704 2309",
                    "fr|les enfants chantent déjà dans la forêt"
                            + "|200 360 640 947 1235 1407 1541 1974",
                    "fr|nous marchons dans le jardin ça commence"
                            + "|300 452 848 1015 1162 1548 1737 2248",
                    "fr|voilà la ville c'est un été à la mer"
                            + "|400 725 850 1103 1352 1430 1716 1807 1930 2421",
                    "fr|la nuit tombe la musique joue sur la ville"
                            + "|500 619 802 1060 1179 1572 1752 2002 2129 2517");

    @ParameterizedTest
    @CsvSource({
        "clear, 0, 0, 0, 15, 25",
        "noisy times, 0, 0, 50, 45, 140",
        "heavy errors, 0.15, 0.30, 0, 20, 250",
        "heavy errors and noisy times, 0.15, 0.30, 30, 45, 260",
        "heavy errors and very noisy times, 0.15, 0.30, 50, 55, 270",
    })
    void wordsStartWhereTheyAreSaid(
            String what, double dropped, double wrong, double sigma, double median, double most95) {
        Mishearing hearing = new Mishearing(dropped, wrong, sigma);
        Random chance = new Random(what.hashCode());
        List<Double> errors = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String sentence : SENTENCES) {
                String[] parts = sentence.split("\\|");
                Locale language = Locale.of(parts[0]);
                List<True> spoken = spoken(parts);
                List<TimedWord> words =
                        ScriptAligner.align(
                                        parts[1],
                                        language,
                                        hearing.hear(
                                                parts[0],
                                                spoken,
                                                SpokenLines.words(language),
                                                chance),
                                        120,
                                        FrameRate.FILM)
                                .script();
                for (int i = 0; i < words.size(); i++) {
                    errors.add(
                            Math.abs(
                                    FrameRate.FILM.seconds(words.get(i).start()) * 1000
                                            - spoken.get(i).start()));
                }
            }
        }
        double[] sorted = errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        LOG.info(
                "{}: start off by {} ms on average, median {}, 95 % {}, at most {}, {} words",
                what,
                whole(Arrays.stream(sorted).average().orElseThrow()),
                whole(sorted[sorted.length / 2]),
                whole(sorted[sorted.length * 95 / 100]),
                whole(sorted[sorted.length - 1]),
                sorted.length);
        assertThat(sorted[sorted.length / 2]).isLessThanOrEqualTo(median);
        assertThat(sorted[sorted.length * 95 / 100]).isLessThanOrEqualTo(most95);
    }

    private static long whole(double millis) {
        return Math.round(millis);
    }

    private static List<True> spoken(String[] parts) {
        String[] words = parts[1].split(" ");
        String[] times = parts[2].split(" ");
        List<True> spoken = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            spoken.add(new True(words[i], Long.parseLong(times[i]), Long.parseLong(times[i + 1])));
        }
        return spoken;
    }
}
