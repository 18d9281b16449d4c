package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;

/** The film of the open project: whether there is one, and how far the next one is. */
public final class FilmModel {
    private final ReadOnlyObjectWrapper<@Nullable Path> film = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final Errands errands;
    private final Coalescer<FilmModel, Double> fractions;
    private @Nullable CompletableFuture<Path> assembling;

    FilmModel(Errands errands, Pulse pulse) {
        this.errands = errands;
        fractions =
                new Coalescer<>(pulse, (_, later) -> later, news -> progress.set(news.getLast()));
    }

    void show(@Nullable Path finished) {
        outdated.set(false);
        film.set(finished);
    }

    /** Says whether the film there is was cut from something else than what there is now. */
    void compare(FilmDesk desk, Script script, List<Path> clips) {
        outdated.set(film.get() != null && !desk.isFilmOf(script, clips));
    }

    void assemble(FilmDesk desk, Consumer<Path> done) {
        if (running.get()) {
            return;
        }
        progress.set(0);
        running.set(true);
        CompletableFuture<Path> job = desk.assemble(step -> fractions.put(this, step.whole()));
        assembling = job;
        errands.follow(
                job,
                finished -> {
                    film.set(finished);
                    done.accept(finished);
                },
                () -> running.set(false));
    }

    void stop() {
        if (assembling != null) {
            assembling.cancel(true);
            assembling = null;
        }
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

    /** From 0 to 1 while a film is assembled. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
