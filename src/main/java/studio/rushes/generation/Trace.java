package studio.rushes.generation;

/** What could be found of an attempt whose answer was lost. */
public sealed interface Trace {
    /** The clip is there. */
    record Found(ClipLocation clip) implements Trace {}

    /**
     * The generator can prove that the job never reached it: submitting again costs nothing twice.
     */
    record NeverArrived() implements Trace {}

    /** Nothing shows; it may still come, or never. */
    record Nothing() implements Trace {}
}
