package studio.rushes.ui.preview;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** All clips that play together, in their order. Used on the window's thread. */
final class Voices {
    private static final double SLACK = 1e-9;

    private final List<Voice> all = new ArrayList<>();
    private boolean moved;

    /**
     * Keeps those that are wanted still, and closes the others.
     *
     * @param open makes one that is not there
     * @return whether there is a new one
     */
    boolean seat(List<Ensemble.Seat> seats, Function<Ensemble.Seat, Voice> open) {
        List<Voice> before = List.copyOf(all);
        all.clear();
        boolean news = before.isEmpty();
        for (Ensemble.Seat seat : seats) {
            Optional<Voice> known = before.stream().filter(one -> one.is(seat.key())).findFirst();
            all.add(known.orElseGet(() -> open.apply(seat)));
            news |= known.isEmpty();
        }
        before.stream().filter(one -> !all.contains(one)).forEach(Voice::close);
        moved = !before.equals(all);
        return news;
    }

    /** Whether any of them got another place then, or left. */
    boolean moved() {
        return moved;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Voice get(int place) {
        return all.get(place);
    }

    Optional<Voice> playing(int place) {
        return place >= 0 && place < all.size() && all.get(place).plays()
                ? Optional.of(all.get(place))
                : Optional.empty();
    }

    /** The clip whose pictures are counted: this one, unless it cannot be played. */
    Optional<Voice> pace(int place) {
        return playing(place).or(() -> all.stream().filter(Voice::plays).findFirst());
    }

    boolean allKnown() {
        return all.stream().allMatch(Voice::known);
    }

    boolean anyPlays() {
        return all.stream().anyMatch(Voice::plays);
    }

    boolean anySounds() {
        return all.stream().anyMatch(Voice::hasSound);
    }

    /** Whether the first pictures of an order are there. */
    boolean ready(long serial) {
        return all.stream().allMatch(voice -> voice.ready(serial));
    }

    void order(long serial, double at, int speed) {
        all.forEach(voice -> voice.order(serial, at, speed));
    }

    /** Has all of them take what is due; whether none is left behind. */
    boolean reach(double now, int speed, boolean exactly) {
        boolean there = true;
        for (Voice voice : all) {
            there &= voice.reach(now, speed, exactly);
        }
        return there && (speed < 0 || together());
    }

    /** Whether the pictures they took are of one moment, be their rates different. */
    private boolean together() {
        double picture =
                all.stream()
                        .filter(Voice::plays)
                        .mapToDouble(voice -> voice.rate().seconds(1))
                        .max()
                        .orElse(0);
        DoubleSummaryStatistics places =
                all.stream().flatMapToDouble(voice -> voice.taken().stream()).summaryStatistics();
        return places.getCount() < 2 || places.getMax() - places.getMin() <= picture + SLACK;
    }

    /** Shows what they took. */
    void present(IntFunction<Screen> screens) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).present(screens.apply(i));
        }
    }

    /** Shows the pictures that were asked for alone. */
    void still(IntFunction<Screen> screens) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).still(screens.apply(i));
        }
    }

    /** How long the shortest is, in seconds. */
    double shortest() {
        return all.stream().filter(Voice::plays).mapToDouble(Voice::seconds).min().orElse(0);
    }

    void close() {
        all.forEach(Voice::close);
        all.clear();
    }
}
