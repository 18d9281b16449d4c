package studio.rushes.veo;

/** What the server does to one request instead of answering it well. */
public enum Fault {
    NONE,
    // To any request.
    QUOTA,
    QUOTA_WITH_DELAY,
    QUOTA_WITH_HEADER,
    INTERNAL,
    BUSY,
    BUSY_AT_ONCE_AGAIN,
    BAD_GATEWAY_PAGE,
    PAGE,
    UNAUTHENTICATED,
    FORBIDDEN,
    INVALID,
    DROP,
    HANG,
    // To a submit, after the job was taken.
    DROP_AFTER_ACCEPTING,
    HANG_AFTER_ACCEPTING,
    GARBLED_AFTER_ACCEPTING,
    INTERNAL_AFTER_ACCEPTING,
    // To any but a download: no such model, job or bucket.
    NOT_THERE,
    // To a poll.
    STILL_RUNNING,
    DONE_FAILED,
    DONE_FAILED_FOR_GOOD,
    DONE_FILTERED,
    DONE_SOUND_FILTERED,
    DONE_EMPTY,
    // To a download.
    REDIRECT,
    CUT_HALF_WAY,
    WRONG_LENGTH,
    // To a download, or to a draft.
    EMPTY,
    // To a draft.
    WRITTEN_BLOCKED,
    WRITTEN_UNSAFE,
    WRITTEN_CUT,
    WRITTEN_GARBAGE
}
