package studio.rushes.app.commands;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.TakeRoom;

/**
 * Waits until nothing more comes of a project's takes by itself. Without a window nobody is there
 * to free a full disk, so a trouble of this machine ends the wait instead of being tried for ever.
 */
final class TakesOver {
    /** A clip that could not be brought so often in a row needs a person. */
    private static final int MOST_POSTPONED = 3;

    private final TakeRoom takes;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final GeneratorId by;
    private final Doubt doubt;
    private final Map<TakeId, Integer> postponed = new HashMap<>();

    /** Doubts that were answered; each only once, so that no line that keeps falling pays on. */
    private final Set<TakeId> answered = ConcurrentHashMap.newKeySet();

    /**
     * @param by whose clips are waited for
     */
    TakesOver(TakeRoom takes, GeneratorId by, Doubt doubt) {
        this.takes = takes;
        this.by = by;
        this.doubt = doubt;
    }

    /** Returns at once; called on the threads that change takes. */
    void changed(Take take) {
        if (take.state() instanceof TakeState.Downloading bringing
                && bringing.reason().isPresent()
                && timesPostponed(take) >= MOST_POSTPONED) {
            trouble(bringing.reason().get());
        }
        if (takes.isOver(take) && !answer(take)) {
            look();
        }
    }

    /** Whether this take goes on, or ends in another way, because the run was told how. */
    private boolean answer(Take take) {
        if (!(take.state() instanceof TakeState.Unconfirmed)
                || doubt == Doubt.ASK
                || !answered.add(take.id())) {
            return false;
        }
        if (doubt == Doubt.RETRY) {
            takes.retry(take.id());
        } else {
            takes.cancel(take.id());
        }
        return true;
    }

    private synchronized int timesPostponed(Take take) {
        return postponed.merge(take.id(), 1, Integer::sum);
    }

    /** Something keeps takes from being worked on at all. */
    void trouble(Problem problem) {
        end.completeExceptionally(new StudioException(problem));
    }

    private void look() {
        if (takes.current(by).stream().allMatch(takes::isOver)) {
            end.complete(null);
        }
    }

    /**
     * @throws StudioException with the trouble, where one came
     */
    void await() throws InterruptedException {
        takes.current(by).stream().filter(takes::isOver).forEach(this::answer);
        look();
        try {
            end.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StudioException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("the wait ended in an unknown way", e);
        }
    }
}
