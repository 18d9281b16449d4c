package studio.rushes.project;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.Pace;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeStore;
import studio.rushes.problem.StudioException;

/**
 * Has the studio learn how long takes take: from those an open project has, also where they came
 * while no window was open, and from each that arrives. What goes wrong here is only noted, for it
 * only makes guesses better.
 */
public final class Arrivals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    /** More than a lane remembers of each of some lanes. */
    private static final int LATEST = 200;

    private final TakeRoom takes;
    private final Pace pace;
    private final Executor work;
    private final TakeStore.Subscription heard;

    /**
     * @param work where histories are read, milliseconds each
     */
    public Arrivals(TakeRoom takes, Pace pace, Executor work) {
        this.takes = takes;
        this.pace = pace;
        this.work = work;
        heard = takes.onChange(this::changed);
        run(() -> learn(latest()));
    }

    private List<Take> latest() {
        return takes.all().stream()
                .filter(Take::isReady)
                .sorted(Comparator.comparing(Take::createdAt).reversed())
                .limit(LATEST)
                .toList();
    }

    private void changed(Take take) {
        if (take.isReady()) {
            run(() -> learn(List.of(take)));
        }
    }

    private void learn(List<Take> ready) {
        pace.learn(ready.stream().flatMap(take -> takes.arrival(take).stream()).toList());
    }

    private void run(Runnable task) {
        try {
            work.execute(() -> {
                try {
                    task.run();
                } catch (StudioException e) {
                    LOG.info("how long takes took is not known: {}", e.problem().line());
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("the project closes; nothing more is learnt of it", e);
        }
    }

    @Override
    public void close() {
        heard.close();
    }
}
