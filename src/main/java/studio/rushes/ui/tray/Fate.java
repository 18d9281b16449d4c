package studio.rushes.ui.tray;

/** What becomes of work when the window or its video is closed. */
public sealed interface Fate {
    /**
     * It is gone.
     *
     * @param words what exactly, in a sentence
     */
    record Lost(String words) implements Fate {}

    /** A service makes so many takes; they are fetched the next time. */
    record GoesOn(int takes) implements Fate {}

    /** So many takes are begun again the next time; nothing was paid for them. */
    record Again(int takes) implements Fate {}

    /** So many takes keep their place and are begun the next time. */
    record Waits(int takes) implements Fate {}

    /**
     * It stops, and what has come is kept.
     *
     * @param words what exactly, in a sentence
     */
    record Kept(String words) implements Fate {}

    /** It is done another time without anybody asking. */
    record Nothing() implements Fate {}
}
