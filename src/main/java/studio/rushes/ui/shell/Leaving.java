package studio.rushes.ui.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.rushes.ui.tray.CloseQuestion;
import studio.rushes.ui.tray.Fate;
import studio.rushes.ui.tray.TrayModel;

/**
 * Leaving the window or its video: at once where nothing would be lost, else after one question.
 * Used on the window's thread.
 */
final class Leaving {
    /**
     * A question that waits for its answer.
     *
     * @param go answers yes
     * @param stay answers no
     */
    record Asked(CloseQuestion question, Runnable go, Runnable stay) {}

    private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>();
    private final List<Supplier<Optional<Fate>>> unsaved = new ArrayList<>();
    private final TrayModel tray;

    Leaving(TrayModel tray) {
        this.tray = tray;
    }

    /** Looks there too for what may be lost and is no job. */
    void mind(Supplier<Optional<Fate>> what) {
        unsaved.add(what);
    }

    /**
     * Leaves, or asks first. A question that waits already is answered with no.
     *
     * @param stay runs where it was answered so
     */
    void leave(CloseQuestion.Occasion occasion, Runnable go, Runnable stay) {
        dismiss();
        Collection<Fate> others =
                unsaved.stream().map(Supplier::get).flatMap(Optional::stream).toList();
        CloseQuestion.of(occasion, tray.running(), others)
                .ifPresentOrElse(
                        question ->
                                asked.set(
                                        new Asked(question, () -> answer(go), () -> answer(stay))),
                        go);
    }

    private void answer(Runnable answer) {
        asked.set(null);
        answer.run();
    }

    /** Answers no where a question waits. */
    void dismiss() {
        Asked waiting = asked.get();
        if (waiting != null) {
            waiting.stay().run();
        }
    }

    ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }
}
