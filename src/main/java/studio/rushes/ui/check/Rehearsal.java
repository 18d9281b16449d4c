package studio.rushes.ui.check;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.ui.problem.Problems;

/**
 * A free check, run once changes have settled. Used on the window's thread.
 *
 * @param <Q> what an answer depends on
 */
public final class Rehearsal<Q> {
    private final Function<Q, CompletableFuture<Optional<Problem>>> desk;
    private final BiPredicate<Q, Q> same;
    private final Executor window;
    private final Executor pause;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<FreeCheck> state =
            new ReadOnlyObjectWrapper<>(new FreeCheck.Idle());
    private @Nullable Q question;
    private @Nullable CompletableFuture<?> asking;
    private int serial;

    /**
     * @param desk asks; cancelling the future stops the asking
     * @param same whether two questions have one answer
     * @param pause runs work a moment later, when typing has come to rest
     * @param changed told of each answer
     */
    public Rehearsal(
            Function<Q, CompletableFuture<Optional<Problem>>> desk,
            BiPredicate<Q, Q> same,
            Executor window,
            Executor pause,
            Runnable changed) {
        this.desk = desk;
        this.same = same;
        this.window = window;
        this.pause = pause;
        this.changed = changed;
    }

    /** A good answer stays good, and a running question goes on, while it is the same one. */
    public void about(Q now) {
        boolean settled = state.get() instanceof FreeCheck.Bad;
        if (question != null && same.test(now, question) && !settled) {
            return;
        }
        stop();
        question = now;
        state.set(new FreeCheck.Running());
        int mine = serial;
        pause.execute(() ->
                window.execute(() -> {
                    if (mine == serial) {
                        ask(now, mine);
                    }
                }));
    }

    /** There is nothing to ask. */
    public void idle() {
        stop();
        state.set(new FreeCheck.Idle());
    }

    /** Forgets what was asked, so that the next question is asked in any case. */
    public void stop() {
        serial++;
        question = null;
        CompletableFuture<?> old = asking;
        asking = null;
        if (old != null) {
            old.cancel(true);
        }
    }

    private void ask(Q now, int mine) {
        CompletableFuture<Optional<Problem>> answer = desk.apply(now);
        asking = answer;
        answer.whenCompleteAsync(
                (found, thrown) -> {
                    if (mine == serial) {
                        Optional<Problem> problem =
                                thrown == null ? found : Optional.of(Problems.of(thrown));
                        state.set(
                                problem.<FreeCheck>map(FreeCheck.Bad::new)
                                        .orElseGet(FreeCheck.Good::new));
                        changed.run();
                    }
                },
                window);
    }

    public FreeCheck now() {
        return state.get();
    }

    public ReadOnlyObjectProperty<FreeCheck> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
