package studio.rushes.ui.fx;

/** When gathered changes reach the window; {@link FxThread#PULSE} in the studio. */
@FunctionalInterface
public interface Pulse {
    /** Called from any thread; the work runs once, on the window's thread. */
    void next(Runnable work);

    /**
     * The same for what is only counted and laid out of changes: seldom enough that many changes a
     * second cost it once. A single change after a quiet while reaches it with the next pulse.
     */
    default Pulse calm() {
        return this;
    }
}
