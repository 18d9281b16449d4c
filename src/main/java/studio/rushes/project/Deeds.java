package studio.rushes.project;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.Judging.Judged;

/**
 * What the producer does in a project, in one order: steps of the script and what is decided of
 * takes. Undoing takes back the last of them, whichever it was. Safe for many threads; every call
 * returns at once, and what is decided is written in the order it was asked for.
 */
public final class Deeds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);
    private static final int DEPTH = 1_000;

    /** What is left to write is a few milliseconds each. */
    private static final long PATIENCE_SECONDS = 10;

    private final ScriptBook book;
    private final Judging judging;
    private final ExecutorService turn;
    private final Consumer<Problem> trouble;

    // By their place in the order of all that is done, which the book gives.
    private final NavigableMap<Long, Deed> done = new TreeMap<>();
    private final NavigableMap<Long, Deed> undone = new TreeMap<>();

    /** Something decided of a take; what it changed is known once it is written. */
    private static final class Deed {
        final TakeId take;
        private volatile @Nullable Judged what;

        Deed(TakeId take) {
            this.take = take;
        }
    }

    /**
     * @param turn writes one decision after another
     * @param trouble hears why something could not be taken back
     */
    Deeds(ScriptBook book, Judging judging, ExecutorService turn, Consumer<Problem> trouble) {
        this.book = book;
        this.judging = judging;
        this.turn = turn;
        this.trouble = trouble;
    }

    /** With a thread of its own. */
    static Deeds of(ScriptBook book, Judging judging, Consumer<Problem> trouble) {
        return new Deeds(
                book,
                judging,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("deeds").daemon().factory()),
                trouble);
    }

    /** Has its block play this take for good. */
    public CompletableFuture<Void> confirm(TakeId take) {
        return decide(take, Judgement::asConfirmed);
    }

    /** Throws a take out of sight and of the film; its block plays the next one there is. */
    public CompletableFuture<Void> reject(TakeId take) {
        return decide(take, Judgement::asRejected);
    }

    /** Takes a rejection back. */
    public CompletableFuture<Void> restore(TakeId take) {
        return decide(take, now -> now.rejected() ? now.asOpen() : now);
    }

    /** Gives a take so many stars. */
    public CompletableFuture<Void> rate(TakeId take, int stars) {
        return decide(take, now -> now.withStars(stars));
    }

    private synchronized CompletableFuture<Void> decide(
            TakeId take, UnaryOperator<Judgement> anew) {
        Deed deed = new Deed(take);
        long stamp = book.stamp();
        done.put(stamp, deed);
        undone.clear();
        if (done.size() > DEPTH) {
            done.pollFirstEntry();
        }
        return CompletableFuture.runAsync(
                () -> {
                    boolean changed = false;
                    try {
                        Judged judged = judging.judge(take, anew);
                        deed.what = judged;
                        changed = judged.changed();
                    } finally {
                        if (!changed) {
                            forget(stamp);
                        }
                    }
                },
                turn);
    }

    private synchronized void forget(long stamp) {
        done.remove(stamp);
        undone.remove(stamp);
    }

    public synchronized boolean canUndo() {
        return !done.isEmpty() || book.canUndo();
    }

    public synchronized boolean canRedo() {
        OptionalLong step = book.nextStep();
        return (!undone.isEmpty() && isNext(undone.firstKey()))
                || (step.isPresent() && isNext(step.getAsLong()));
    }

    /**
     * Takes back what was done last.
     *
     * @return the take it was about; empty for a step of the script
     */
    public synchronized Optional<TakeId> undo() {
        long step = book.lastStep().orElse(0);
        if (done.isEmpty() || done.lastKey() < step) {
            book.undo();
            return Optional.empty();
        }
        return Optional.of(move(done.lastEntry(), done, undone, true));
    }

    /**
     * Does again what was taken back last.
     *
     * @return the take it is about; empty for a step of the script
     */
    public synchronized Optional<TakeId> redo() {
        OptionalLong step = book.nextStep();
        Map.Entry<Long, Deed> deed = undone.firstEntry();
        boolean script = step.isPresent() && isNext(step.getAsLong());
        if (deed != null
                && isNext(deed.getKey())
                && !(script && step.getAsLong() < deed.getKey())) {
            return Optional.of(move(deed, undone, done, false));
        }
        if (script) {
            book.redo();
        }
        return Optional.empty();
    }

    /** What was taken back can be done again until something else is done. */
    private boolean isNext(long stamp) {
        long last = Math.max(book.lastStep().orElse(0), done.isEmpty() ? 0 : done.lastKey());
        return stamp > last;
    }

    private TakeId move(
            Map.Entry<Long, Deed> which,
            NavigableMap<Long, Deed> from,
            NavigableMap<Long, Deed> to,
            boolean back) {
        Deed deed = which.getValue();
        from.remove(which.getKey());
        to.put(which.getKey(), deed);
        turn.execute(() -> {
            if (!turned(deed, back)) {
                putBack(which.getKey(), from, to, deed);
            }
        });
        return deed.take;
    }

    /** Whether it is so now; what was never written has nothing to be taken back. */
    private boolean turned(Deed deed, boolean back) {
        Judged what = deed.what;
        try {
            if (what != null && back) {
                judging.turn(deed.take, what.after(), what.before());
            } else if (what != null) {
                judging.turn(deed.take, what.before(), what.after());
            }
            return true;
        } catch (StudioException e) {
            LOG.warn("what was decided of take {} stays as it is", deed.take, e);
            trouble.accept(e.problem());
            return false;
        }
    }

    private synchronized void putBack(
            long stamp, NavigableMap<Long, Deed> from, NavigableMap<Long, Deed> to, Deed deed) {
        if (to.remove(stamp, deed)) {
            from.put(stamp, deed);
        }
    }

    /** Waits for what is still to be written. */
    @Override
    public void close() {
        turn.shutdown();
        try {
            if (!turn.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the last decisions were not written in {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            LOG.info("the last decisions were hurried");
            Thread.currentThread().interrupt();
        }
    }
}
