package studio.rushes.captions;

import java.util.ArrayList;
import java.util.List;
import studio.rushes.captions.LineCheck.Difference;
import studio.rushes.captions.WordAlignment.Pair;

/**
 * Where script and voice part, in runs that can be read: a short word that both have by chance does
 * not cut a run in two.
 */
final class LineDifferences {
    private static final int SHORT = 3;

    private final SoundLine script;
    private final SoundLine heard;
    private final boolean[] matched;
    private final List<Run> runs = new ArrayList<>();

    /** From words to before words, of both sides. */
    private record Run(int from, int to, int heardFrom, int heardTo) {
        Run with(Run later) {
            return new Run(
                    from, Math.max(to, later.to), heardFrom, Math.max(heardTo, later.heardTo));
        }
    }

    private LineDifferences(SoundLine script, SoundLine heard, boolean[] matched) {
        this.script = script;
        this.heard = heard;
        this.matched = matched;
    }

    /**
     * Differences in order.
     *
     * @param matched which of the script's words were heard
     */
    static List<Difference> of(
            SoundLine script,
            SoundLine heard,
            List<Pair> pairs,
            boolean[] matched,
            ScriptWords written,
            List<String> spoken) {
        LineDifferences differences = new LineDifferences(script, heard, matched);
        differences.gather(pairs);
        return differences.runs.stream()
                .map(run ->
                        new Difference(
                                written.text(run.from(), run.to()),
                                String.join(" ", spoken.subList(run.heardFrom(), run.heardTo()))))
                .toList();
    }

    private void gather(List<Pair> pairs) {
        boolean open = false;
        int between = 0;
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (!pair.isMatch() && isDifference(pairs, i)) {
                Run run = run(pair);
                runs.add(open ? runs.removeLast().with(run) : run);
                open = true;
                between = 0;
            } else {
                between += letters(pair);
                open &= between <= SHORT;
            }
        }
    }

    private boolean isDifference(List<Pair> pairs, int at) {
        Pair pair = pairs.get(at);
        return pair.lefts() > 0
                ? !matched[script.owners().get(pair.left())]
                : !isPartOfMatch(pairs, at);
    }

    /** Of a heard word that sounds like several one may have met a word of the script. */
    private boolean isPartOfMatch(List<Pair> pairs, int at) {
        int word = heard.owners().get(pairs.get(at).right());
        return isMatchOf(pairs, at - 1, word) || isMatchOf(pairs, at + 1, word);
    }

    private boolean isMatchOf(List<Pair> pairs, int at, int word) {
        return at >= 0
                && at < pairs.size()
                && pairs.get(at).isMatch()
                && heard.owners().get(pairs.get(at).right()) == word;
    }

    private Run run(Pair pair) {
        int left = at(script, pair.left());
        int right = at(heard, pair.right());
        int leftEnd = pair.lefts() == 0 ? left : at(script, pair.left() + pair.lefts() - 1) + 1;
        int rightEnd = pair.rights() == 0 ? right : at(heard, pair.right() + pair.rights() - 1) + 1;
        return new Run(left, leftEnd, right, rightEnd);
    }

    /** The word a sound belongs to, or the number of words behind the last. */
    private static int at(SoundLine line, int sound) {
        if (sound < line.size()) {
            return line.owners().get(sound);
        }
        return line.size() == 0 ? 0 : line.owners().getLast() + 1;
    }

    private int letters(Pair pair) {
        int all = 0;
        for (int i = pair.left(); i < pair.left() + pair.lefts(); i++) {
            all += script.letters().get(i).length();
        }
        return all;
    }
}
