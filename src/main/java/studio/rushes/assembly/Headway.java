package studio.rushes.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import studio.rushes.media.Progress;

/** Follows one assembly through its stages, weighed by what each is expected to take. */
final class Headway {
    private final Map<Stage, Duration> expected;
    private final InstantSource clock;
    private final AssemblyListener listener;
    private final Instant start;
    private final double all;
    private double reached;

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
        double before = 0;
        for (Stage earlier : Stage.values()) {
            if (earlier == stage) {
                break;
            }
            before += seconds(expected.getOrDefault(earlier, Duration.ZERO));
        }
        double first = before;
        double own = seconds(expected.getOrDefault(stage, Duration.ZERO));
        return fraction -> tell(stage, all == 0 ? 0 : (first + fraction * own) / all);
    }

    /** What is left goes by how fast it went so far, once that says anything. */
    private synchronized void tell(Stage stage, double whole) {
        reached = Math.clamp(whole, reached, 1);
        Duration elapsed = Duration.between(start, clock.instant());
        double learnt = Math.min(1, 2 * reached);
        double pace = reached > 0 ? seconds(elapsed) * (1 - reached) / reached : 0;
        double left = learnt * pace + (1 - learnt) * all * (1 - reached);
        listener.at(
                new AssemblyStep(stage, reached, elapsed, Duration.ofMillis((long) (left * 1e3))));
    }

    Duration elapsed() {
        return Duration.between(start, clock.instant());
    }
}
