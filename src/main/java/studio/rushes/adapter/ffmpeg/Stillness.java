package studio.rushes.adapter.ffmpeg;

import org.jspecify.annotations.Nullable;

/**
 * Whether pictures stand still. An encoder leaves its traces on a still too: it repeats it almost
 * exactly, and draws it anew a little differently at each key frame.
 */
final class Stillness {
    /** From one picture to the next: encoded stills stay below 0.2, even faint grain is above. */
    private static final double NEXT = 0.25;

    /** From the first on: a movement may be too slow to be seen from picture to picture. */
    private static final double ALL = 1.0;

    /** By so much may a still change where it is drawn anew. */
    private static final double ANEW = 6.0;

    private byte @Nullable [] before;
    private byte @Nullable [] begun;
    private boolean wasIntra;

    /**
     * Whether the picture looked at is still the one before.
     *
     * @param intra whether it was encoded without leaning on others. Where each picture is, an
     *     encoder has no reason to draw one still differently twice.
     */
    boolean after(Lattice luma, boolean intra) {
        boolean anew = intra && !wasIntra;
        boolean still = before != null && luma.isWithin(anew ? ANEW : NEXT, before);
        byte[] now = luma.samples();
        if (still && !anew && begun != null) {
            still = luma.isWithin(ALL, begun);
        }
        if (!still || anew) {
            begun = now;
        }
        before = now;
        wasIntra = intra;
        return still;
    }
}
