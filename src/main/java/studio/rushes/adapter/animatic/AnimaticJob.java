package studio.rushes.adapter.animatic;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** One clip being made, or waiting for its turn, in this process. */
final class AnimaticJob {
    private static final Logger LOG = LoggerFactory.getLogger(AnimaticJob.class);

    private final FutureTask<Void> work;
    private volatile double reached;
    private volatile @Nullable Problem failure;

    /** What is to be done, told how to report. */
    @FunctionalInterface
    interface Work {
        void run(Progress progress) throws InterruptedException;
    }

    AnimaticJob(Work work) {
        this.work =
                new FutureTask<>(() -> {
                    run(work);
                    return null;
                });
    }

    Runnable runnable() {
        return work;
    }

    double reached() {
        return reached;
    }

    @Nullable Problem failure() {
        return failure;
    }

    boolean isOver() {
        return work.isDone();
    }

    /** Takes it out of the queue, or stops it where it runs. */
    void cancel() {
        work.cancel(true);
    }

    /** Waits for the end, good or bad or given up. */
    void await() throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException | CancellationException e) {
            LOG.debug("given up before its end", e);
        }
    }

    private void run(Work todo) throws InterruptedException {
        try {
            todo.run(fraction -> reached = fraction);
        } catch (StudioException e) {
            failure = e.problem();
        } catch (RuntimeException e) {
            LOG.error("an animatic failed", e);
            failure = unexpected(e);
        }
    }

    private static Problem unexpected(RuntimeException e) {
        return Problem.of("ANIMATIC-FAILED").with("error", e);
    }
}
