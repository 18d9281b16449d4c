package studio.rushes.ui.captions;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.transcription.ChosenModel;
import studio.rushes.transcription.ModelArrival;
import studio.rushes.transcription.WhisperModel;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.problem.Problems;

/** The models that hear words, and the one that is on its way. Used on the window's thread. */
public final class ModelsModel {
    /**
     * A model on its way.
     *
     * @param at empty until the first bytes came
     */
    public record Arriving(WhisperModel model, Optional<ModelArrival> at) {}

    private record Heard(int run, ModelArrival arrival) {}

    private final ModelDesk desk;
    private final Executor window;
    private final ModelsHost host;
    private final Coalescer<ModelsModel, Heard> steps;
    private final ReadOnlyObjectWrapper<Optional<ModelsNow>> now =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Arriving>> arriving =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Supplier<Optional<Path>> files = Optional::empty;
    private @Nullable CompletableFuture<ModelsNow> job;
    private boolean answered;
    private int run;
    private int asked;

    public ModelsModel(ModelDesk desk, Executor window, Pulse pulse, ModelsHost host) {
        this.desk = desk;
        this.window = window;
        this.host = host;
        steps = new Coalescer<>(pulse, (_, later) -> later, news -> hear(news.getLast()));
    }

    /** Looks which models there are; says what is wrong with the chosen one. */
    public void begin() {
        follow(desk.look(), first -> first.problem().ifPresent(host::trouble), host::trouble);
    }

    /** Runs once with the model to offer, as soon as that is known; never after an answer. */
    public void offer(Consumer<WhisperModel> offer) {
        if (now.get().isPresent()) {
            now.get().filter(_ -> !answered).flatMap(ModelsNow::offer).ifPresent(offer);
        } else {
            Subscription[] waiting = {Subscription.EMPTY};
            waiting[0] =
                    now.subscribe((_, _) -> {
                        waiting[0].unsubscribe();
                        offer(offer);
                    });
        }
    }

    /** The offer was answered, whatever the answer is. */
    public void answer() {
        if (!answered) {
            answered = true;
            follow(desk.answer(), _ -> {}, host::trouble);
        }
    }

    /** Downloads a model, one at a time. */
    public void get(WhisperModel model) {
        if (arriving.get().isPresent()) {
            return;
        }
        answer();
        int mine = ++run;
        arriving.set(Optional.of(new Arriving(model, Optional.empty())));
        CompletableFuture<ModelsNow> coming =
                desk.get(model.id(), arrival -> steps.put(this, new Heard(mine, arrival)));
        job = coming;
        Runnable again = () -> get(model);
        told(
                coming,
                known -> {
                    end();
                    // Whoever looked before saw less.
                    asked++;
                    show(known);
                    host.arrived(model, known.choice().equals(Optional.of(model.id())));
                },
                problem -> {
                    end();
                    refresh();
                    host.failed(problem, again);
                },
                () -> {
                    end();
                    refresh();
                    host.stopped(model, again);
                });
    }

    private void hear(Heard heard) {
        if (heard.run() == run) {
            arriving.set(
                    arriving.get()
                            .map(it -> new Arriving(it.model(), Optional.of(heard.arrival()))));
        }
    }

    private void end() {
        run++;
        arriving.set(Optional.empty());
        job = null;
    }

    /** Stops what is on its way; what has come is kept. */
    public void stop() {
        if (job != null) {
            job.cancel(true);
        }
    }

    /** Has a model that is here hear from now on; one that is not is downloaded first. */
    void choose(String id) {
        now.get()
                .flatMap(known ->
                        known.models().stream()
                                .filter(model -> model.model().id().equals(id))
                                .findFirst())
                .ifPresent(model -> {
                    if (model.present()) {
                        use(Optional.of(id));
                    } else {
                        get(model.model());
                    }
                });
    }

    /** Has words timed by the script from now on. */
    void chooseNone() {
        use(Optional.empty());
    }

    /** How a file is asked for from now on. */
    public void pickWith(Supplier<Optional<Path>> pick) {
        files = pick;
    }

    /** Has a file hear that somebody names. */
    void chooseFile() {
        files.get().ifPresent(file -> use(Optional.of(file.toString())));
    }

    private void use(Optional<String> choice) {
        answer();
        follow(desk.use(choice), _ -> {}, host::trouble);
    }

    private void refresh() {
        follow(desk.look(), _ -> {}, host::trouble);
    }

    /** What was asked for last is what holds. */
    private void follow(
            CompletableFuture<ModelsNow> coming,
            Consumer<ModelsNow> done,
            Consumer<Problem> trouble) {
        int mine = ++asked;
        told(
                coming,
                known -> {
                    if (mine == asked) {
                        show(known);
                        done.accept(known);
                    }
                },
                trouble,
                () -> {});
    }

    private void show(ModelsNow known) {
        Optional<ChosenModel> before = now.get().flatMap(ModelsNow::hears);
        now.set(Optional.of(known));
        if (!known.hears().equals(before)) {
            host.changed();
        }
    }

    private <T> void told(
            CompletableFuture<T> coming,
            Consumer<T> done,
            Consumer<Problem> trouble,
            Runnable cancelled) {
        coming.whenCompleteAsync(
                (result, thrown) -> {
                    if (thrown == null) {
                        done.accept(result);
                    } else if (thrown instanceof CancellationException) {
                        cancelled.run();
                    } else {
                        trouble.accept(Problems.of(thrown));
                    }
                },
                window);
    }

    /** Empty until it was looked. */
    public ReadOnlyObjectProperty<Optional<ModelsNow>> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Empty while none is on its way. */
    public ReadOnlyObjectProperty<Optional<Arriving>> arrivingProperty() {
        return arriving.getReadOnlyProperty();
    }
}
