package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is to come of takes that are under way, by the order of the {@link Schedule} and by what
 * such takes took before. It is a guess: nobody knows how busy a service is.
 *
 * @param places among those that wait for a free place of the same lane, from 1
 * @param ready when takes will be there that are not later than usual already
 * @param all when the last of them will be there; empty where that cannot be told of one of them
 */
public record Outlook(
        Map<TakeId, Integer> places, Map<TakeId, Instant> ready, Optional<Instant> all) {
    /** Nothing is under way. */
    public static final Outlook NONE = new Outlook(Map.of(), Map.of(), Optional.empty());

    /**
     * A take of another project that wants the same lane.
     *
     * @param holds whether it has a place already
     */
    public record Stranger(Take take, Lane lane, boolean holds) {}

    public Outlook {
        places = Map.copyOf(places);
        ready = Map.copyOf(ready);
    }

    /** The same, where no other project is open. */
    public static Outlook of(
            List<Take> open,
            Function<Take, Optional<Lane>> lanes,
            Function<Lane, Optional<Duration>> usual,
            Instant now) {
        return of(open, List.of(), lanes, usual, now);
    }

    /**
     * @param open takes that are under way, oldest first
     * @param beside what is under way in other projects; it is only counted
     * @param lanes where each runs; empty where its generator is not there
     * @param usual how long a take of a lane takes; empty while that is not learnt
     */
    public static Outlook of(
            List<Take> open,
            List<Stranger> beside,
            Function<Take, Optional<Lane>> lanes,
            Function<Lane, Optional<Duration>> usual,
            Instant now) {
        if (open.isEmpty()) {
            return NONE;
        }
        Sketch sketch = new Sketch(lanes, usual, now);
        open.stream().filter(take -> !isQueued(take)).forEach(sketch::running);
        beside.stream().filter(Stranger::holds).forEach(sketch::running);
        // What other projects want comes in between, by when it was asked for.
        Deque<Stranger> strangers =
                beside.stream()
                        .filter(other -> !other.holds() && isQueued(other.take()))
                        .sorted(Comparator.comparing(other -> other.take().createdAt()))
                        .collect(Collectors.toCollection(ArrayDeque::new));
        for (Take take : open) {
            if (isQueued(take)) {
                while (!strangers.isEmpty() && isBefore(strangers.getFirst().take(), take)) {
                    sketch.waiting(strangers.removeFirst());
                }
                sketch.waiting(take);
            }
        }
        return new Outlook(sketch.places, sketch.ready, sketch.all(open.size()));
    }

    private static boolean isBefore(Take theirs, Take mine) {
        return !theirs.createdAt().isAfter(mine.createdAt());
    }

    private static boolean isQueued(Take take) {
        return take.state() instanceof TakeState.Queued;
    }

    /** Plays through who gets a place when. */
    private static final class Sketch {
        private final Function<Take, Optional<Lane>> lanes;
        private final Function<Lane, Optional<Duration>> usual;
        private final Instant now;
        private final Map<TakeId, Integer> places = new HashMap<>();
        private final Map<TakeId, Instant> ready = new HashMap<>();
        private final Map<String, Integer> waiting = new HashMap<>();
        private final Map<String, PriorityQueue<Instant>> free = new HashMap<>();
        private Instant last = Instant.MIN;
        private boolean open;

        Sketch(
                Function<Take, Optional<Lane>> lanes,
                Function<Lane, Optional<Duration>> usual,
                Instant now) {
            this.lanes = lanes;
            this.usual = usual;
            this.now = now;
        }

        void running(Take take) {
            Optional<Lane> lane = lanes.apply(take);
            switch (take.state()) {
                case TakeState.Submitting state -> runs(take, lane, state.since());
                case TakeState.Generating state -> runs(take, lane, state.since());
                case TakeState.Unconfirmed lost -> {
                    boolean answered =
                            lane.filter(at -> lost.needsAnswer(at.limits(), now)).isPresent();
                    if (!answered) {
                        open = true;
                        lane.ifPresent(at -> freeAgain(at, now));
                    }
                }
                default -> {
                    // What is fetched holds no place, and is there in a moment.
                }
            }
        }

        private void runs(Take take, Optional<Lane> lane, Instant since) {
            Optional<Instant> end = lane.flatMap(usual).map(since::plus);
            if (end.isEmpty()) {
                open = true;
            }
            end.filter(now::isBefore).ifPresent(then -> ready.put(take.id(), then));
            Instant then = end.filter(now::isBefore).orElse(now);
            last = later(last, then);
            lane.ifPresent(at -> freeAgain(at, then));
        }

        private void freeAgain(Lane lane, Instant then) {
            free.computeIfAbsent(lane.name(), _ -> new PriorityQueue<>()).add(then);
        }

        /** Somebody else's, that has a place. */
        void running(Stranger other) {
            Instant since =
                    switch (other.take().state()) {
                        case TakeState.Submitting state -> state.since();
                        case TakeState.Generating state -> state.since();
                        default -> now;
                    };
            Instant end = usual.apply(other.lane()).map(since::plus).orElse(now);
            freeAgain(other.lane(), later(end, now));
        }

        /** Somebody else's, that wants one. */
        void waiting(Stranger other) {
            if (other.take().state() instanceof TakeState.Queued queued) {
                Lane at = other.lane();
                if (!queued.notBefore().isAfter(now)) {
                    waiting.merge(at.name(), 1, Integer::sum);
                }
                Instant start = later(place(at), queued.notBefore());
                freeAgain(at, usual.apply(at).map(start::plus).orElse(start));
            }
        }

        void waiting(Take take) {
            Optional<Lane> lane = lanes.apply(take);
            if (lane.isEmpty() || !(take.state() instanceof TakeState.Queued queued)) {
                open = true;
                return;
            }
            Lane at = lane.get();
            if (!queued.notBefore().isAfter(now)) {
                places.put(take.id(), waiting.merge(at.name(), 1, Integer::sum));
            }
            Instant start = later(place(at), queued.notBefore());
            Optional<Duration> takes = usual.apply(at);
            if (takes.isEmpty()) {
                open = true;
                return;
            }
            Instant end = start.plus(takes.get());
            ready.put(take.id(), end);
            last = later(last, end);
            freeAgain(at, end);
        }

        /** Takes a place: one that is free now, else the one that is left first. */
        private Instant place(Lane lane) {
            PriorityQueue<Instant> taken =
                    free.computeIfAbsent(lane.name(), _ -> new PriorityQueue<>());
            if (taken.size() < lane.limits().inFlight()) {
                return now;
            }
            return Optional.ofNullable(taken.poll()).orElse(now);
        }

        Optional<Instant> all(int takes) {
            return open || takes == 0 || !last.isAfter(now) ? Optional.empty() : Optional.of(last);
        }

        private static Instant later(Instant one, Instant other) {
            return Collections.max(List.of(one, other));
        }
    }
}
