package studio.rushes.generation;

/** An event that the state does not allow; names both. */
public final class IllegalTransitionException extends RuntimeException {
    public IllegalTransitionException(TakeState state, TakeEvent event) {
        super(
                event.getClass().getSimpleName()
                        + " cannot happen to a take that is "
                        + state.word());
    }
}
