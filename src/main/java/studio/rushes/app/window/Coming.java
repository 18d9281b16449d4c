package studio.rushes.app.window;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import studio.rushes.problem.StudioException;

/** Work of long breath as a future: cancelling that interrupts the work. */
final class Coming {
    private Coming() {}

    @FunctionalInterface
    interface Work<T> {
        T done() throws InterruptedException;
    }

    static <T> CompletableFuture<T> from(ExecutorService where, Work<T> work) {
        CompletableFuture<T> coming = new CompletableFuture<>();
        Future<?> running =
                where.submit(() -> {
                    try {
                        coming.complete(work.done());
                    } catch (InterruptedException e) {
                        coming.cancel(false);
                    } catch (StudioException e) {
                        coming.completeExceptionally(e);
                    } catch (RuntimeException e) {
                        // The edge of this thread: the window must hear of it.
                        coming.completeExceptionally(Unexpected.exception(e));
                    }
                });
        coming.whenComplete((_, _) -> {
            if (coming.isCancelled()) {
                running.cancel(true);
            }
        });
        return coming;
    }
}
