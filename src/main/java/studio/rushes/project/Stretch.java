package studio.rushes.project;

import java.util.Optional;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameRate;

/**
 * What is shown of a take, in frames of the film.
 *
 * @param to the frame after the last
 */
public record Stretch(long from, long to) {
    /** How long a whole take is in the film. */
    public static long whole(Take take, FrameRate rate) {
        return CutTable.frames(take, rate);
    }

    public static Stretch of(Take take, BlockCut cut, FrameRate rate) {
        long all = CutTable.frames(take, rate);
        Optional<BlockCut.Trim> trim = cut.trim(take.ordinal());
        if (trim.isEmpty()) {
            return new Stretch(0, all);
        }
        long from = Math.clamp(rate.framesIn(trim.get().from()), 0, all - 1);
        return new Stretch(from, Math.clamp(rate.framesIn(trim.get().to()), from + 1, all));
    }

    public long frames() {
        return to - from;
    }
}
