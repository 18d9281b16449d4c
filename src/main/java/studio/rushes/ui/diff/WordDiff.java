package studio.rushes.ui.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two texts, each cut into stretches that the other has too and stretches that it has not.
 *
 * @param alike whether enough is common for the stretches to help; else each side is one
 */
public record WordDiff(List<Stretch> before, List<Stretch> after, boolean alike) {
    /** The work grows with the square of what differs, and the answer is a guest's. */
    private static final int MOST_WORDS = 800;

    private static final double ENOUGH = 0.5;

    /**
     * @param own whether only this side has it
     */
    public record Stretch(String text, boolean own) {}

    public WordDiff {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public static WordDiff of(String before, String after, Locale language) {
        if (before.equals(after)) {
            return new WordDiff(whole(before, false), whole(after, false), true);
        }
        List<String> old = words(before, language);
        List<String> now = words(after, language);
        if (old.isEmpty() || now.isEmpty() || old.size() + now.size() > MOST_WORDS) {
            return strangers(before, after);
        }
        List<Stretch> left = new ArrayList<>();
        List<Stretch> right = new ArrayList<>();
        int common = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiff<>(WordDiff::sameWord), null, true)
                        .getDeltas()) {
            boolean own = delta.getType() != DeltaType.EQUAL;
            common += own ? 0 : spoken(delta.getSource().getLines());
            add(left, delta.getSource(), own);
            add(right, delta.getTarget(), own);
        }
        boolean alike = common >= ENOUGH * Math.min(spoken(old), spoken(now)) && common > 0;
        return alike ? new WordDiff(left, right, true) : strangers(before, after);
    }

    private static WordDiff strangers(String before, String after) {
        return new WordDiff(whole(before, true), whole(after, true), false);
    }

    private static List<Stretch> whole(String text, boolean own) {
        return text.isEmpty() ? List.of() : List.of(new Stretch(text, own));
    }

    /** How many are words and not signs between them. */
    private static int spoken(List<String> words) {
        return Math.toIntExact(
                words.stream()
                        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                        .count());
    }

    private static void add(List<Stretch> side, Chunk<String> words, boolean own) {
        if (words.size() > 0) {
            side.add(new Stretch(String.join("", words.getLines()), own));
        }
    }

    private static boolean sameWord(String one, String other) {
        return one.strip().equals(other.strip());
    }

    /** Words with the blanks behind them, as the language cuts them. */
    private static List<String> words(String text, Locale language) {
        BreakIterator breaks = BreakIterator.getWordInstance(language);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = text.substring(from, to);
            if (word.isBlank() && !words.isEmpty()) {
                words.add(words.removeLast() + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
