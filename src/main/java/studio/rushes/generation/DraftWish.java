package studio.rushes.generation;

import java.util.Locale;

/**
 * What a script is drafted from.
 *
 * @param theme the subject, in the producer's words
 * @param seconds how long each block lasts
 */
public record DraftWish(String theme, Locale language, int blocks, int seconds) {
    public static final int MAX_BLOCKS = 60;
    public static final int MAX_THEME = 4_000;

    public DraftWish {
        if (theme.isBlank() || theme.length() > MAX_THEME) {
            throw new IllegalArgumentException("a theme has 1 to 4,000 characters");
        }
        if (blocks < 1 || blocks > MAX_BLOCKS) {
            throw new IllegalArgumentException("a draft has 1 to 60 blocks, was " + blocks);
        }
        if (seconds < 1 || seconds > ClipRequest.MAX_SECONDS) {
            throw new IllegalArgumentException("a block lasts 1 to 60 s, was " + seconds);
        }
    }
}
