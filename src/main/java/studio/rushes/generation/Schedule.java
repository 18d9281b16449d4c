package studio.rushes.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done now, and when to look again.
 *
 * @param due takes to move on, each once, oldest first
 * @param next when the earliest other take falls due, where time alone makes one due
 */
record Schedule(List<Take> due, Optional<Instant> next) {
    /**
     * @param busy takes a step is working on
     * @param pauses takes to leave alone until then
     * @param unsaved takes whose submit was answered, but the disk did not take the answer
     */
    record Circumstances(
            Set<TakeId> busy,
            Map<TakeId, Instant> pauses,
            Predicate<TakeId> unsaved,
            Function<GeneratorId, Optional<GeneratorLimits>> limits,
            Instant now) {}

    static Schedule of(List<Take> open, Circumstances circumstances) {
        Counter counter = new Counter(circumstances);
        open.forEach(counter::countHeld);
        open.forEach(counter::consider);
        return new Schedule(List.copyOf(counter.due), Optional.ofNullable(counter.next));
    }

    /** Goes through the takes twice: who holds a place, then who gets the free ones. */
    private static final class Counter {
        private final Circumstances at;
        private final List<Take> due = new ArrayList<>();
        private final Map<GeneratorId, Integer> held = new HashMap<>();
        private final Map<GeneratorId, Integer> fetches = new HashMap<>();
        private @Nullable Instant next;

        Counter(Circumstances circumstances) {
            at = circumstances;
        }

        void countHeld(Take take) {
            at.limits()
                    .apply(take.generator())
                    .filter(limits -> holdsPlace(take, limits))
                    .ifPresent(_ -> held.merge(take.generator(), 1, Integer::sum));
            if (take.state() instanceof TakeState.Downloading && at.busy().contains(take.id())) {
                fetches.merge(take.generator(), 1, Integer::sum);
            }
        }

        private boolean holdsPlace(Take take, GeneratorLimits limits) {
            return switch (take.state()) {
                case TakeState.Queued _ -> at.busy().contains(take.id());
                case TakeState.Submitting _ -> true;
                case TakeState.Generating generating ->
                        PollStep.occupies(generating, limits, at.now());
                // Perhaps it runs over there; a doubt must not close the place for ever.
                case TakeState.Unconfirmed unconfirmed ->
                        !unconfirmed.needsAnswer(limits, at.now());
                default -> false;
            };
        }

        void consider(Take take) {
            Optional<GeneratorLimits> limits = at.limits().apply(take.generator());
            if (limits.isEmpty() || at.busy().contains(take.id())) {
                return;
            }
            Optional<Instant> falls = fallsDue(take);
            if (falls.isEmpty()) {
                return;
            }
            Instant when = later(falls.get(), at.pauses().get(take.id()));
            if (when.isAfter(at.now())) {
                next = next == null || when.isBefore(next) ? when : next;
            } else if (hasRoom(take, limits.get())) {
                due.add(take);
            }
        }

        private Optional<Instant> fallsDue(Take take) {
            return switch (take.state()) {
                case TakeState.Queued queued -> Optional.of(queued.notBefore());
                case TakeState.Submitting submitting ->
                        at.unsaved().test(take.id())
                                ? Optional.of(submitting.since())
                                : Optional.empty();
                case TakeState.Generating generating -> Optional.of(generating.nextPoll());
                case TakeState.Downloading downloading -> Optional.of(downloading.nextTry());
                case TakeState.Unconfirmed unconfirmed -> Optional.of(unconfirmed.nextLook());
                default -> Optional.empty();
            };
        }

        /** Takes the place at once. What waits for a place is woken by whoever leaves one. */
        private boolean hasRoom(Take take, GeneratorLimits limits) {
            return switch (take.state()) {
                case TakeState.Queued _ -> occupy(held, take, limits);
                case TakeState.Downloading _ -> occupy(fetches, take, limits);
                default -> true;
            };
        }

        private static boolean occupy(
                Map<GeneratorId, Integer> places, Take take, GeneratorLimits limits) {
            int taken = places.getOrDefault(take.generator(), 0);
            if (taken >= limits.inFlight()) {
                return false;
            }
            places.put(take.generator(), taken + 1);
            return true;
        }

        private static Instant later(Instant one, @Nullable Instant other) {
            return other != null && other.isAfter(one) ? other : one;
        }
    }
}
