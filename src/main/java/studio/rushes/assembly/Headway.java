package studio.rushes.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import studio.rushes.media.Progress;

/**
 * Follows one assembly through its stages, weighed by what each is expected to take. Stages may run
 * side by side.
 */
final class Headway {
    private final Map<Stage, Duration> expected;
    private final Map<Stage, Double> reached = new EnumMap<>(Stage.class);
    private final InstantSource clock;
    private final AssemblyListener listener;
    private final Instant start;
    private final double all;
    private double whole;

    Headway(Map<Stage, Duration> expected, InstantSource clock, AssemblyListener listener) {
        this.expected = new EnumMap<>(expected);
        this.clock = clock;
        this.listener = listener;
        start = clock.instant();
        all = expected.values().stream().mapToDouble(Headway::seconds).sum();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** What hears of the progress of one stage, from 0 to 1. */
    Progress of(Stage stage) {
        return fraction -> tell(stage, fraction);
    }

    /** Nothing is left of it. */
    void over(Stage stage) {
        tell(stage, 1);
    }

    private synchronized void tell(Stage stage, double fraction) {
        reached.merge(stage, fraction, Math::max);
        whole = Math.clamp(all == 0 ? 0 : done() / all, whole, 1);
        Duration elapsed = Duration.between(start, clock.instant());
        listener.at(new AssemblyStep(busyWith(stage), whole, elapsed, left(seconds(elapsed))));
    }

    private double done() {
        return expected.entrySet().stream()
                .mapToDouble(of -> seconds(of.getValue()) * reached.getOrDefault(of.getKey(), 0.0))
                .sum();
    }

    /** The first that is not over, of those that run side by side. */
    private Stage busyWith(Stage told) {
        return expected.keySet().stream()
                .filter(stage -> stage.compareTo(told) < 0)
                .filter(stage -> reached.getOrDefault(stage, 0.0) < 1)
                .findFirst()
                .orElse(told);
    }

    /** By how fast it went so far, once that says anything. */
    private Duration left(double elapsed) {
        double learnt = Math.min(1, 2 * whole);
        double pace = whole > 0 ? elapsed * (1 - whole) / whole : 0;
        double left = learnt * pace + (1 - learnt) * all * (1 - whole);
        return Duration.ofMillis((long) (left * 1e3));
    }

    Duration elapsed() {
        return Duration.between(start, clock.instant());
    }
}
