package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.problem.Problem;
import studio.rushes.project.Glance;
import studio.rushes.project.Herald;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.home.HomeDesk;
import studio.rushes.ui.home.HomeModel;
import studio.rushes.ui.problem.ProblemVerb;
import studio.rushes.ui.problem.Problems;
import studio.rushes.ui.tray.Fate;
import studio.rushes.ui.tray.Headway;
import studio.rushes.ui.tray.Job;
import studio.rushes.ui.tray.JobId;
import studio.rushes.ui.tray.JobKind;
import studio.rushes.ui.tray.TrayModel;

/**
 * What goes on in videos that the window does not show: in the tray while it does, and told of once
 * when it is over or wants somebody. Used on the window's thread.
 */
final class HomeRoom implements Room {
    /** What of the window it needs. */
    record Around(
            Executor window,
            Pulse pulse,
            InstantSource clock,
            TrayModel tray,
            Consumer<Notice> tell,
            Consumer<Path> open) {}

    /** More than that nobody reads who comes back. */
    private static final int MISSED = 5;

    private final HomeDesk desk;
    private final HomeModel model;
    private final Around around;
    private final Map<Path, Instant> begun = new HashMap<>();
    private final List<Notice> missed = new ArrayList<>();
    private final Subscription films;
    private Herald herald = Herald.SILENT;
    private Set<JobId> shown = Set.of();
    private @Nullable Path here;
    private boolean attended = true;

    HomeRoom(HomeDesk desk, Around around, Consumer<Problem> trouble) {
        this.desk = desk;
        this.around = around;
        model = new HomeModel(desk, around.window(), around.pulse(), trouble);
        model.tellBy(this::tell);
        model.whenSeen(_ -> tick());
        films = desk.onFilm(end -> around.window().execute(() -> filmed(end)));
    }

    @Override
    public void open(Desk opened, Script script) {
        here = opened.folder();
        model.showing(here);
        tick();
    }

    @Override
    public void close() {
        here = null;
        model.showing(null);
    }

    /** The window is closed for good. */
    void end() {
        films.close();
        model.end();
    }

    private void filmed(HomeDesk.FilmEnd end) {
        tick();
        if (end.folder().equals(here)) {
            return;
        }
        end.problem()
                .ifPresentOrElse(
                        problem -> {
                            around.tell().accept(new Notice.Trouble(problem, verbs(end.folder())));
                            announce(end.video(), Problems.words(problem).headline());
                        },
                        () -> tell(end.folder(), end.video(), text("home.news.film", end.name())));
    }

    private void tell(Path folder, String video, String words) {
        Notice said = new Notice.News(text("home.news", video, words), verbs(folder));
        if (attended) {
            around.tell().accept(said);
        } else {
            missed.add(said);
            if (missed.size() > MISSED) {
                missed.removeFirst();
            }
            announce(video, words);
        }
    }

    private void announce(String video, String words) {
        if (!attended) {
            herald.announce(video, words);
        }
    }

    private List<ProblemVerb> verbs(Path folder) {
        return List.of(new ProblemVerb(text("home.news.open"), () -> around.open().accept(folder)));
    }

    void attend(boolean on) {
        attended = on;
        if (on) {
            List<Notice> waiting = List.copyOf(missed);
            missed.clear();
            waiting.forEach(around.tell());
        }
    }

    void tellBy(Herald whom) {
        herald = whom;
    }

    /** Shows in the tray what goes on elsewhere, as it is now. */
    void tick() {
        List<Job> jobs = new ArrayList<>();
        for (Glance glance : model.glances()) {
            boolean busy =
                    glance.condition() == Glance.Condition.OPEN && glance.counts().underWay() > 0;
            if (busy && !glance.folder().equals(here)) {
                jobs.add(takes(glance));
            } else {
                begun.remove(glance.folder());
            }
        }
        desk.films().stream()
                .filter(film -> !film.folder().equals(here))
                .forEach(film -> jobs.add(film(film)));
        Set<JobId> now = new HashSet<>();
        jobs.forEach(job -> now.add(job.id()));
        shown.stream().filter(id -> !now.contains(id)).forEach(around.tray()::drop);
        shown = now;
        around.tray().show(jobs);
    }

    private Job takes(Glance glance) {
        Instant since = begun.computeIfAbsent(glance.folder(), _ -> around.clock().instant());
        Glance.Counts counts = glance.counts();
        return new Job(
                new JobId(JobKind.TAKE, "elsewhere " + glance.folder()),
                text("home.tray.takes", counts.underWay()),
                glance.title(),
                counts.waiting() == 0 ? "" : text("home.tray.waiting", counts.waiting()),
                Headway.since(since),
                counts.running() > 0
                        ? new Fate.GoesOn(counts.underWay())
                        : new Fate.Waits(counts.waiting()),
                Optional.empty());
    }

    private static Job film(HomeDesk.FilmWork film) {
        Headway since = Headway.since(film.begun());
        return new Job(
                new JobId(JobKind.FILM, "elsewhere " + film.folder()),
                text("tray.film", film.name()),
                film.video(),
                "",
                film.whole().isPresent() ? since.at(film.whole().getAsDouble()) : since,
                new Fate.Lost(text("home.tray.lost", film.name(), film.video())),
                Optional.of(film.stop()));
    }

    HomeModel model() {
        return model;
    }
}
