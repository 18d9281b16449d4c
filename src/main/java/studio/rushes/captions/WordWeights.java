package studio.rushes.captions;

import java.util.List;

/**
 * How long words take to say, in letters: a word its letters and a bit, a figure as long as the
 * word it is read as, and after a mark a pause.
 */
final class WordWeights {
    private static final double PER_WORD = 1.5;
    private static final double PER_DIGIT = 4;
    private static final double COMMA_PAUSE = 3;
    private static final double SENTENCE_PAUSE = 6;

    private final double[] until;
    private final double[] pauses;

    private WordWeights(double[] until, double[] pauses) {
        this.until = until;
        this.pauses = pauses;
    }

    static WordWeights of(ScriptWords script) {
        return of(script.said().stream().map(ScriptWords.Said::shown).toList());
    }

    private static WordWeights of(List<String> words) {
        double[] until = new double[words.size() + 1];
        double[] pauses = new double[words.size()];
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            until[i + 1] = until[i] + PER_WORD + sound(word);
            if (Punctuation.endsSentence(word)) {
                pauses[i] = SENTENCE_PAUSE;
            } else if (Punctuation.endsPhrase(word)) {
                pauses[i] = COMMA_PAUSE;
            }
        }
        return new WordWeights(until, pauses);
    }

    private static double sound(String word) {
        return word.codePoints()
                .mapToDouble(c -> Character.isDigit(c) ? PER_DIGIT : Character.isLetter(c) ? 1 : 0)
                .sum();
    }

    int count() {
        return pauses.length;
    }

    double of(int word) {
        return until[word + 1] - until[word];
    }

    /** The words from one to before another, without pauses. */
    double between(int from, int to) {
        return until[to] - until[from];
    }

    /** The pause a mark after this word asks for. */
    double pauseAfter(int word) {
        return pauses[word];
    }
}
