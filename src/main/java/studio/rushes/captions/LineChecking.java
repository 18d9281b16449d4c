package studio.rushes.captions;

import java.util.List;
import studio.rushes.captions.LineCheck.Verdict;
import studio.rushes.captions.WordAlignment.Pair;

/**
 * Decides whether a line was said, from how it lies over what was heard. Counting words is not
 * enough: articles match by chance in any two lines of a language, so long words count more and
 * half likeness counts nothing; and where one stretch is missing or put in, the line was not said
 * though most of it was. The bounds are measured, by {@code LineCheckTest}.
 */
final class LineChecking {
    /** Of both sides, how much must have met: wrong lines reach 0.25, badly heard ones 0.35. */
    private static final double MET = 0.28;

    /** A stretch that is missing or put in, as a share of the line, and in letters at least. */
    private static final double STRETCH = 0.45;

    private static final double SHORTEST_STRETCH = 24;

    /** A letter that was heard makes up for so many that were not. */
    private static final double RECOVERY = 2;

    private final SoundLine script;
    private final SoundLine heard;
    private final List<Pair> pairs;

    private LineChecking(SoundLine script, SoundLine heard, List<Pair> pairs) {
        this.script = script;
        this.heard = heard;
        this.pairs = pairs;
    }

    static Verdict verdict(SoundLine script, SoundLine heard, List<Pair> pairs) {
        if (script.size() == 0) {
            return heard.size() == 0 ? Verdict.SAID : Verdict.DIFFERENT;
        }
        if (heard.size() == 0) {
            return Verdict.SILENT;
        }
        return new LineChecking(script, heard, pairs).isSaid() ? Verdict.SAID : Verdict.DIFFERENT;
    }

    private boolean isSaid() {
        Side ofScript = new Side();
        Side ofHeard = new Side();
        for (Pair pair : pairs) {
            double met = Math.max(0, (pair.likeness() - 0.5) * 2);
            ofScript.add(weight(script, pair.left(), pair.lefts()), met);
            ofHeard.add(weight(heard, pair.right(), pair.rights()), met);
        }
        double longest = Math.max(SHORTEST_STRETCH, STRETCH * ofScript.all);
        return Math.sqrt(ofScript.share() * ofHeard.share()) >= MET
                && ofScript.longest < longest
                && ofHeard.longest < longest;
    }

    private static double weight(SoundLine line, int from, int count) {
        double all = 0;
        for (int i = from; i < from + count; i++) {
            all += Math.max(0.2, line.letters().get(i).length() - 1.0);
        }
        return all;
    }

    /** What has been counted of one side. */
    private static final class Side {
        private double all;
        private double met;
        private double stretch;
        private double longest;

        void add(double weight, double share) {
            all += weight;
            met += weight * share;
            stretch = Math.max(0, stretch + weight * (1 - share * (1 + RECOVERY)));
            longest = Math.max(longest, stretch);
        }

        double share() {
            return met / all;
        }
    }
}
