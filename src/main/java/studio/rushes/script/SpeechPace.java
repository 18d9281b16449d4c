package studio.rushes.script;

import java.util.Locale;
import java.util.regex.Pattern;

/** How many words can be said in how many seconds. */
public enum SpeechPace {
    SILENT,
    EASY,
    FULL,
    TOO_FAST;

    /** Where an unhurried voice has no room left. */
    private static final double FULL_FROM = 2.5;

    /** What a voice can still say clearly. */
    private static final double MOST = 3;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    public static SpeechPace of(int words, int seconds) {
        if (words == 0) {
            return SILENT;
        }
        double pace = (double) words / seconds;
        return pace > MOST ? TOO_FAST : pace >= FULL_FROM ? FULL : EASY;
    }

    /** The part of the time that the words take, 1 where no more can be said. */
    public static double share(int words, int seconds) {
        return Math.min(1, words / (MOST * seconds));
    }

    public static int words(String text) {
        return (int)
                SPACE.splitAsStream(text)
                        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                        .count();
    }

    /** As a style class says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
