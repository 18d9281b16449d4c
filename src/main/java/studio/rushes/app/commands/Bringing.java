package studio.rushes.app.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectSession;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.sharing.CloudBlock;
import studio.rushes.sharing.CloudVideo;

/**
 * Waits until every clip that is done in the cloud is here. What is still made there is not waited
 * for.
 */
final class Bringing {
    /** A clip that could not be brought so often in a row needs a person. */
    private static final int MOST_POSTPONED = 3;

    private final ProjectSession session;
    private final Report report;
    private final Set<BlockId> done;
    private final Semaphore news = new Semaphore(0);
    private final Map<TakeId, Problem> givenUp = new HashMap<>();
    private final Map<TakeId, Integer> postponed = new HashMap<>();
    private Set<TakeId> awaited = Set.of();

    Bringing(ProjectSession session, Report report, CloudVideo video) {
        this.session = session;
        this.report = report;
        List<Block> blocks = video.script().orElseGet(session.book()::script).blocks();
        done =
                video.blocks().stream()
                        .filter(block -> block.state() == CloudBlock.State.DONE)
                        .filter(block -> block.number() <= blocks.size())
                        .map(block -> blocks.get(block.number() - 1).id())
                        .collect(Collectors.toSet());
    }

    /**
     * @param takes those that the video has here
     */
    void await(List<Take> takes) throws InterruptedException {
        awaited =
                takes.stream()
                        .filter(take -> done.contains(take.request().block()))
                        .map(Take::id)
                        .collect(Collectors.toSet());
        try (TakeStore.Subscription _ = session.takes().onChange(this::changed)) {
            all().forEach(this::tell);
            while (!all().stream().allMatch(this::isOver)) {
                news.acquire();
                news.drainPermits();
            }
        }
    }

    private List<Take> all() {
        return session.takes().all().stream().filter(take -> awaited.contains(take.id())).toList();
    }

    private synchronized boolean isOver(Take take) {
        return session.takes().isOver(take) || givenUp.containsKey(take.id());
    }

    private void changed(Take take) {
        if (!awaited.contains(take.id())) {
            return;
        }
        tell(take);
        if (take.state() instanceof TakeState.Downloading bringing) {
            bringing.reason().ifPresent(reason -> postponed(take, reason));
        }
        news.release();
    }

    private synchronized void postponed(Take take, Problem reason) {
        if (postponed.merge(take.id(), 1, Integer::sum) >= MOST_POSTPONED) {
            givenUp.put(take.id(), reason);
        }
    }

    private void tell(Take take) {
        int number = session.book().script().number(take.request().block());
        if (number > 0) {
            report.take(number, take, session.takes().awaited(take));
        }
    }

    /** How many of them are here. */
    long here() {
        return all().stream().filter(session.takes()::hasClip).count();
    }

    /**
     * @throws StudioException with the first reason why one is not
     */
    synchronized void check() {
        for (Take take : all()) {
            Problem reason = givenUp.get(take.id());
            if (reason != null) {
                throw new StudioException(reason);
            }
            take.state()
                    .trouble()
                    .ifPresent(trouble -> {
                        throw new StudioException(trouble);
                    });
        }
    }
}
