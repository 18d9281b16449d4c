package studio.rushes.generation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the money of a project went.
 *
 * @param accepted spent on clips that play, and on scripts that were drafted
 * @param discarded spent on all else: clips that do not play, failures, doubts
 * @param clips how many clips play that were paid for
 */
public record CostReport(Money accepted, Money discarded, int clips) {
    /**
     * @param playing the takes that their blocks play
     */
    public static CostReport of(Collection<LedgerEntry> entries, Set<TakeId> playing) {
        List<LedgerEntry> settled =
                entries.stream().filter(entry -> entry.settlement().isPresent()).toList();
        List<LedgerEntry> good =
                settled.stream()
                        .filter(entry -> isReady(entry) && isUseful(entry, playing))
                        .toList();
        Set<LedgerEntry> accepted = Set.copyOf(good);
        return new CostReport(
                sum(good),
                sum(settled.stream().filter(entry -> !accepted.contains(entry)).toList()),
                good.stream()
                        .filter(entry -> !entry.reservation().isForScript())
                        .map(entry -> entry.reservation().take())
                        .collect(Collectors.toSet())
                        .size());
    }

    public Money total() {
        return accepted.plus(discarded);
    }

    /** Everything spent, shared by the clips that play. */
    public Optional<Money> perAcceptedClip() {
        return clips == 0 ? Optional.empty() : Optional.of(total().dividedBy(clips));
    }

    private static boolean isReady(LedgerEntry entry) {
        return entry.settlement().filter(end -> end.outcome() == ChargeOutcome.READY).isPresent();
    }

    private static boolean isUseful(LedgerEntry entry, Set<TakeId> playing) {
        Reservation reserved = entry.reservation();
        return reserved.isForScript() || playing.contains(reserved.take());
    }

    private static Money sum(List<LedgerEntry> entries) {
        return Money.sum(entries.stream().map(LedgerEntry::counts).toList());
    }
}
