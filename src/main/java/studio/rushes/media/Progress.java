package studio.rushes.media;

/** Hears how far a long job has come. Called from the job's thread; must return at once. */
@FunctionalInterface
public interface Progress {
    Progress UNHEARD = fraction -> {};

    /** A fraction from 0 to 1, never going back. */
    void at(double fraction);
}
