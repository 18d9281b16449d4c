package studio.rushes.ui.grid;

import java.util.Locale;
import javafx.css.PseudoClass;

/** What a state asks of the producer, as a colour; never shown without a word beside it. */
public enum Tone {
    IDLE,
    RUNNING,
    READY,
    ATTENTION,
    FAILED,
    UNCONFIRMED;

    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** The same for what changes often: a node whose class changes is styled from nothing. */
    PseudoClass pseudoClass() {
        return PseudoClass.getPseudoClass(styleClass());
    }
}
