package studio.rushes.project;

/**
 * Tells somebody who looks elsewhere that something is done or wants a decision, in the way their
 * computer tells such things.
 */
@FunctionalInterface
public interface Herald {
    /** Tells nobody. */
    Herald SILENT = (_, _) -> {};

    /**
     * Returns at once and never fails: who cannot be told finds it in the window.
     *
     * @param headline a few words
     * @param body one sentence; may be somebody's own text, and is shown as it is
     */
    void announce(String headline, String body);
}
