package studio.rushes.assembly;

import java.nio.file.Path;
import studio.rushes.media.Progress;

/**
 * Makes segments and joins them. Blocking, long; interruption ends the work and leaves no target.
 * Targets must not exist yet; they appear whole or not at all.
 *
 * <p>Throws {@link studio.rushes.problem.StudioException} where a clip cannot be used or the
 * machine fails.
 */
public interface Renderer {
    /** Code of the problem of a segment that {@link #join} cannot use and that may be made anew. */
    String BAD_SEGMENT = "ASSEMBLY-SEGMENT";

    /**
     * Decodes a clip, fits it to size and rate, blends its captions in, encodes it, keeps its
     * sound.
     */
    void segment(SegmentPlan plan, Path target, Progress progress) throws InterruptedException;

    /**
     * Copies the pictures of all segments into one file with one sound track, in step to the
     * sample.
     */
    void join(JoinPlan plan, Path target, Progress progress) throws InterruptedException;
}
