package studio.rushes.ui.launch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.ui.problem.Problems;

/**
 * Has one question at a time answered away from the window's thread. Whatever is asked meanwhile
 * waits, the last one only, and outdates the answer on its way. Used on the window's thread.
 */
final class Latest {
    private final Executor work;
    private final Executor window;
    private boolean running;
    private @Nullable Runnable waiting;

    Latest(Executor work, Executor window) {
        this.work = work;
        this.window = window;
    }

    <T> void ask(Supplier<T> question, Consumer<? super T> answer, Consumer<Problem> trouble) {
        if (running) {
            waiting = () -> start(question, answer, trouble);
        } else {
            start(question, answer, trouble);
        }
    }

    private <T> void start(
            Supplier<T> question, Consumer<? super T> answer, Consumer<Problem> trouble) {
        running = true;
        CompletableFuture.supplyAsync(question, work)
                .whenCompleteAsync(
                        (result, thrown) -> {
                            running = false;
                            Runnable next = waiting;
                            waiting = null;
                            if (next != null) {
                                next.run();
                            } else if (thrown == null) {
                                answer.accept(result);
                            } else {
                                trouble.accept(Problems.of(thrown));
                            }
                        },
                        window);
    }
}
