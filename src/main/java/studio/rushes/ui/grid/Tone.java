package studio.rushes.ui.grid;

import java.util.Locale;

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
}
