package studio.rushes.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param due takes to move on, each once: what is to be submitted first, oldest first, then what
 *     its generator throws away soonest
 * @param next when the earliest other take falls due, where time alone makes one due
 */
record Schedule(List<Take> due, Optional<Instant> next) {
    /**
     * @param busy takes a step is working on
     * @param pauses takes to leave alone until then
     * @param lanes where each take runs; empty where its generator is not there
     * @param rates counts the requests of what is due
     * @param unsaved takes whose submit was answered, but the disk did not take the answer
     */
    record Circumstances(
            Set<TakeId> busy,
            Map<TakeId, Instant> pauses,
            Predicate<TakeId> unsaved,
            Function<Take, Optional<Lane>> lanes,
            RateLimits rates,
            Instant now) {}

    static Schedule of(List<Take> open, Circumstances circumstances) {
        Counter counter = new Counter(circumstances);
        open.forEach(counter::countHeld);
        // A free place is worth more than a look: polls alone can use up a model's requests, but
        // submits, of which only so many are in flight, leave some for the polls.
        open.stream().filter(Schedule::isQueued).forEach(counter::consider);
        open.stream()
                .filter(take -> !isQueued(take))
                .sorted(
                        Comparator.comparing(
                                take -> Expiry.urgency(take, circumstances.lanes().apply(take))))
                .forEach(counter::consider);
        return new Schedule(List.copyOf(counter.due), Optional.ofNullable(counter.next));
    }

    private static boolean isQueued(Take take) {
        return take.state() instanceof TakeState.Queued;
    }

    /** Goes through the takes twice: who holds a place, then who gets the free ones. */
    private static final class Counter {
        private final Circumstances at;
        private final List<Take> due = new ArrayList<>();
        private final Map<String, Integer> held = new HashMap<>();
        private final Map<String, Integer> fetches = new HashMap<>();
        private @Nullable Instant next;

        Counter(Circumstances circumstances) {
            at = circumstances;
        }

        void countHeld(Take take) {
            Optional<Lane> lane = at.lanes().apply(take);
            if (lane.isEmpty()) {
                return;
            }
            if (holdsPlace(take, lane.get().limits())) {
                held.merge(lane.get().name(), 1, Integer::sum);
            }
            if (take.state() instanceof TakeState.Downloading && at.busy().contains(take.id())) {
                fetches.merge(lane.get().name(), 1, Integer::sum);
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
            Optional<Lane> lane = at.lanes().apply(take);
            if (lane.isEmpty() || at.busy().contains(take.id())) {
                return;
            }
            Optional<Instant> falls = fallsDue(take);
            if (falls.isEmpty()) {
                return;
            }
            Instant when = later(falls.get(), at.pauses().get(take.id()));
            if (when.isAfter(at.now())) {
                lookAgain(when);
            } else if (hasRoom(take, lane.get())) {
                due.add(take);
            }
        }

        private void lookAgain(Instant when) {
            next = next == null || when.isBefore(next) ? when : next;
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
        private boolean hasRoom(Take take, Lane lane) {
            return switch (take.state()) {
                case TakeState.Queued _ -> isFree(held, lane) && mayAsk(lane) && occupy(held, lane);
                case TakeState.Downloading _ -> isFree(fetches, lane) && occupy(fetches, lane);
                case TakeState.Generating _ -> mayAsk(lane);
                default -> true;
            };
        }

        private static boolean isFree(Map<String, Integer> places, Lane lane) {
            return places.getOrDefault(lane.name(), 0) < lane.limits().inFlight();
        }

        private static boolean occupy(Map<String, Integer> places, Lane lane) {
            places.merge(lane.name(), 1, Integer::sum);
            return true;
        }

        private boolean mayAsk(Lane lane) {
            int most = lane.limits().requestsAMinute();
            if (most == GeneratorLimits.UNCOUNTED) {
                return true;
            }
            RateLimit rate = at.rates().of(lane);
            if (rate.tryTake(most, at.now())) {
                return true;
            }
            lookAgain(rate.free(most, at.now()));
            return false;
        }

        private static Instant later(Instant one, @Nullable Instant other) {
            return other != null && other.isAfter(one) ? other : one;
        }
    }
}
