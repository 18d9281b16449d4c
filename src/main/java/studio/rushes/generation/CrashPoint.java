package studio.rushes.generation;

/** Every place between two persisted steps where the program may die; tests make it die there. */
public enum CrashPoint {
    AFTER_INPUTS_KEPT,
    AFTER_INPUTS_ARRIVED,
    BEFORE_INTENT,
    AFTER_RESERVE,
    AFTER_INTENT,
    AFTER_SUBMIT,
    AFTER_ANSWER,
    AFTER_POLL,
    AFTER_CLIP_FOUND,
    AFTER_FETCH,
    AFTER_CHECK,
    AFTER_TAIL_CUT,
    AFTER_RENAME,
    AFTER_LANDED,
    AFTER_LOOK,
    AFTER_DOUBT_SAVED,
    AFTER_PARTS_DELETED,
    BEFORE_SETTLE,
    AFTER_SETTLE
}
