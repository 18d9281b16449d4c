package studio.rushes.ui.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.sharing.CloudRow;
import studio.rushes.sharing.CloudVideo;
import studio.rushes.ui.problem.Problems;

/** The pipeline's videos, to open one of them. Used on the window's thread. */
public final class CloudListModel {
    /** How far the asking is. */
    public sealed interface State {
        record Asking() implements State {}

        record Failed(Problem problem) implements State {}

        record Answered(CloudDesk.Listing listing) implements State {}
    }

    private final CloudDesk desk;
    private final Executor window;
    private final Consumer<Path> open;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Asking());
    private final ReadOnlyObjectWrapper<Optional<CloudRow>> bringing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<CloudRow> shown = FXCollections.observableArrayList();
    private @Nullable CompletableFuture<?> asking;
    private int asked;

    /**
     * @param open opens the folder of a video that is on this computer
     */
    public CloudListModel(CloudDesk desk, Executor window, Consumer<Path> open) {
        this.desk = desk;
        this.window = window;
        this.open = open;
        search.subscribe(_ -> sift(state.get()));
        refresh();
    }

    /** Asks anew. */
    public void refresh() {
        stop();
        int mine = asked;
        trouble.set(Optional.empty());
        become(new State.Asking());
        CompletableFuture<CloudDesk.Listing> coming = desk.list();
        asking = coming;
        coming.whenCompleteAsync(
                (listing, thrown) -> {
                    if (mine == asked) {
                        become(
                                thrown == null
                                        ? new State.Answered(listing)
                                        : new State.Failed(Problems.of(thrown)));
                    }
                },
                window);
    }

    /** Brings a video and opens it; one that is here already is opened where it is. */
    public void open(CloudRow row) {
        if (!canOpen(row) || bringing.get().isPresent()) {
            return;
        }
        Optional<Path> folder = folder(row);
        if (folder.isPresent()) {
            open.accept(folder.get());
            return;
        }
        int mine = asked;
        bringing.set(Optional.of(row));
        trouble.set(Optional.empty());
        desk.bring(row)
                .whenCompleteAsync(
                        (made, thrown) -> {
                            bringing.set(Optional.empty());
                            if (mine != asked) {
                                // It is on the home; nobody waits for it here any more.
                                return;
                            }
                            if (thrown == null) {
                                open.accept(made);
                            } else {
                                trouble.set(Optional.of(Problems.of(thrown)));
                            }
                        },
                        window);
    }

    /** Whether it is understood well enough to be a project. */
    public boolean canOpen(CloudRow row) {
        return row.video().isPresent();
    }

    /** Where it is on this computer. */
    public Optional<Path> folder(CloudRow row) {
        return state.get() instanceof State.Answered(var listing)
                ? row.video()
                        .map(CloudVideo::document)
                        .flatMap(name -> Optional.ofNullable(listing.here().get(name)))
                : Optional.empty();
    }

    /** The rows are there before anybody hears of the answer. */
    private void become(State now) {
        sift(now);
        state.set(now);
    }

    private void sift(State from) {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        List<CloudRow> rows =
                from instanceof State.Answered(var listing)
                        ? listing.cloud().rows().stream()
                                .filter(row ->
                                        (row.id() + " " + row.theme())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                                .toList()
                        : List.of();
        shown.setAll(rows);
    }

    private void stop() {
        asked++;
        CompletableFuture<?> old = asking;
        asking = null;
        if (old != null) {
            old.cancel(true);
        }
    }

    /** Nobody looks at it any more. */
    public void close() {
        stop();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The row that is being brought. */
    public ReadOnlyObjectProperty<Optional<CloudRow>> bringingProperty() {
        return bringing.getReadOnlyProperty();
    }

    /** Why the last one could not be brought. */
    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** What is looked for. */
    public ObservableList<CloudRow> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }
}
