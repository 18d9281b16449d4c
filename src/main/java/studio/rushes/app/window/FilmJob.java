package studio.rushes.app.window;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.AssemblyListener;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.problem.StudioException;
import studio.rushes.project.OpenProject;
import studio.rushes.ui.home.HomeDesk;
import studio.rushes.ui.shell.FilmDesk;

/** The film that is being made of a project, whether the window shows that or not. */
final class FilmJob {
    private final OpenProject project;
    private final InstantSource clock;
    private final Consumer<HomeDesk.FilmEnd> ended;
    private volatile @Nullable Running running;

    /** Hears the film, and passes it on to whoever follows it now. */
    private static final class Running implements AssemblyListener {
        private final Edition edition;
        private final Instant begun;
        private volatile AssemblyListener follower;
        private volatile double whole;
        private volatile @Nullable CompletableFuture<Film> coming;

        Running(Edition edition, Instant begun, AssemblyListener follower) {
            this.edition = edition;
            this.begun = begun;
            this.follower = follower;
        }

        @Override
        public void at(AssemblyStep step) {
            whole = step.whole();
            follower.at(step);
        }
    }

    FilmJob(OpenProject project, InstantSource clock, Consumer<HomeDesk.FilmEnd> ended) {
        this.project = project;
        this.clock = clock;
        this.ended = ended;
    }

    /** The project stays open for as long as the film takes. */
    CompletableFuture<Film> begin(
            Edition edition,
            AssemblyListener listener,
            Function<AssemblyListener, CompletableFuture<Film>> work) {
        Running job = new Running(edition, clock.instant(), listener);
        OpenProject.Use use = project.use();
        running = job;
        CompletableFuture<Film> coming = work.apply(job);
        job.coming = coming;
        coming.whenComplete((_, thrown) -> {
            if (job.equals(running)) {
                running = null;
            }
            tell(job, thrown);
            use.close();
        });
        return coming;
    }

    private void tell(Running job, @Nullable Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown;
        if (cause instanceof CancellationException) {
            return;
        }
        ended.accept(
                new HomeDesk.FilmEnd(
                        project.folder().root(),
                        project.session().book().script().videoId(),
                        name(job),
                        Optional.ofNullable(cause).map(FilmJob::problem)));
    }

    private static studio.rushes.problem.Problem problem(Throwable cause) {
        return cause instanceof StudioException known
                ? known.problem()
                : Unexpected.exception(cause).problem();
    }

    private String name(Running job) {
        return String.valueOf(project.session().film().file(job.edition).getFileName());
    }

    Optional<FilmDesk.UnderWay> underWay() {
        Running job = running;
        CompletableFuture<Film> coming = job == null ? null : job.coming;
        return job == null || coming == null
                ? Optional.empty()
                : Optional.of(
                        new FilmDesk.UnderWay(
                                job.edition,
                                job.begun,
                                coming,
                                follower -> job.follower = follower));
    }

    Optional<HomeDesk.FilmWork> work() {
        Running job = running;
        CompletableFuture<Film> coming = job == null ? null : job.coming;
        return job == null || coming == null
                ? Optional.empty()
                : Optional.of(
                        new HomeDesk.FilmWork(
                                project.folder().root(),
                                project.session().book().script().videoId(),
                                name(job),
                                job.begun,
                                job.whole > 0
                                        ? OptionalDouble.of(job.whole)
                                        : OptionalDouble.empty(),
                                () -> coming.cancel(true)));
    }
}
