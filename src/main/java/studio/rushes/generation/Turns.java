package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places of all open projects, and the one order in which they are given: to the take that was
 * asked for first, whosoever it is. Safe for many threads; nothing here touches a disk or waits.
 */
final class Turns {
    /**
     * A take that is not settled.
     *
     * @param given whether a place was just given to it, before its state says so
     * @param waits whether it could begin now and only lacks a place
     */
    record Entry(Take take, Lane lane, boolean given, boolean waits) {
        boolean holds(Instant now) {
            return given || Schedule.holdsPlace(take, lane.limits(), now);
        }

        /** What others have to know of it; nothing where it neither holds nor wants a place. */
        private Stream<Claim> claim(Instant now) {
            boolean holds = holds(now);
            return holds || waits
                    ? Stream.of(new Claim(take.id(), lane.name(), holds))
                    : Stream.empty();
        }
    }

    private record Claim(TakeId take, String lane, boolean holds) {}

    private record Standing(List<Entry> entries, Set<Claim> claims) {
        static final Standing NONE = new Standing(List.of(), Set.of());

        static Standing of(List<Entry> entries, Instant now) {
            return new Standing(
                    List.copyOf(entries),
                    entries.stream()
                            .flatMap(entry -> entry.claim(now))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** A project that is closed, with what a service may still work on for it. */
    private record Gone(ProjectId project, Instant at, List<Entry> entries) {
        Stream<Entry> holding(Instant now) {
            return entries.stream()
                    .filter(entry -> entry.holds(now))
                    .filter(entry -> now.isBefore(at.plus(longest(entry.lane().limits()))));
        }

        /** Nobody looks after it any more, so that time alone has to end it. */
        private static Duration longest(GeneratorLimits limits) {
            Duration most = limits.maximumLatency();
            return most.compareTo(PollStep.OVERDUE) > 0 ? most : PollStep.OVERDUE;
        }
    }

    /** What the other projects hold and want. */
    interface Others {
        /** How many places of the lane they hold. */
        int held(Lane lane);

        /** How many of their takes get a place of the lane before this one. */
        int ahead(Take take, Lane lane);
    }

    private final Map<Member, Standing> standings = new LinkedHashMap<>();
    private final List<Gone> gone = new ArrayList<>();
    private long members;

    /**
     * @param wake has the project look again for places; must return at once
     */
    synchronized Member member(ProjectId project, Runnable wake) {
        return new Member(project, members++, wake);
    }

    /** Everything that holds or wants a place in other projects than this one. */
    synchronized List<Entry> beside(ProjectId project, Instant now) {
        Stream<Entry> open =
                standings.entrySet().stream()
                        .filter(other -> !other.getKey().project.equals(project))
                        .flatMap(other -> other.getValue().entries().stream());
        return Stream.concat(open, holdingOf(project, now)).toList();
    }

    private Stream<Entry> holdingOf(ProjectId exceptOf, Instant now) {
        return gone.stream()
                .filter(other -> !other.project().equals(exceptOf))
                .flatMap(other -> other.holding(now));
    }

    /** One project's part in all this. */
    final class Member {
        private final ProjectId project;
        private final long number;
        private final Runnable wake;

        private Member(ProjectId project, long number, Runnable wake) {
            this.project = project;
            this.number = number;
            this.wake = wake;
        }

        /**
         * Decides what begins now, alone: nobody else is given a place meanwhile.
         *
         * @param entries what the project holds and wants after that
         */
        Schedule decide(
                Instant now,
                Function<Others, Schedule> decision,
                Function<Schedule, List<Entry>> entries) {
            List<Member> concerned;
            Schedule schedule;
            synchronized (Turns.this) {
                schedule = decision.apply(new Seen(this, now));
                concerned = publish(Standing.of(entries.apply(schedule), now));
            }
            concerned.forEach(member -> member.wake.run());
            return schedule;
        }

        /** Says what the project holds and wants where it decides nothing. */
        void stand(List<Entry> entries, Instant now) {
            List<Member> concerned;
            synchronized (Turns.this) {
                concerned = publish(Standing.of(entries, now));
            }
            concerned.forEach(member -> member.wake.run());
        }

        /** Wants nothing for now, so that it is in nobody's way; what it holds it holds. */
        void stepAside(Instant now) {
            List<Member> concerned;
            synchronized (Turns.this) {
                Standing present = standings.get(this);
                concerned = present == null ? List.of() : publish(unwanting(present, now));
            }
            concerned.forEach(member -> member.wake.run());
        }

        private static Standing unwanting(Standing present, Instant now) {
            return Standing.of(
                    present.entries().stream()
                            .map(entry ->
                                    new Entry(entry.take(), entry.lane(), entry.given(), false))
                            .toList(),
                    now);
        }

        /**
         * Is no more. What a service works on for it holds its place until the project is opened
         * again, or until nothing can come of it.
         */
        void leave(Instant now) {
            stepAside(now);
            synchronized (Turns.this) {
                Standing last = Optional.ofNullable(standings.remove(this)).orElse(Standing.NONE);
                gone.removeIf(other -> other.holding(now).findAny().isEmpty());
                gone.add(new Gone(project, now, last.entries()));
            }
        }

        /** Returns who has to look again. */
        private List<Member> publish(Standing now) {
            gone.removeIf(other -> other.project().equals(project));
            Standing before = standings.put(this, now);
            return before != null && before.claims().equals(now.claims())
                    ? List.of()
                    : standings.keySet().stream().filter(other -> !other.equals(this)).toList();
        }

        private boolean precedes(Member other) {
            int byProject = project.value().compareTo(other.project.value());
            return byProject != 0 ? byProject < 0 : number < other.number;
        }
    }

    /** The others as one member sees them; used only while it decides. */
    private final class Seen implements Others {
        private final Member me;
        private final Instant now;
        private final Map<String, Integer> held = new HashMap<>();

        Seen(Member me, Instant now) {
            this.me = me;
            this.now = now;
        }

        @Override
        public int held(Lane lane) {
            return held.computeIfAbsent(lane.name(), this::count);
        }

        private int count(String lane) {
            Stream<Entry> holding =
                    standings.entrySet().stream()
                            .filter(other -> !other.getKey().equals(me))
                            .flatMap(other -> other.getValue().entries().stream())
                            .filter(entry -> entry.holds(now));
            return (int)
                    Stream.concat(holding, holdingOf(me.project, now))
                            .filter(entry -> entry.lane().name().equals(lane))
                            .count();
        }

        @Override
        public int ahead(Take take, Lane lane) {
            return (int)
                    standings.entrySet().stream()
                            .filter(other -> !other.getKey().equals(me))
                            .flatMap(other -> ahead(other.getKey(), other.getValue(), take))
                            .filter(entry -> entry.lane().name().equals(lane.name()))
                            .count();
        }

        private Stream<Entry> ahead(Member they, Standing theirs, Take mine) {
            return theirs.entries().stream()
                    .filter(entry -> entry.waits() && !entry.holds(now))
                    .filter(entry -> isFirst(entry.take(), they, mine));
        }

        private boolean isFirst(Take theirs, Member they, Take mine) {
            int byTime = theirs.createdAt().compareTo(mine.createdAt());
            return byTime != 0 ? byTime < 0 : they.precedes(me);
        }
    }
}
