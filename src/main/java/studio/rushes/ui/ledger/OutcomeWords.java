package studio.rushes.ui.ledger;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Optional;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.ui.grid.Tone;

/**
 * What became of an attempt, for the bill and for the work, in plain words.
 *
 * @param bill such as {@code Charged}
 * @param why such as {@code the clip came}
 */
record OutcomeWords(String bill, String why, Tone tone) {
    static OutcomeWords of(Optional<ChargeOutcome> outcome) {
        return outcome.map(OutcomeWords::of)
                .orElseGet(() ->
                        new OutcomeWords(
                                text("ledger.bill.open"), text("ledger.why.open"), Tone.RUNNING));
    }

    private static OutcomeWords of(ChargeOutcome outcome) {
        return switch (outcome.charge()) {
            case CERTAIN -> new OutcomeWords(text("ledger.bill.certain"), why(outcome), Tone.READY);
            case PERHAPS ->
                    new OutcomeWords(text("ledger.bill.perhaps"), why(outcome), Tone.UNCONFIRMED);
            case NONE -> new OutcomeWords(text("ledger.bill.none"), why(outcome), Tone.IDLE);
        };
    }

    private static String why(ChargeOutcome outcome) {
        return switch (outcome) {
            case READY -> text("ledger.why.ready");
            case FAILED -> text("ledger.why.failed");
            case EXPIRED -> text("ledger.why.expired");
            case CANCELLED -> text("ledger.why.cancelled");
            case LOST -> text("ledger.why.lost");
            case FILTERED -> text("ledger.why.filtered");
            case REFUSED -> text("ledger.why.refused");
            case NEVER_ARRIVED -> text("ledger.why.never.arrived");
            case NEVER_INTENDED -> text("ledger.why.never.sent");
        };
    }

    String whole() {
        return bill + " · " + why;
    }
}
