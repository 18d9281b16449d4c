package studio.rushes.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
 * @param waiting what could be submitted now and only lacks its turn or a place
 */
record Schedule(List<Take> due, Optional<Instant> next, Set<TakeId> waiting) {
    /**
     * @param busy takes a step is working on
     * @param pauses takes to leave alone until then
     * @param lanes where each take runs; empty where its generator is not there
     * @param arrived whether what a waiting take goes on from is there
     * @param rates counts the requests of what is due
     * @param unsaved takes whose submit was answered, but the disk did not take the answer
     * @param others what other projects hold and want of the same lanes
     */
    record Circumstances(
            Set<TakeId> busy,
            Map<TakeId, Instant> pauses,
            Predicate<TakeId> unsaved,
            Function<Take, Optional<Lane>> lanes,
            Predicate<Take> arrived,
            RateLimits rates,
            Turns.Others others,
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
        return new Schedule(
                List.copyOf(counter.due),
                Optional.ofNullable(counter.next),
                Set.copyOf(counter.waiting));
    }

    private static boolean isQueued(Take take) {
        return take.state() instanceof TakeState.Queued;
    }

    /** Whether a take has one of the places of its lane, whoever works on it. */
    static boolean holdsPlace(Take take, GeneratorLimits limits, Instant now) {
        return switch (take.state()) {
            case TakeState.Submitting _ -> true;
            case TakeState.Generating generating -> PollStep.occupies(generating, limits, now);
            // Perhaps it runs over there; a doubt must not close the place for ever.
            case TakeState.Unconfirmed unconfirmed -> !unconfirmed.needsAnswer(limits, now);
            default -> false;
        };
    }

    /** Goes through the takes twice: who holds a place, then who gets the free ones. */
    private static final class Counter {
        private final Circumstances at;
        private final List<Take> due = new ArrayList<>();
        private final Set<TakeId> waiting = new HashSet<>();
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
            if (holds(take, lane.get().limits())) {
                held.merge(lane.get().name(), 1, Integer::sum);
            }
            if (take.state() instanceof TakeState.Downloading && at.busy().contains(take.id())) {
                fetches.merge(lane.get().name(), 1, Integer::sum);
            }
        }

        private boolean holds(Take take, GeneratorLimits limits) {
            return isQueued(take)
                    ? at.busy().contains(take.id())
                    : holdsPlace(take, limits, at.now());
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
            } else if (isQueued(take)) {
                waiting.add(take.id());
            }
        }

        private void lookAgain(Instant when) {
            next = next == null || when.isBefore(next) ? when : next;
        }

        private Optional<Instant> fallsDue(Take take) {
            return switch (take.state()) {
                case TakeState.Queued queued ->
                        // What it waits for comes with a change of the takes, not with time.
                        take.request().waits() && !at.arrived().test(take)
                                ? Optional.empty()
                                : Optional.of(queued.notBefore());
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
                // Its inputs are frozen only when it could be submitted: until then they may
                // change for the better.
                case TakeState.Queued _ when take.request().waits() ->
                        hasTurn(take, lane) && occupy(held, lane);
                case TakeState.Queued _ ->
                        hasTurn(take, lane) && mayAsk(lane) && occupy(held, lane);
                case TakeState.Downloading _ -> isFree(fetches, lane) && occupy(fetches, lane);
                case TakeState.Generating _ -> mayAsk(lane);
                default -> true;
            };
        }

        /** Whether a place is left once all have theirs who were there first. */
        private boolean hasTurn(Take take, Lane lane) {
            int taken = held.getOrDefault(lane.name(), 0) + at.others().held(lane);
            return taken + at.others().ahead(take, lane) < lane.limits().inFlight();
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
