package studio.rushes.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Executor;

/** Time and threads of a test: nothing happens until it is stepped, and in the order it draws. */
final class StepTime {
    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private final Random random;
    private final List<Lane> lanes = new ArrayList<>();
    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparing(Timer::at).thenComparingLong(Timer::number));
    private Instant now = NOON;
    private long count;

    private record Timer(Instant at, long number, Runnable what) {}

    /** One thread's worth of work. */
    static final class Lane implements Executor {
        private final Queue<Runnable> work = new ArrayDeque<>();
        private boolean busy;
        private boolean dead;

        @Override
        public void execute(Runnable what) {
            if (!dead) {
                work.add(what);
            }
        }

        /** Its program was killed. */
        void die() {
            dead = true;
            work.clear();
        }

        private boolean isReady() {
            return !busy && !work.isEmpty();
        }

        private void run() {
            busy = true;
            try {
                work.remove().run();
            } finally {
                busy = false;
            }
        }
    }

    StepTime(long seed) {
        random = new Random(seed);
    }

    Lane lane() {
        Lane lane = new Lane();
        lanes.add(lane);
        return lane;
    }

    Instant now() {
        return now;
    }

    /** A steady clock that began at some other time than the one on the wall. */
    long nanos() {
        return Duration.between(NOON, now).toNanos() - 5_000_000_000L;
    }

    LeaseClock clock() {
        return new LeaseClock(this::now, this::nanos);
    }

    Later later() {
        return (pause, what) -> timers.add(new Timer(now.plus(pause), count++, what));
    }

    /** Runs one piece of work of some lane; false where there is none. */
    boolean step() {
        List<Lane> ready = lanes.stream().filter(Lane::isReady).toList();
        if (ready.isEmpty()) {
            return false;
        }
        ready.get(random.nextInt(ready.size())).run();
        return true;
    }

    /** Works off all that can be done without time going by. */
    void settle() {
        int steps = 0;
        while (step()) {
            if (++steps > 100_000) {
                throw new AssertionError("it never comes to rest");
            }
        }
    }

    /** Lets time go by, with all that falls due in it. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        settle();
        while (!timers.isEmpty() && !timers.peek().at().isAfter(end)) {
            Timer next = timers.remove();
            now = next.at().isAfter(now) ? next.at() : now;
            next.what().run();
            settle();
        }
        now = end;
    }

    /** Time that went by while this computer was asleep: what fell due comes after it. */
    void jump(Duration time) {
        now = now.plus(time);
    }

    Random random() {
        return random;
    }
}
