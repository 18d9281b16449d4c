package studio.rushes.ui.fx;

/** When gathered changes reach the window; {@link FxThread#nextPulse} in the studio. */
@FunctionalInterface
public interface Pulse {
    /** Called from any thread; the work runs once, on the window's thread. */
    void next(Runnable work);
}
