package studio.rushes.ui.export;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * How long a film will take: asked once changes have come to rest, and again as long as work ahead
 * of the film makes it shorter. Used on the window's thread.
 */
public final class Forecast {
    /** So many times the same answer, and nothing makes it shorter any more. */
    private static final int SETTLED = 3;

    private final Executor window;
    private final Executor pause;
    private final Executor again;
    private final ReadOnlyObjectWrapper<Optional<Duration>> expected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable CompletableFuture<Duration> asking;
    private int serial;
    private int same;

    /**
     * @param pause runs work a moment later, when changes have come to rest
     * @param again runs work some seconds later
     */
    public Forecast(Executor window, Executor pause, Executor again) {
        this.window = window;
        this.pause = pause;
        this.again = again;
    }

    /** Something changed; until the answer is there, the last one stands. */
    public void about(Supplier<CompletableFuture<Duration>> question) {
        stop();
        same = 0;
        later(pause, question);
    }

    /** There is nothing to foretell. */
    public void forget() {
        stop();
        expected.set(Optional.empty());
    }

    /** Asks no more; what was said stands. */
    public void stop() {
        serial++;
        if (asking != null) {
            asking.cancel(true);
            asking = null;
        }
    }

    private void later(Executor when, Supplier<CompletableFuture<Duration>> question) {
        int mine = serial;
        when.execute(() ->
                window.execute(() -> {
                    if (mine == serial) {
                        ask(question, mine);
                    }
                }));
    }

    private void ask(Supplier<CompletableFuture<Duration>> question, int mine) {
        CompletableFuture<Duration> answer = question.get();
        asking = answer;
        answer.whenCompleteAsync(
                (found, thrown) -> {
                    if (mine == serial) {
                        // Whatever is wrong is told when the film is asked for.
                        show(thrown == null ? Optional.of(found) : Optional.empty(), question);
                    }
                },
                window);
    }

    private void show(Optional<Duration> now, Supplier<CompletableFuture<Duration>> question) {
        same = now.equals(expected.get()) ? same + 1 : 0;
        expected.set(now);
        if (now.filter(FilmWords::takesTime).isPresent() && same < SETTLED) {
            later(again, question);
        }
    }

    /** Empty while nobody knows. */
    public ReadOnlyObjectProperty<Optional<Duration>> expectedProperty() {
        return expected.getReadOnlyProperty();
    }
}
