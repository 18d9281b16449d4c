package studio.rushes.ui.launch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.settings.VideoCloud;
import studio.rushes.ui.problem.Problems;

/** The free check, run by itself once changes have settled. Used on the window's thread. */
final class Rehearsal {
    /** What an answer depends on. */
    record Question(GeneratorChoice choice, VideoCloud cloud, List<BlockId> blocks) {
        /** A generator is asked about one block only, so the others change no answer. */
        boolean sameAs(@Nullable Question other) {
            return other != null
                    && choice.equals(other.choice)
                    && cloud.equals(other.cloud)
                    && blocks.getFirst().equals(other.blocks.getFirst());
        }
    }

    private final LaunchDesk desk;
    private final LaunchViewModel.Threads threads;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<FreeCheck> state =
            new ReadOnlyObjectWrapper<>(new FreeCheck.Idle());
    private @Nullable Question question;
    private @Nullable CompletableFuture<?> asking;
    private int serial;

    Rehearsal(LaunchDesk desk, LaunchViewModel.Threads threads, Runnable changed) {
        this.desk = desk;
        this.threads = threads;
        this.changed = changed;
    }

    /** A good answer stays good, and a running question goes on, while it is the same one. */
    void about(Question now) {
        boolean settled = state.get() instanceof FreeCheck.Bad;
        if (now.sameAs(question) && !settled) {
            return;
        }
        stop();
        question = now;
        state.set(new FreeCheck.Running());
        int mine = serial;
        threads.pause()
                .execute(() ->
                        threads.window()
                                .execute(() -> {
                                    if (mine == serial) {
                                        ask(now, mine);
                                    }
                                }));
    }

    /** There is nothing to ask. */
    void idle() {
        stop();
        state.set(new FreeCheck.Idle());
    }

    /** Forgets what was asked, so that the next question is asked in any case. */
    void stop() {
        serial++;
        question = null;
        CompletableFuture<?> old = asking;
        asking = null;
        if (old != null) {
            old.cancel(true);
        }
    }

    private void ask(Question now, int mine) {
        CompletableFuture<Optional<Problem>> answer = desk.rehearse(now.blocks(), now.choice());
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
                threads.window());
    }

    FreeCheck now() {
        return state.get();
    }

    ReadOnlyObjectProperty<FreeCheck> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
