package studio.rushes.ui.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.assembly.Glimpse;

/** Asks what is known of a film when changes have come to rest, and again while pieces come. */
final class Glimpses {
    private static final Logger LOG = LoggerFactory.getLogger(Glimpses.class);

    /** Three minutes: what is not rendered ahead by then waits for somebody to assemble. */
    private static final int TRIES = 45;

    private final Executor window;
    private final Executor pause;
    private final Executor again;
    private final Consumer<Glimpse> found;
    private @Nullable CompletableFuture<Glimpse> asking;
    private int serial;

    /**
     * @param pause runs work a moment later, when changes have come to rest
     * @param again runs work some seconds later
     */
    Glimpses(Executor window, Executor pause, Executor again, Consumer<Glimpse> found) {
        this.window = window;
        this.pause = pause;
        this.again = again;
        this.found = found;
    }

    /** Something changed; until the answer is there, the last one stands. */
    void about(Supplier<CompletableFuture<Glimpse>> question) {
        stop();
        later(pause, question, TRIES);
    }

    void stop() {
        serial++;
        if (asking != null) {
            asking.cancel(true);
            asking = null;
        }
    }

    private void later(Executor when, Supplier<CompletableFuture<Glimpse>> question, int tries) {
        int mine = serial;
        when.execute(() ->
                window.execute(() -> {
                    if (mine == serial) {
                        ask(question, mine, tries);
                    }
                }));
    }

    private void ask(Supplier<CompletableFuture<Glimpse>> question, int mine, int tries) {
        CompletableFuture<Glimpse> answer = question.get();
        asking = answer;
        answer.whenCompleteAsync(
                (glimpse, thrown) -> {
                    if (mine != serial) {
                        return;
                    }
                    if (thrown != null) {
                        // Whoever assembles meets it, and is told.
                        LOG.info("nothing is known of the film to come: {}", thrown.getMessage());
                        return;
                    }
                    found.accept(glimpse);
                    if (!glimpse.whole() && tries > 1) {
                        later(again, question, tries - 1);
                    }
                },
                window);
    }
}
