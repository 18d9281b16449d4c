package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

/** What a producer can have done to a block from its card. */
public enum Verb {
    GENERATE,
    CANCEL,
    RETRY,
    RETRY_UNCONFIRMED,
    FORGET,
    KEEP,
    MAKE_AGAIN;

    /** What its button says. */
    public String label() {
        return switch (this) {
            case GENERATE -> text("grid.verb.generate");
            case CANCEL -> text("grid.verb.cancel");
            case RETRY, RETRY_UNCONFIRMED -> text("grid.verb.retry");
            case FORGET -> text("grid.verb.forget");
            case KEEP -> text("grid.verb.keep");
            case MAKE_AGAIN -> text("grid.verb.again");
        };
    }

    /** What it means for the work and the bill. */
    public String meaning() {
        return switch (this) {
            case GENERATE -> text("grid.verb.generate.meaning");
            case CANCEL -> text("grid.verb.cancel.meaning");
            case RETRY -> text("grid.verb.retry.meaning");
            case RETRY_UNCONFIRMED -> text("grid.verb.retry.unconfirmed");
            case FORGET -> text("grid.verb.forget.meaning");
            case KEEP -> text("grid.verb.keep.meaning");
            case MAKE_AGAIN -> text("grid.verb.again.meaning");
        };
    }
}
