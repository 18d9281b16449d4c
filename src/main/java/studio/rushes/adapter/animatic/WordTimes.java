package studio.rushes.adapter.animatic;

import java.util.List;

/** In which frame each word of a line begins to be said: longer words take longer. */
final class WordTimes {
    private static final String LONG_PAUSE = ".!?…";
    private static final String SHORT_PAUSE = ",;:";

    private final long[] starts;
    private final long end;

    /**
     * @param from frame in which the voice begins
     * @param to frame in which it has ended
     */
    WordTimes(List<String> words, double from, double to) {
        starts = new long[words.size()];
        end = Math.round(to);
        double all = words.stream().mapToDouble(WordTimes::weight).sum();
        double before = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = Math.round(from + (to - from) * before / all);
            before += weight(words.get(i));
        }
    }

    /** The first frame after the last word. */
    long end() {
        return end;
    }

    /** The word being said, or -1 before the first one. */
    int at(long frame) {
        int word = -1;
        while (word + 1 < starts.length && starts[word + 1] <= frame) {
            word++;
        }
        return word;
    }

    private static double weight(String word) {
        double weight = 2.0 + word.codePoints().filter(Character::isLetterOrDigit).count();
        char last = word.charAt(word.length() - 1);
        if (LONG_PAUSE.indexOf(last) >= 0) {
            return weight + 5;
        }
        return SHORT_PAUSE.indexOf(last) >= 0 ? weight + 2.5 : weight;
    }
}
