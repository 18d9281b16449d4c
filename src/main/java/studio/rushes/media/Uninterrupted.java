package studio.rushes.media;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work with letters. Java reads a font's file as it needs its letters, and clears an interruption
 * that reaches it there, so that whoever was to give up would never hear of it.
 */
public final class Uninterrupted {
    private Uninterrupted() {}

    /** Waits for the work on a thread that nobody interrupts; the caller keeps an interruption. */
    public static <T> T get(Supplier<T> work) {
        return waitFor(CompletableFuture.supplyAsync(work, Thread::startVirtualThread));
    }

    /** As {@link #get}, where nothing is answered. */
    public static void run(Runnable work) {
        waitFor(CompletableFuture.runAsync(work, Thread::startVirtualThread));
    }

    private static <T> T waitFor(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
