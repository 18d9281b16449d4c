package studio.rushes.ui.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.tray.CloseQuestion;

/** The open video, if any, and what all rooms hear of it. Used on the window's thread. */
final class OpenVideo {
    private final ReadOnlyObjectWrapper<@Nullable Desk> desk = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Script> script = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Executor window;
    private final Errands errands;
    private final Telling telling;
    private final Pulse pulse;

    OpenVideo(Executor window, Pulse pulse, Errands errands, Telling telling) {
        this.window = window;
        this.pulse = pulse;
        this.errands = errands;
        this.telling = telling;
    }

    /** Takes up a project that is being opened; keeps the present one where that fails. */
    void open(CompletableFuture<Desk> coming, Rooms rooms) {
        opening.set(true);
        errands.follow(
                coming,
                opened ->
                        rooms.leaving.leave(
                                CloseQuestion.Occasion.SWITCH,
                                () -> take(opened, rooms),
                                () -> errands.run(opened::close)),
                () -> opening.set(false));
    }

    private void take(Desk opened, Rooms rooms) {
        close(rooms);
        desk.set(opened);
        Coalescer<TakeId, Take> news =
                new Coalescer<>(
                        pulse,
                        OpenVideo::newer,
                        changes -> {
                            if (opened.equals(desk.get())) {
                                rooms.heard(changes);
                            }
                        });
        subscriptions.add(opened.onTake(take -> news.put(take.id(), take)));
        subscriptions.add(
                opened.onScript(edited -> window.execute(() -> edited(opened, edited, rooms))));
        subscriptions.add(opened.onSaved(at -> window.execute(() -> saved.set(at))));
        subscriptions.add(opened.onProblem(problem -> window.execute(() -> telling.hear(problem))));
        Script text = opened.script();
        script.set(text);
        rooms.open(opened, text);
    }

    static Take newer(Take earlier, Take later) {
        return later.version() >= earlier.version() ? later : earlier;
    }

    private void edited(Desk of, Script now, Rooms rooms) {
        if (of.equals(desk.get())) {
            script.set(now);
            rooms.follow(now);
        }
    }

    /** Lets go of the project. */
    void close(Rooms rooms) {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        rooms.close();
        telling.forget();
        saved.set(null);
        script.set(null);
        Desk old = desk.get();
        desk.set(null);
        if (old != null) {
            old.close();
        }
    }

    ReadOnlyObjectProperty<@Nullable Desk> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Script> scriptProperty() {
        return script.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Instant> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }
}
