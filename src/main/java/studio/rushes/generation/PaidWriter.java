package studio.rushes.generation;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * A writer whose drafts are paid out of the ledger: the most one can cost is set aside before it is
 * asked for. What came counts with that price, what did not come may have been charged.
 */
public final class PaidWriter implements ScriptWriter {
    /** Refusals before anything was written; after all others the bill may hold the draft. */
    private static final Set<String> UNPAID =
            Set.of("DRAFT-BUSY", "DRAFT-NO-CONNECTION", "WRITER-RETIRED");

    private final DraftOffer offer;
    private final Payments payments;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public PaidWriter(
            DraftOffer offer, Payments payments, InstantSource clock, Supplier<UUID> ids) {
        this.offer = offer;
        this.payments = payments;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Money most(DraftWish wish) {
        return offer.writer().most(wish);
    }

    /**
     * @throws StudioException where a cap stands in the way too; nothing is asked for then
     */
    @Override
    public String draft(DraftWish wish) throws InterruptedException {
        AttemptId attempt = new AttemptId(ids.get());
        Optional<Problem> refusal =
                payments.reserveDraft(attempt, offer.lane(), most(wish), clock.instant());
        if (refusal.isPresent()) {
            throw new StudioException(refusal.get());
        }
        ChargeOutcome outcome = ChargeOutcome.FAILED;
        try {
            String text = offer.writer().draft(wish);
            outcome = ChargeOutcome.READY;
            return text;
        } catch (StudioException e) {
            outcome =
                    UNPAID.contains(e.problem().code())
                            ? ChargeOutcome.REFUSED
                            : ChargeOutcome.FAILED;
            throw e;
        } catch (InterruptedException e) {
            outcome = ChargeOutcome.CANCELLED;
            throw e;
        } finally {
            payments.settle(attempt, outcome, clock.instant());
        }
    }
}
