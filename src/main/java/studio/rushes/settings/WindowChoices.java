package studio.rushes.settings;

import java.util.Locale;
import java.util.Map;

/**
 * How the window looks and what its keys are.
 *
 * @param scale of everything in it, in percent, {@value #SMALLEST} to {@value #LARGEST}
 * @param keys the person's own, by what they do, such as {@code generate}; the others are the usual
 *     ones
 * @param homeFirst whether it begins with all videos, not with the last one
 * @param desktopNews whether the system's own notifications tell what happened while it was not
 *     looked at
 */
public record WindowChoices(
        Shade theme,
        int scale,
        Tongue language,
        Map<String, String> keys,
        boolean homeFirst,
        boolean desktopNews) {
    public static final int SMALLEST = 75;
    public static final int USUAL = 100;
    public static final int LARGEST = 200;

    /** Dark from the first day; who wants the system's says so. */
    public static final WindowChoices DEFAULT =
            new WindowChoices(Shade.DARK, USUAL, Tongue.FOLLOW, Map.of());

    /** Beginning with the last video, and telling by the system. */
    public WindowChoices(Shade theme, int scale, Tongue language, Map<String, String> keys) {
        this(theme, scale, language, keys, false, true);
    }

    /** Dark, light, or as the system has it. */
    public enum Shade {
        FOLLOW,
        DARK,
        LIGHT
    }

    /** The language of the window. */
    public enum Tongue {
        FOLLOW,
        ENGLISH,
        FRENCH;

        /**
         * @param system the language of the computer
         */
        public Locale in(Locale system) {
            return switch (this) {
                case ENGLISH -> Locale.ENGLISH;
                case FRENCH -> Locale.FRENCH;
                case FOLLOW ->
                        system.getLanguage().equals(Locale.FRENCH.getLanguage())
                                ? Locale.FRENCH
                                : Locale.ENGLISH;
            };
        }
    }

    public WindowChoices {
        if (scale < SMALLEST || scale > LARGEST) {
            throw new IllegalArgumentException(
                    "the scale must be %d to %d %%, was %d".formatted(SMALLEST, LARGEST, scale));
        }
        keys = Map.copyOf(keys);
    }

    public WindowChoices withTheme(Shade value) {
        return new WindowChoices(value, scale, language, keys, homeFirst, desktopNews);
    }

    public WindowChoices withScale(int value) {
        return new WindowChoices(theme, value, language, keys, homeFirst, desktopNews);
    }

    public WindowChoices withLanguage(Tongue value) {
        return new WindowChoices(theme, scale, value, keys, homeFirst, desktopNews);
    }

    public WindowChoices withKeys(Map<String, String> value) {
        return new WindowChoices(theme, scale, language, value, homeFirst, desktopNews);
    }

    public WindowChoices withHomeFirst(boolean value) {
        return new WindowChoices(theme, scale, language, keys, value, desktopNews);
    }

    public WindowChoices withDesktopNews(boolean value) {
        return new WindowChoices(theme, scale, language, keys, homeFirst, value);
    }
}
