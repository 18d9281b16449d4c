package studio.rushes.ui.tray;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * All long work in one list, what somebody waits for first, and what came of the last of it. Used
 * on the window's thread.
 */
public final class TrayModel {
    /** What is over is looked up rarely, and never far back. */
    static final int KEPT = 20;

    /** Work behind everybody's back that is over sooner is not worth a flicker. */
    static final Duration WORTH_A_LINE = Duration.ofSeconds(1);

    private static final Comparator<Job> ORDER =
            Comparator.comparing(Job::kind)
                    .thenComparing(job -> job.headway().begun().orElse(Instant.MAX));

    private final Map<JobId, Job> jobs = new LinkedHashMap<>();
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> shownRunning =
            FXCollections.unmodifiableObservableList(running);
    private final ObservableList<Done> done = FXCollections.observableArrayList();
    private final ObservableList<Done> shownDone = FXCollections.unmodifiableObservableList(done);
    private final ReadOnlyObjectWrapper<Optional<Job>> foremost =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Instant> now;
    private final InstantSource clock;

    public TrayModel(InstantSource clock) {
        this.clock = clock;
        now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    /** A job began, or is farther than it was. */
    public void show(Job job) {
        show(List.of(job));
    }

    /** The same of many at once. */
    public void show(Collection<Job> some) {
        if (!some.isEmpty()) {
            some.forEach(job -> jobs.put(job.id(), job));
            settle();
        }
    }

    /** A job is over. One that nobody knew of is nothing to speak of. */
    public void end(JobId id, Outcome outcome, String words) {
        Job job = jobs.remove(id);
        if (job == null) {
            return;
        }
        Instant at = clock.instant();
        done.addFirst(
                new Done(
                        id,
                        job.name(),
                        job.place(),
                        outcome,
                        words,
                        at,
                        job.headway().elapsed(at)));
        if (done.size() > KEPT) {
            done.remove(KEPT, done.size());
        }
        settle();
    }

    /** Speaks no more of a job, nor of its end. */
    public void drop(JobId id) {
        if (jobs.remove(id) != null) {
            settle();
        }
    }

    public void drop(Predicate<Job> which) {
        if (jobs.values().removeIf(which)) {
            settle();
        }
    }

    /** Moves the time that running jobs show. */
    public void tick() {
        now.set(clock.instant());
        foremost.set(findForemost());
    }

    private void settle() {
        now.set(clock.instant());
        running.setAll(jobs.values().stream().sorted(ORDER).toList());
        foremost.set(findForemost());
    }

    private Optional<Job> findForemost() {
        return running.stream().filter(this::isWorthALine).findFirst();
    }

    private boolean isWorthALine(Job job) {
        return !job.kind().quiet()
                || job.headway()
                        .elapsed(now.get())
                        .filter(time -> time.compareTo(WORTH_A_LINE) >= 0)
                        .isPresent();
    }

    public boolean has(JobId id) {
        return jobs.containsKey(id);
    }

    /** How many jobs go on that somebody asked for. */
    public int count() {
        return (int) running.stream().filter(job -> !job.kind().quiet()).count();
    }

    /** What goes on, what somebody waits for first. */
    public ObservableList<Job> running() {
        return shownRunning;
    }

    /** What is over, the last first. */
    public ObservableList<Done> done() {
        return shownDone;
    }

    /** The one job there is room for; empty where nothing goes on. */
    public ReadOnlyObjectProperty<Optional<Job>> foremostProperty() {
        return foremost.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }
}
