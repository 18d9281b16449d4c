package studio.rushes.ui.tray;

/** What came of a job. */
public enum Outcome {
    DONE,
    STOPPED,
    NEEDS_YOU,
    FAILED
}
