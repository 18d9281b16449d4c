package studio.rushes.generation;

/** How an attempt ended for the bill. Where nobody can tell, it counts as charged. */
public enum ChargeOutcome {
    READY(Charge.CERTAIN),
    FAILED(Charge.PERHAPS),
    EXPIRED(Charge.PERHAPS),
    CANCELLED(Charge.PERHAPS),
    /** Its answer was lost, and the producer asked for another. */
    LOST(Charge.PERHAPS),
    FILTERED(Charge.NONE),
    REFUSED(Charge.NONE),
    NEVER_ARRIVED(Charge.NONE),
    /** Money was set aside, but the program ended before the attempt was made. */
    NEVER_INTENDED(Charge.NONE);

    /** Whether the bill holds it. */
    public enum Charge {
        CERTAIN,
        PERHAPS,
        NONE
    }

    private final Charge charge;

    ChargeOutcome(Charge charge) {
        this.charge = charge;
    }

    public Charge charge() {
        return charge;
    }

    /** What counts as spent of the price. */
    public Money of(Money price) {
        return charge == Charge.NONE ? Money.ZERO : price;
    }

    /** How the attempt ended that this event took the take out of. */
    static ChargeOutcome after(Take before, TakeEvent event) {
        return after(event.word(), before.state() instanceof TakeState.Generating);
    }

    /**
     * @param event the word of the event that ended the attempt
     * @param running whether the generator had taken the job by then
     */
    static ChargeOutcome after(String event, boolean running) {
        return switch (event) {
            case "Landed" -> READY;
            case "Refused" -> REFUSED;
            case "TryAgainAt" -> running ? FAILED : REFUSED;
            case "WasFiltered", "SoundFiltered" -> FILTERED;
            case "NeverArrived" -> NEVER_ARRIVED;
            case "Lapsed" -> EXPIRED;
            case "WasCancelled" -> CANCELLED;
            case "AskedAgain" -> LOST;
            default -> FAILED;
        };
    }
}
