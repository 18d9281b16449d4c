package studio.rushes.ui.tray;

/** Which job, among all that go on. */
public record JobId(JobKind kind, String value) {}
