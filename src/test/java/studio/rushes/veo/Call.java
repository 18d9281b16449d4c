package studio.rushes.veo;

/** The kinds of request the server tells apart. */
public enum Call {
    SUBMIT,
    POLL,
    DOWNLOAD,
    LIST,
    MODEL,
    WRITE
}
