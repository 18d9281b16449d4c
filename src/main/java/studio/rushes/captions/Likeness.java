package studio.rushes.captions;

import java.util.HashMap;
import java.util.Map;

/**
 * How much words are like one word, in their letters. The distance is counted for all letters of
 * the word at once, one bit each (Myers, Hyyrö), for a line is compared with every other word.
 */
final class Likeness {
    private static final int MOST = Long.SIZE;

    /** Letters without accents are asked for so often that they have places of their own. */
    private final long[] plain = new long[128];

    private final Map<Character, Long> others = new HashMap<>();
    private final String word;

    /** Compares with a word of at most 64 letters. */
    Likeness(String word) {
        if (word.isEmpty() || word.length() > MOST) {
            throw new IllegalArgumentException("a word has 1 to 64 letters, was " + word.length());
        }
        this.word = word;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter < plain.length) {
                plain[letter] |= 1L << i;
            } else {
                others.merge(letter, 1L << i, (a, b) -> a | b);
            }
        }
    }

    /** 1 for the same, 0 for nothing in common: letters to change, by the longer one's length. */
    double to(String other) {
        int longer = Math.max(word.length(), other.length());
        return 1 - (double) distance(other) / longer;
    }

    private int distance(String other) {
        long up = -1;
        long down = 0;
        long last = 1L << (word.length() - 1);
        int distance = word.length();
        for (int i = 0; i < other.length(); i++) {
            long same = places(other.charAt(i));
            long vertical = same | down;
            long horizontal = (((same & up) + up) ^ up) | same;
            long right = down | ~(horizontal | up);
            long left = up & horizontal;
            distance += (right & last) != 0 ? 1 : 0;
            distance -= (left & last) != 0 ? 1 : 0;
            right = (right << 1) | 1;
            left <<= 1;
            up = left | ~(vertical | right);
            down = right & vertical;
        }
        return distance;
    }

    private long places(char letter) {
        return letter < plain.length ? plain[letter] : others.getOrDefault(letter, 0L);
    }
}
