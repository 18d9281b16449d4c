package studio.rushes.captions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best way to lay one sequence of words over another (Needleman and Wunsch), where a word may
 * also be heard as two, or two as one.
 */
final class WordAlignment {
    private static final double GAP = -0.45;
    private static final double UNEVEN = -0.1;

    private final List<String> left;
    private final List<String> right;
    private final List<String> rightTwos;
    private final double[][] best;
    private final Pair[][] steps;

    private WordAlignment(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
        rightTwos = new ArrayList<>();
        for (int i = 1; i < right.size(); i++) {
            rightTwos.add(right.get(i - 1) + right.get(i));
        }
        best = new double[left.size() + 1][right.size() + 1];
        steps = new Pair[left.size() + 1][right.size() + 1];
    }

    /**
     * Words of both sides that belong together; none on one side where the other has one more.
     *
     * @param likeness 0 where one side has none
     */
    record Pair(int left, int lefts, int right, int rights, double likeness) {
        boolean isMatch() {
            return likeness >= ScriptAligner.MATCH;
        }
    }

    /** Pairs in order, every word in exactly one. Takes time and memory by the product of both. */
    static List<Pair> of(List<String> left, List<String> right) {
        WordAlignment alignment = new WordAlignment(left, right);
        alignment.forward();
        return alignment.back();
    }

    private void forward() {
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int i = 0; i < left.size(); i++) {
            Likeness one = new Likeness(left.get(i));
            boolean two = i + 1 < left.size();
            Likeness both = two ? new Likeness(left.get(i) + left.get(i + 1)) : one;
            for (int j = 0; j < right.size(); j++) {
                reach(new Pair(i, 0, j, 1, 0), GAP);
                reach(new Pair(i, 1, j, 0, 0), GAP);
                match(i, 1, j, 1, one.to(right.get(j)));
                if (j + 1 < right.size()) {
                    match(i, 1, j, 2, one.to(rightTwos.get(j)));
                }
                if (two) {
                    match(i, 2, j, 1, both.to(right.get(j)));
                }
            }
            reach(new Pair(i, 1, right.size(), 0, 0), GAP);
        }
        for (int j = 0; j < right.size(); j++) {
            reach(new Pair(left.size(), 0, j, 1, 0), GAP);
        }
    }

    private void match(int from, int lefts, int at, int rights, double likeness) {
        double uneven = lefts == rights ? 0 : UNEVEN;
        reach(new Pair(from, lefts, at, rights, likeness), 2 * likeness - 1 + uneven);
    }

    private void reach(Pair step, double score) {
        int i = step.left() + step.lefts();
        int j = step.right() + step.rights();
        double total = best[step.left()][step.right()] + score;
        if (total > best[i][j]) {
            best[i][j] = total;
            steps[i][j] = step;
        }
    }

    private List<Pair> back() {
        List<Pair> pairs = new ArrayList<>();
        int i = left.size();
        int j = right.size();
        while (i > 0 || j > 0) {
            Pair step = steps[i][j];
            pairs.add(step);
            i = step.left();
            j = step.right();
        }
        return pairs.reversed();
    }
}
