package studio.rushes.ui.grid;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;

/** The takes of one block as far as the window has heard, and which of them its card speaks of. */
final class BlockTakes {
    private final Map<Integer, Take> byOrdinal = new TreeMap<>();
    private final Set<TakeId> dismissed = new HashSet<>();
    private @Nullable TakeId looked;

    /** Takes news in, unless newer news of the same take came first. */
    void hear(Take take) {
        Take known = byOrdinal.get(take.ordinal());
        if (known != null && known.version() > take.version()) {
            return;
        }
        Optional<TakeId> before = playing().map(Take::id);
        if (take.chosen()) {
            byOrdinal.replaceAll((_, other) -> other.chosen() ? unchosen(other) : other);
        }
        byOrdinal.put(take.ordinal(), take);
        if (!playing().map(Take::id).equals(before)) {
            // What plays now is what somebody decided, and wants to see.
            looked = null;
        }
    }

    /** Looks at a take until another one plays; one without a clip cannot be looked at. */
    void look(TakeId take) {
        looked = take;
    }

    /** The take that is looked at in place of the one that plays. */
    Optional<Take> looked() {
        return byOrdinal.values().stream()
                .filter(take -> take.id().equals(looked) && isReady(take))
                .filter(take -> !playing().equals(Optional.of(take)))
                .findFirst();
    }

    /** Speaks no more of a take that ended badly. */
    void dismiss(TakeId take) {
        dismissed.add(take);
    }

    /** Those of which more comes by itself. */
    Stream<Take> open() {
        return byOrdinal.values().stream().filter(take -> !take.state().settled());
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

    /** The clip that plays: the chosen take, or the first one that can be played. */
    Optional<Take> playing() {
        Optional<Take> chosen =
                byOrdinal.values().stream()
                        .filter(BlockTakes::isReady)
                        .filter(Take::chosen)
                        .findFirst();
        return chosen.or(() -> byOrdinal.values().stream().filter(Take::isPlayable).findFirst());
    }

    /** Whether there is something to play and nobody's word for any of it. */
    boolean areUndecided() {
        boolean plays = false;
        for (Take take : byOrdinal.values()) {
            if (take.judgement().confirmed()) {
                return false;
            }
            plays |= take.isPlayable();
        }
        return plays;
    }

    /** Whether it has no clip, and none comes by itself. */
    boolean areInVain() {
        return playing().isEmpty()
                && byOrdinal.values().stream().allMatch(take -> take.state().settled());
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
                false,
                take.judgement().rejected() ? take.judgement() : take.judgement().asOpen());
    }
}
