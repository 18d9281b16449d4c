package studio.rushes.sharing;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one round at a time; whoever asks during one gets another after it. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Executor executor;
    private final Round round;
    private final AtomicInteger asked = new AtomicInteger();

    /** Some work that blocks. */
    @FunctionalInterface
    interface Round {
        void run() throws InterruptedException;
    }

    Rounds(String name, Executor executor, Round round) {
        this.name = name;
        this.executor = executor;
        this.round = round;
    }

    /** Returns at once, on any thread. */
    void ask() {
        if (asked.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException e) {
            asked.set(0);
            LOG.debug("{} is closed", name, e);
        }
    }

    private void run() {
        int answered = 1;
        while (answered > 0) {
            answered = asked.get();
            try {
                round.run();
            } catch (InterruptedException e) {
                LOG.debug("{} was interrupted and ends", name, e);
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The edge of this thread: the next round is a new chance.
                LOG.error("{} broke off", name, e);
            }
            answered = asked.addAndGet(-answered);
        }
    }
}
