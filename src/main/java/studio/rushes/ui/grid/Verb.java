package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

/** What a producer can have done to a block from its card. */
public enum Verb {
    GENERATE,
    CANCEL,
    STOP,
    GO_ON,
    EDIT,
    RETRY,
    RETRY_UNCONFIRMED,
    REMAKE,
    FORGET,
    KEEP,
    MAKE_AGAIN,
    LEAVE_OUT,
    TAKE_IN;

    /** What its button says. */
    public String label() {
        return switch (this) {
            case GENERATE -> text("grid.verb.generate");
            case CANCEL -> text("grid.verb.cancel");
            case STOP -> text("grid.verb.stop");
            case GO_ON -> text("grid.verb.go.on");
            case EDIT -> text("grid.verb.edit");
            case RETRY, RETRY_UNCONFIRMED -> text("grid.verb.retry");
            case REMAKE -> text("grid.verb.remake");
            case FORGET -> text("grid.verb.forget");
            case KEEP -> text("grid.verb.keep");
            case MAKE_AGAIN -> text("grid.verb.again");
            case LEAVE_OUT -> text("grid.verb.leave.out");
            case TAKE_IN -> text("grid.verb.take.in");
        };
    }

    /** The same where there is room, with what it may cost. */
    public String wholeLabel() {
        return this == RETRY_UNCONFIRMED ? text("grid.verb.retry.twice") : label();
    }

    /** What it means for the work and the bill. */
    public String meaning() {
        return switch (this) {
            case GENERATE -> text("grid.verb.generate.meaning");
            case CANCEL -> text("grid.verb.cancel.meaning");
            case STOP -> text("grid.verb.stop.meaning");
            case GO_ON -> text("grid.verb.go.on.meaning");
            case EDIT -> text("grid.verb.edit.meaning");
            case RETRY -> text("grid.verb.retry.meaning");
            case REMAKE -> text("grid.verb.remake.meaning");
            case RETRY_UNCONFIRMED -> text("grid.verb.retry.unconfirmed");
            case FORGET -> text("grid.verb.forget.meaning");
            case KEEP -> text("grid.verb.keep.meaning");
            case MAKE_AGAIN -> text("grid.verb.again.meaning");
            case LEAVE_OUT -> text("grid.verb.leave.out.meaning");
            case TAKE_IN -> text("grid.verb.take.in.meaning");
        };
    }
}
