package studio.rushes.sharing;

/** How the pipeline makes a video. */
public enum CloudKind {
    /** Each block is a job of its own, all at once. */
    PARALLEL,
    /** Each block goes on from the one before: one job at a time. */
    CHAINED,
    /** As the first version did: silent clips of 4 s. */
    OLD
}
