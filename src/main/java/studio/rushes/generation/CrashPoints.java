package studio.rushes.generation;

/** Passed by on the way; does nothing outside tests. */
@FunctionalInterface
public interface CrashPoints {
    CrashPoints NONE = _ -> {};

    void reach(CrashPoint point);
}
