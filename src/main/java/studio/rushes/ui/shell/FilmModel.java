package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.Edition;
import studio.rushes.assembly.Film;
import studio.rushes.assembly.FilmReport;
import studio.rushes.assembly.Stage;
import studio.rushes.script.Script;
import studio.rushes.ui.export.Countdown;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;

/** The film of the open project: whether there is one, and how far the next one is. */
public final class FilmModel {
    /**
     * A film on its way.
     *
     * @param place where it will be
     * @param whole from 0 to 1, never going back
     * @param left a steady guess
     */
    public record Making(Path place, Stage stage, double whole, Duration elapsed, Duration left) {}

    /** What came of a film. */
    enum Ending {
        MADE,
        STOPPED,
        FAILED,
        /** It goes on, but the window shows another video. */
        LEFT
    }

    private record Heard(int run, AssemblyStep step) {}

    private final ReadOnlyObjectWrapper<@Nullable Path> film = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Making> making = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Film> made = new ReadOnlyObjectWrapper<>();
    private final Errands errands;
    private final InstantSource clock;
    private final Coalescer<FilmModel, Heard> steps;
    private @Nullable CompletableFuture<Film> job;
    private int run;
    private boolean earlier;
    private Countdown countdown = new Countdown();
    private Instant begun = Instant.EPOCH;
    private Consumer<Ending> ended = _ -> {};

    FilmModel(Errands errands, InstantSource clock, Pulse pulse) {
        this.errands = errands;
        this.clock = clock;
        steps = new Coalescer<>(pulse, (_, later) -> later, news -> hear(news.getLast()));
    }

    /** The film from before the video was opened, with what its check found. */
    void found(@Nullable Path finished, @Nullable FilmReport checked) {
        outdated.set(false);
        earlier = true;
        made.set(finished == null || checked == null ? null : new Film(finished, checked, 0, 0));
        film.set(finished);
    }

    /** Says whether the film there is was cut from something else than what there is now. */
    void compare(FilmDesk desk, Script script, List<Path> clips) {
        outdated.set(film.get() != null && !desk.isFilmOf(script, clips));
    }

    /**
     * Makes one film at a time.
     *
     * @param stopped runs where it was stopped by hand
     * @return whether it was begun
     */
    boolean make(FilmDesk desk, Edition edition, Consumer<Film> done, Runnable stopped) {
        if (running.get()) {
            return false;
        }
        int mine = begin(desk.place(edition), clock.instant());
        CompletableFuture<Film> begunJob =
                desk.assemble(edition, step -> steps.put(this, new Heard(mine, step)));
        follow(mine, edition, begunJob, done, stopped);
        return true;
    }

    /** Takes up one that was begun before the window came to the video. */
    void resume(FilmDesk desk, FilmDesk.UnderWay going, Consumer<Film> done, Runnable stopped) {
        int mine = begin(desk.place(going.edition()), going.begun());
        going.follow().accept(step -> steps.put(this, new Heard(mine, step)));
        follow(mine, going.edition(), going.coming(), done, stopped);
    }

    private int begin(Path place, Instant when) {
        begun = when;
        countdown = new Countdown();
        making.set(new Making(place, Stage.PICTURES, 0, Duration.ZERO, Duration.ZERO));
        running.set(true);
        run++;
        return run;
    }

    private void follow(
            int mine,
            Edition edition,
            CompletableFuture<Film> begunJob,
            Consumer<Film> done,
            Runnable stopped) {
        job = begunJob;
        errands.follow(
                begunJob,
                finished -> {
                    if (mine == run) {
                        show(edition, finished);
                        ended.accept(Ending.MADE);
                        done.accept(finished);
                    }
                },
                () -> {
                    if (mine == run) {
                        boolean unfinished = running.get();
                        end();
                        if (unfinished) {
                            ended.accept(begunJob.isCancelled() ? Ending.STOPPED : Ending.FAILED);
                        }
                        if (begunJob.isCancelled()) {
                            stopped.run();
                        }
                    }
                });
    }

    private void show(Edition edition, Film finished) {
        end();
        if (edition.isFinal()) {
            film.set(finished.path());
        }
        earlier = false;
        made.set(finished);
    }

    private void end() {
        running.set(false);
        making.set(null);
    }

    private void hear(Heard heard) {
        Making now = making.get();
        if (now != null && heard.run() == run) {
            AssemblyStep step = heard.step();
            countdown.hear(step.elapsed(), step.left());
            making.set(
                    new Making(
                            now.place(),
                            step.stage(),
                            step.whole(),
                            step.elapsed(),
                            countdown.left(step.elapsed())));
        }
    }

    /** Moves the time of what runs. */
    void tick() {
        Making now = making.get();
        if (now != null) {
            Duration elapsed = Duration.between(begun, clock.instant());
            making.set(
                    new Making(
                            now.place(),
                            now.stage(),
                            now.whole(),
                            elapsed,
                            countdown.left(elapsed)));
        }
    }

    /** Who hears of each film's end from now on, after it is over. */
    void whenEnded(Consumer<Ending> listener) {
        ended = listener;
    }

    /** When the one that is being made was begun. */
    Instant begun() {
        return begun;
    }

    void stop() {
        if (job != null) {
            job.cancel(true);
        }
    }

    /** Knows of no film; one that is being made is its video's own business from now on. */
    void close() {
        run++;
        job = null;
        if (running.get()) {
            end();
            ended.accept(Ending.LEFT);
        }
        found(null, null);
    }

    public ReadOnlyObjectProperty<@Nullable Path> filmProperty() {
        return film.getReadOnlyProperty();
    }

    /** Whether the script or the choice of takes changed since the film was made. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** Whether there is a film and it is of the present script and takes. */
    boolean current() {
        return film.get() != null && !outdated.get();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Empty while none is made. */
    public ReadOnlyObjectProperty<@Nullable Making> makingProperty() {
        return making.getReadOnlyProperty();
    }

    /**
     * The one that was made last since the video was opened, whatever it was made for; before that
     * the one that was there, where it is known what its check found.
     */
    public ReadOnlyObjectProperty<@Nullable Film> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** Whether the one made last was there before the video was opened. */
    boolean isEarlier() {
        return earlier;
    }
}
