package studio.rushes.ui.shell;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import studio.rushes.problem.Problem;
import studio.rushes.ui.problem.Problems;

/** Sends work away from the window's thread and brings back what came of it. */
final class Errands {
    private final Executor work;
    private final Executor window;
    private final Consumer<Problem> trouble;

    Errands(Executor work, Executor window, Consumer<Problem> trouble) {
        this.work = work;
        this.window = window;
        this.trouble = trouble;
    }

    void run(Runnable errand) {
        follow(CompletableFuture.runAsync(errand, work), _ -> {}, () -> {});
    }

    /**
     * @param done hears the result
     * @param end runs after that, and after failing or being cancelled too
     */
    <T> void follow(CompletableFuture<T> errand, Consumer<? super T> done, Runnable end) {
        errand.whenCompleteAsync(
                (result, thrown) -> {
                    if (thrown == null) {
                        done.accept(result);
                    } else if (!isCancelled(thrown)) {
                        trouble.accept(Problems.of(thrown));
                    }
                    end.run();
                },
                window);
    }

    private static boolean isCancelled(Throwable thrown) {
        return thrown instanceof CancellationException
                || (thrown instanceof CompletionException
                        && thrown.getCause() instanceof CancellationException);
    }
}
