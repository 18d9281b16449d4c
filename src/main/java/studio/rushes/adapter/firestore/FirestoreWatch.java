package studio.rushes.adapter.firestore;

import com.google.cloud.firestore.EventListener;
import com.google.cloud.firestore.Firestore;
import com.google.cloud.firestore.FirestoreException;
import com.google.cloud.firestore.ListenerRegistration;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.sharing.PipelineDocuments;

/**
 * One watch, told on a thread of its own. The library takes a fallen line up again by itself; where
 * it gives up, this begins anew, unless the service refused for good.
 *
 * @param <S> what the library tells
 */
final class FirestoreWatch<S> implements PipelineDocuments.Watch {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    /** How the library is asked to listen. */
    interface Listening<S> {
        ListenerRegistration begin(Firestore documents, Executor on, EventListener<S> listener);
    }

    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("firestore-watch").factory());
    private final Listening<S> listening;
    private final Consumer<S> changed;
    private final Function<Throwable, Problem> refusals;
    private final Consumer<Problem> trouble;
    private @Nullable ListenerRegistration registration;
    private Runnable stopHearing = () -> {};
    private Duration pause = FIRST_PAUSE;
    private boolean closed;

    FirestoreWatch(
            Listening<S> listening,
            Consumer<S> changed,
            Function<Throwable, Problem> refusals,
            Consumer<Problem> trouble) {
        this.listening = listening;
        this.changed = changed;
        this.refusals = refusals;
        this.trouble = trouble;
    }

    /**
     * Begins as soon as there is a line.
     *
     * @param line asked on the watch's thread; may block
     */
    void begin(Line line) {
        onItsThread(() -> {
            try {
                listen(line.get());
            } catch (StudioException e) {
                trouble.accept(e.problem());
            }
        });
    }

    interface Line {
        Connection get();
    }

    private synchronized void listen(Connection line) {
        if (!closed) {
            stopHearing.run();
            stopHearing = line.signIn().add(this::signedOut);
            registration =
                    listening.begin(
                            line.documents(),
                            this::onItsThread,
                            (told, failure) -> hear(line, told, failure));
        }
    }

    private void hear(Connection line, @Nullable S told, @Nullable FirestoreException failure) {
        if (isClosed()) {
            return;
        }
        if (failure == null && told != null) {
            pause = FIRST_PAUSE;
            changed.accept(told);
        } else if (failure != null && Refusals.isForGood(failure)) {
            end(refusals.apply(failure));
        } else {
            line.soon(() -> onItsThread(() -> listen(line)), pause);
            Duration twice = pause.multipliedBy(2);
            pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        }
    }

    private void signedOut() {
        onItsThread(() -> end(Refusals.signedOut()));
    }

    private void end(Problem problem) {
        if (!isClosed()) {
            close();
            trouble.accept(problem);
        }
    }

    private void onItsThread(Runnable task) {
        try {
            teller.execute(task);
        } catch (RejectedExecutionException _) {
            // Closed meanwhile: nobody listens.
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (registration != null) {
            registration.remove();
        }
        stopHearing.run();
        teller.shutdown();
    }
}
