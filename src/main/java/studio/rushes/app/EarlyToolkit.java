package studio.rushes.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;

/**
 * The window's toolkit, started while the program is put together: either takes a while, and
 * neither needs the other. Used by one thread.
 */
final class EarlyToolkit {
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    private final boolean early;

    private EarlyToolkit(boolean early) {
        this.early = early;
    }

    /** Begins to start it and returns at once. Called at most once in a process. */
    static EarlyToolkit begin() {
        EarlyToolkit toolkit = new EarlyToolkit(true);
        Thread.ofPlatform().name("toolkit").daemon().start(toolkit::start);
        return toolkit;
    }

    /** One that is not begun early: nothing is done first, and nobody waits. */
    static EarlyToolkit none() {
        EarlyToolkit none = new EarlyToolkit(false);
        none.started.complete(null);
        return none;
    }

    /**
     * Has the window's thread do this as soon as there is one, which then waits for the program.
     */
    void first(Runnable task) {
        if (early) {
            started.thenRunAsync(task, FxThread.EXECUTOR);
        }
    }

    private void start() {
        try {
            Platform.startup(() -> {
                started.complete(null);
                // The program is still put together.
                Theme.loadFonts();
            });
        } catch (UnsupportedOperationException e) {
            started.completeExceptionally(isRefused(e) ? noDisplay(e) : e);
        } catch (RuntimeException | LinkageError e) {
            // The edge of this thread: whoever waits must hear of it, also of a library that lacks.
            started.completeExceptionally(e);
        }
    }

    /** The toolkit says the same of a system without its library. */
    private static boolean isRefused(UnsupportedOperationException e) {
        return String.valueOf(e.getMessage()).contains("DISPLAY");
    }

    private static StudioException noDisplay(UnsupportedOperationException e) {
        return new StudioException(Problem.of("APP-NO-DISPLAY"), e);
    }

    /**
     * Returns when it runs.
     *
     * @throws StudioException where there is no display it can open
     */
    void await() {
        try {
            started.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case StudioException known -> throw known;
                case RuntimeException fault -> throw fault;
                case null, default -> throw e;
            }
        }
    }
}
