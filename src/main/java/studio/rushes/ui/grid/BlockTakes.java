package studio.rushes.ui.grid;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;

/** The takes of one block as far as the window has heard, and which of them its card speaks of. */
final class BlockTakes {
    private final Map<Integer, Take> byOrdinal = new TreeMap<>();
    private final Set<TakeId> dismissed = new HashSet<>();

    /** Takes news in, unless newer news of the same take came first. */
    void hear(Take take) {
        Take known = byOrdinal.get(take.ordinal());
        if (known != null && known.version() > take.version()) {
            return;
        }
        if (take.chosen()) {
            byOrdinal.replaceAll((_, other) -> other.chosen() ? unchosen(other) : other);
        }
        byOrdinal.put(take.ordinal(), take);
    }

    /** Speaks no more of a take that ended badly. */
    void dismiss(TakeId take) {
        dismissed.add(take);
    }

    List<Take> all() {
        return List.copyOf(byOrdinal.values());
    }

    int count() {
        return byOrdinal.size();
    }

    /** What happens or went wrong last comes before what is chosen and plays. */
    Optional<Take> shown() {
        Optional<Take> latest =
                byOrdinal.values().stream()
                        .filter(take -> !dismissed.contains(take.id()))
                        .max(Comparator.comparingInt(Take::ordinal));
        boolean speaks =
                latest.filter(take ->
                                !(take.state() instanceof TakeState.Ready)
                                        && !(take.state() instanceof TakeState.Cancelled))
                        .isPresent();
        return speaks ? latest : playing().or(() -> latest);
    }

    /** The clip that plays: the chosen take, or the only one that is ready. */
    Optional<Take> playing() {
        Optional<Take> chosen =
                byOrdinal.values().stream()
                        .filter(BlockTakes::isReady)
                        .filter(Take::chosen)
                        .findFirst();
        return chosen.or(() -> byOrdinal.values().stream().filter(BlockTakes::isReady).findFirst());
    }

    private static boolean isReady(Take take) {
        return take.state() instanceof TakeState.Ready;
    }

    private static Take unchosen(Take take) {
        return new Take(
                take.id(),
                take.request(),
                take.generator(),
                take.ordinal(),
                take.fileName(),
                take.createdAt(),
                take.state(),
                take.attempts(),
                take.version(),
                false);
    }
}
