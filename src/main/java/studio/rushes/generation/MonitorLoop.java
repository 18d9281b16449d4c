package studio.rushes.generation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * The one background thread that lets the monitor tick: when the earliest take falls due, when a
 * take changes, when a step ends.
 */
public final class MonitorLoop {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorLoop.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    /** A computer that slept, or whose clock was set, is noticed this soon. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** How long the end of the program waits for the answer to a submit. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Monitor monitor;
    private final TakeStore store;
    private final InstantSource clock;
    private final Consumer<Problem> troubles;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private TakeStore.Subscription subscription = () -> {};
    private boolean signalled;
    private boolean stopped;

    /**
     * @param troubles hears what keeps the monitor from working, on the monitor's thread
     */
    public MonitorLoop(
            Monitor monitor, TakeStore store, InstantSource clock, Consumer<Problem> troubles) {
        this.monitor = monitor;
        this.store = store;
        this.clock = clock;
        this.troubles = troubles;
        thread = Thread.ofVirtual().name("monitor").unstarted(this::loop);
    }

    public void start() {
        monitor.onStepEnd(this::wake);
        monitor.onTrouble(troubles);
        subscription =
                store.onChange(take -> {
                    monitor.heard(take);
                    wake();
                });
        monitor.join();
        thread.start();
    }

    /** Looks again now, such as after the computer woke up. */
    public void wake() {
        lock.lock();
        try {
            signalled = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void loop() {
        try {
            while (await(tick())) {
                LOG.trace("looks again");
            }
        } finally {
            // However it ends, what waits here must not keep others waiting.
            monitor.stepAside();
        }
    }

    private Duration tick() {
        try {
            Optional<Instant> next = monitor.tick();
            return next.map(at -> Duration.between(clock.instant(), at)).orElse(LONGEST_WAIT);
        } catch (StudioException e) {
            LOG.warn("the monitor tries again soon: {}", e.getMessage());
            monitor.stepAside();
            troubles.accept(e.problem());
        } catch (RuntimeException e) {
            LOG.error("the monitor tries again soon", e);
            monitor.stepAside();
            troubles.accept(broken());
        }
        return AFTER_TROUBLE;
    }

    /**
     * @return false where it is time to end
     */
    private boolean await(Duration wait) {
        Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        lock.lock();
        try {
            long nanos = bounded.toNanos();
            while (!signalled && !stopped && nanos > 0) {
                nanos = woken.awaitNanos(nanos);
            }
            signalled = false;
            return !stopped;
        } catch (InterruptedException e) {
            LOG.debug("the monitor was interrupted and ends", e);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the thread and every step. Nothing at a generator is cancelled. Waits for a submit that
     * is out, because its answer is worth more than the wait.
     */
    public void stop() throws InterruptedException {
        lock.lock();
        try {
            stopped = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        thread.join();
        monitor.stopping();
        if (!idleWithin(PATIENCE)) {
            LOG.warn("a submit was not answered before the end");
            monitor.breakOff();
            idleWithin(PATIENCE);
        }
        subscription.close();
        monitor.leave();
    }

    private boolean idleWithin(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (!monitor.idle() && nanos > 0) {
                nanos = woken.awaitNanos(nanos);
            }
            return monitor.idle();
        } finally {
            lock.unlock();
        }
    }

    private static Problem broken() {
        return Problem.of("MONITOR-BROKE");
    }
}
