package studio.rushes.transcription;

/** A file that must not be loaded as a model, and what is wrong with it. */
final class WrongModelException extends Exception {
    /** What the person can do about it differs. */
    enum Kind {
        /** It never was a model of Whisper. */
        NOT_ONE,

        /** It ends before it should. */
        CUT,

        /** It is a model, but something in it contradicts the rest. */
        DAMAGED,

        /** It is whole, but words cannot be timed with it. */
        UNFIT
    }

    private final Kind kind;

    WrongModelException(Kind kind, String what) {
        super(what);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Goes on from "the file is no good: ". */
    String what() {
        return String.valueOf(getMessage());
    }
}
