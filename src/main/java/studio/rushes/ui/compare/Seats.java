package studio.rushes.ui.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;

/**
 * Which takes of a block are compared, in the order they are shown in.
 *
 * @param takes that sit
 * @param waiting that could, the newest first
 */
record Seats(List<Take> takes, List<Take> waiting) {
    static final int MOST = 4;
    static final int LEAST = 2;
    static final Seats NONE = new Seats(List.of(), List.of());

    Seats {
        takes = List.copyOf(takes);
        waiting = List.copyOf(waiting);
    }

    /** The take that plays and the newest others, first to last. */
    static Seats of(List<Take> playable, Optional<TakeId> plays) {
        List<Take> wanted =
                playable.stream()
                        .sorted(
                                Comparator.comparing((Take take) ->
                                                plays.filter(take.id()::equals).isEmpty())
                                        .thenComparing(NEWEST))
                        .limit(MOST)
                        .sorted(NEWEST.reversed())
                        .toList();
        return new Seats(wanted, rest(playable, wanted));
    }

    private static final Comparator<Take> NEWEST =
            Comparator.comparingInt(Take::ordinal).reversed();

    private static List<Take> rest(List<Take> playable, List<Take> sitting) {
        return playable.stream()
                .filter(take -> sitting.stream().noneMatch(one -> one.id().equals(take.id())))
                .sorted(NEWEST)
                .toList();
    }

    /**
     * The same seats with what became of their takes. Where one is no longer there to be played the
     * next one takes its seat, or the seat goes; where there is room another comes in.
     */
    Seats follow(List<Take> playable) {
        List<Take> free = new ArrayList<>();
        for (Take take : rest(playable, takes)) {
            // Takes that come in while somebody looks are newer than all that wait.
            free.add(take);
        }
        List<Take> now = new ArrayList<>();
        for (Take take : takes) {
            Optional<Take> still =
                    playable.stream().filter(one -> one.id().equals(take.id())).findFirst();
            if (still.isPresent()) {
                now.add(still.get());
            } else if (!free.isEmpty()) {
                now.add(free.removeFirst());
            }
        }
        while (now.size() < MOST && !free.isEmpty()) {
            now.add(free.removeFirst());
        }
        return new Seats(now, free);
    }

    /** Gives a seat to a take that waits. */
    Seats swap(int seat, TakeId to) {
        List<Take> now = new ArrayList<>(takes);
        List<Take> free = new ArrayList<>(waiting);
        for (Take take : waiting) {
            if (take.id().equals(to)) {
                free.remove(take);
                free.add(now.set(seat, take));
            }
        }
        free.sort(NEWEST);
        return new Seats(now, free);
    }

    /** The same takes in an order that says nothing of them. */
    Seats shuffled(long seed) {
        List<Take> mixed = new ArrayList<>(inOrder().takes);
        Collections.shuffle(mixed, new Random(seed));
        return new Seats(mixed, waiting);
    }

    /** The same takes, first to last. */
    Seats inOrder() {
        return new Seats(takes.stream().sorted(NEWEST.reversed()).toList(), waiting);
    }

    int place(TakeId take) {
        for (int i = 0; i < takes.size(); i++) {
            if (takes.get(i).id().equals(take)) {
                return i;
            }
        }
        return -1;
    }
}
