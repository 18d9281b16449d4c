package studio.rushes.app.commands;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
    private final Map<TakeId, Integer> postponed = new HashMap<>();

    TakesOver(TakeRoom takes) {
        this.takes = takes;
    }

    /** Returns at once; called on the threads that change takes. */
    void changed(Take take) {
        if (take.state() instanceof TakeState.Downloading bringing
                && bringing.reason().isPresent()
                && timesPostponed(take) >= MOST_POSTPONED) {
            trouble(bringing.reason().get());
        }
        if (takes.isOver(take)) {
            look();
        }
    }

    private synchronized int timesPostponed(Take take) {
        return postponed.merge(take.id(), 1, Integer::sum);
    }

    /** Something keeps takes from being worked on at all. */
    void trouble(Problem problem) {
        end.completeExceptionally(new StudioException(problem));
    }

    private void look() {
        if (takes.current().stream().allMatch(takes::isOver)) {
            end.complete(null);
        }
    }

    /**
     * @throws StudioException with the trouble, where one came
     */
    void await() throws InterruptedException {
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
