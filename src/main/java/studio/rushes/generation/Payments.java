package studio.rushes.generation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * How one project pays out of the studio's ledger. What costs nothing leaves no line in it. Safe
 * for many threads.
 */
public final class Payments {
    private static final Logger LOG = LoggerFactory.getLogger(Payments.class);

    /** For generators that cost nothing; whatever has a price is refused. */
    public static final Payments NONE = new Payments(Optional.empty(), withoutLedger());

    private final Optional<Account> account;
    private final Problem whyNone;

    /** Endings the ledger would not take yet; their money stays set aside meanwhile. */
    private final Queue<Ending> unsettled = new ConcurrentLinkedQueue<>();

    /**
     * Whose money.
     *
     * @param title what people call the project
     * @param caps those in force now; asked before every reservation
     * @param zone where the studio's day begins
     */
    public record Account(
            Ledger ledger, ProjectId project, String title, Supplier<Caps> caps, ZoneId zone) {
        private LocalDate day(Instant now) {
            return LocalDate.ofInstant(now, zone);
        }
    }

    private record Ending(AttemptId attempt, ChargeOutcome outcome, Instant at) {}

    private Payments(Optional<Account> account, Problem whyNone) {
        this.account = account;
        this.whyNone = whyNone;
    }

    public static Payments from(Account account) {
        return new Payments(Optional.of(account), withoutLedger());
    }

    /** Where the ledger cannot be read; what costs nothing goes on. */
    public static Payments refusing(Problem why) {
        return new Payments(Optional.empty(), why);
    }

    /** What is left to spend; empty where nothing is counted. */
    public Optional<Budget> budget(Instant now) {
        return account.map(of ->
                new Budget(
                        of.caps().get(),
                        Spending.of(of.ledger().of(of.project())),
                        Spending.of(of.ledger().on(of.day(now)))));
    }

    /**
     * Sets the price of an attempt aside.
     *
     * @return why it must not be submitted, or empty where it may be
     */
    Optional<Problem> reserve(AttemptId attempt, Take take, String lane, Money price, Instant now) {
        return reserve(attempt, take.id(), take.request().number(), lane, price, now);
    }

    /**
     * Sets the price of a drafted script aside. No store knows it, so it is never given back: who
     * reserved it settles it, or it counts as lost.
     */
    Optional<Problem> reserveDraft(AttemptId attempt, String lane, Money price, Instant now) {
        return reserve(attempt, new TakeId(attempt.value()), Reservation.SCRIPT, lane, price, now);
    }

    /**
     * One block of what another engine makes for money of this account.
     *
     * @param attempt known to no store, so who reserved it settles it
     */
    public record Elsewhere(AttemptId attempt, int block, Money price) {}

    /**
     * Sets the price of all of it aside, or of nothing.
     *
     * @return why it must not be bought, or empty where it may be
     */
    public Optional<Problem> reserve(List<Elsewhere> parts, String lane, Instant now) {
        List<Elsewhere> reserved = new ArrayList<>();
        for (Elsewhere part : parts) {
            Optional<Problem> refusal =
                    reserve(
                            part.attempt(),
                            new TakeId(part.attempt().value()),
                            part.block(),
                            lane,
                            part.price(),
                            now);
            if (refusal.isPresent()) {
                reserved.forEach(before -> free(before.attempt(), now));
                return refusal;
            }
            reserved.add(part);
        }
        return Optional.empty();
    }

    /** Says how it ended for the bill; what is said later counts. */
    public void settle(List<Elsewhere> parts, ChargeOutcome outcome, Instant now) {
        parts.forEach(part -> settle(part.attempt(), outcome, now));
    }

    private Optional<Problem> reserve(
            AttemptId attempt, TakeId take, int block, String lane, Money price, Instant now) {
        if (price.isZero()) {
            return Optional.empty();
        }
        if (account.isEmpty()) {
            return Optional.of(whyNone);
        }
        settleWhatWaits();
        Account payer = account.get();
        return payer.ledger()
                .reserve(
                        new Reservation(
                                attempt,
                                take,
                                payer.project(),
                                payer.title(),
                                block,
                                lane,
                                price,
                                payer.day(now),
                                now),
                        payer.caps().get());
    }

    /** Gives back what was set aside for an attempt that was not intended after all. */
    void free(AttemptId attempt, Instant now) {
        account.ifPresent(payer -> payer.ledger().free(attempt, now));
    }

    /**
     * Says how an attempt ended. Never fails: the take has moved on already, and what the ledger
     * does not take now it takes later, at the latest when the project is opened again.
     */
    void settle(AttemptId attempt, ChargeOutcome outcome, Instant now) {
        if (account.isPresent()) {
            unsettled.add(new Ending(attempt, outcome, now));
            settleWhatWaits();
        }
    }

    private void settleWhatWaits() {
        for (Ending next = unsettled.poll(); next != null; next = unsettled.poll()) {
            try {
                settle(next);
            } catch (StudioException e) {
                unsettled.add(next);
                LOG.warn("attempt {} is settled later: {}", next.attempt(), e.getMessage());
                return;
            }
        }
    }

    private void settle(Ending ending) {
        Ledger ledger = account.orElseThrow().ledger();
        ledger.find(ending.attempt())
                .ifPresent(entry ->
                        ledger.settle(
                                ending.attempt(),
                                ending.outcome().of(entry.reservation().price()),
                                ending.outcome(),
                                ending.at()));
    }

    /**
     * Puts right what a program that died left between the two files: money set aside for an
     * attempt the project does not know is given back, and what ended there is settled. A draft
     * that nobody settled may have been charged: it counts as lost, and should it still be under
     * way in another process, that one has the last word.
     */
    void reconcile(TakeStore store, Instant now) {
        if (account.isEmpty()) {
            return;
        }
        Account payer = account.get();
        for (Reservation open : payer.ledger().openReservations(payer.project())) {
            if (open.isForScript()) {
                settle(open.attempt(), ChargeOutcome.LOST, now);
                continue;
            }
            Optional<Attempt> attempt = store.attempt(open.attempt());
            if (attempt.isEmpty()) {
                LOG.info("attempt {} was never made; its money is given back", open.attempt());
                free(open.attempt(), now);
            } else {
                attempt.get().outcome().ifPresent(outcome -> settle(open.attempt(), outcome, now));
            }
        }
    }

    private static Problem withoutLedger() {
        return Problem.of("LEDGER-MISSING");
    }
}
