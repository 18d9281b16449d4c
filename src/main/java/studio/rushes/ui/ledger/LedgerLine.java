package studio.rushes.ui.ledger;

import java.time.Instant;
import java.util.Optional;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Money;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;

/**
 * One attempt as the ledger's table shows it.
 *
 * @param number the block's number when the money was set aside
 * @param block where the project still knows the take
 * @param take which take of its block; 0 where the project knows it no more
 * @param model in the words of the catalogue
 * @param counts what counts as spent
 * @param outcome empty while it is under way
 */
public record LedgerLine(
        AttemptId attempt,
        Instant at,
        int number,
        Optional<BlockId> block,
        int take,
        String model,
        Money price,
        Money counts,
        Optional<ChargeOutcome> outcome) {
    static LedgerLine of(LedgerEntry entry, Optional<Take> take, String model) {
        return new LedgerLine(
                entry.reservation().attempt(),
                entry.reservation().at(),
                entry.reservation().block(),
                take.map(known -> known.request().block()),
                take.map(Take::ordinal).orElse(0),
                model,
                entry.reservation().price(),
                entry.counts(),
                entry.settlement().map(LedgerEntry.Settlement::outcome));
    }
}
