package studio.rushes.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.StudioException;

/** Work that goes faster two at a time. Begun in the order given; the first failure ends all. */
final class TwoAtATime {
    private static final int TWO = 2;

    private TwoAtATime() {}

    /**
     * Returns when all is done and no thread is left. Interruption ends what runs.
     *
     * @return in the order of the work
     */
    static <T> List<T> all(List<? extends Callable<T>> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(TWO, Thread.ofVirtual().factory());
        try {
            CompletionService<T> done = new ExecutorCompletionService<>(threads);
            List<Future<T>> started = work.stream().map(done::submit).toList();
            for (int i = 0; i < work.size(); i++) {
                of(done.take());
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : started) {
                results.add(each.resultNow());
            }
            return results;
        } finally {
            threads.shutdownNow();
            // Waits, though not for what was only queued.
            threads.close();
        }
    }

    /** Both at the same time. */
    static <A, B> Both<A, B> both(Callable<A> one, Callable<B> other) throws InterruptedException {
        AtomicReference<@Nullable A> first = new AtomicReference<>();
        AtomicReference<@Nullable B> second = new AtomicReference<>();
        all(List.of(kept(one, first), kept(other, second)));
        return new Both<>(
                Objects.requireNonNull(first.get()), Objects.requireNonNull(second.get()));
    }

    private static <T> Callable<Boolean> kept(Callable<T> work, AtomicReference<@Nullable T> in) {
        return () -> {
            in.set(work.call());
            return true;
        };
    }

    /** What came of each. */
    record Both<A, B>(A first, B second) {}

    private static <T> T of(Future<T> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case InterruptedException gaveUp -> throw gaveUp;
                case StudioException problem -> throw problem;
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
