package studio.rushes.assembly;

import java.util.List;
import studio.rushes.assembly.PictureFacts.Thumb;

/**
 * How much one shot differs from the next where they meet.
 *
 * @param block the number of the block that comes in
 * @param score from 0, hardly to be seen, to 1
 * @param picture mean difference of brightness, of 255
 * @param colour mean difference of colour, of 255
 * @param loudness LU that the sound jumps
 */
public record Seam(int block, double score, double picture, double colour, double loudness) {
    /** Differences at which everybody notices. */
    private static final double PICTURE = 50;

    private static final double COLOUR = 20;
    private static final double LOUDNESS = 10;

    /** Tenths of a second at either side that tell how loud it is there. */
    private static final int AROUND = 10;

    /** Below this a sound is as good as none, in LUFS. */
    private static final double QUIET = -50;

    static Seam of(int block, Thumb left, Thumb entered, SoundFacts before, SoundFacts after) {
        double picture = difference(left, entered, 0, 1);
        double colour = difference(left, entered, 1, 3);
        double jump = Math.abs(end(before.momentary()) - start(after.momentary()));
        double score =
                0.5 * Math.min(1, picture / PICTURE)
                        + 0.3 * Math.min(1, colour / COLOUR)
                        + 0.2 * Math.min(1, jump / LOUDNESS);
        return new Seam(block, score, picture, colour, jump);
    }

    private static double difference(Thumb one, Thumb other, int from, int to) {
        long sum = 0;
        int count = 0;
        for (int field = 0; field < one.values().size(); field += 3) {
            for (int part = from; part < to; part++) {
                int at = field + part;
                sum += Math.abs(one.values().get(at) - other.values().get(at));
                count++;
            }
        }
        return (double) sum / count;
    }

    private static double end(List<Float> momentary) {
        return heard(momentary.subList(Math.max(0, momentary.size() - AROUND), momentary.size()));
    }

    /** The first values know less than their 400 ms. */
    private static double start(List<Float> momentary) {
        int from = Math.min(3, momentary.size());
        return heard(momentary.subList(from, Math.min(from + AROUND, momentary.size())));
    }

    private static double heard(List<Float> momentary) {
        return Math.max(QUIET, Gating.integrated(momentary));
    }
}
