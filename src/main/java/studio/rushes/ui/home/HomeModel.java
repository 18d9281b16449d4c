package studio.rushes.ui.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.generation.WeekBoard;
import studio.rushes.problem.Problem;
import studio.rushes.project.Glance;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.problem.Problems;

/** All videos, without a node. Used on the window's thread. */
public final class HomeModel {
    /** Which videos are shown. */
    public enum Which {
        ALL,
        NEEDING,
        RUNNING
    }

    /**
     * A video of the list.
     *
     * @param glance empty until it was looked at
     */
    public record Entry(Path folder, Optional<Glance> glance) {}

    private final ObservableList<Entry> shown = FXCollections.observableArrayList();
    private final ObservableList<Entry> shownOutside =
            FXCollections.unmodifiableObservableList(shown);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<WeekBoard>> weeks =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> weeksTrouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Path, Glance> known = new HashMap<>();
    private final Set<Path> reading = new HashSet<>();
    private final Set<Path> again = new HashSet<>();
    private final Set<Path> left = new HashSet<>();
    private final Tidings tidings = new Tidings();
    private final HomeDesk desk;
    private final Subscription listening;
    private final Executor window;
    private final Consumer<Problem> trouble;
    private final List<Consumer<Glance>> seen = new ArrayList<>();
    private Consumer<Tidings.News> news = _ -> {};
    private List<Path> folders = List.of();
    private @Nullable Path here;
    private boolean counting;
    private boolean seenNow;
    private boolean ended;

    /**
     * @param window the window's thread
     */
    public HomeModel(HomeDesk desk, Executor window, Pulse pulse, Consumer<Problem> trouble) {
        this.desk = desk;
        this.window = window;
        this.trouble = trouble;
        Coalescer<Path, Path> changes =
                new Coalescer<>(pulse, (_, now) -> now, all -> all.forEach(this::changed));
        listening = desk.onChange(folder -> changes.put(folder, folder));
        folders = desk.folders();
        search.subscribe(_ -> sift());
        which.subscribe(_ -> sift());
    }

    /** Looks at nothing any more. */
    public void end() {
        ended = true;
        listening.close();
    }

    /** Whether the list is before somebody's eyes. */
    public void attend(boolean on) {
        seenNow = on;
        if (on) {
            refresh();
        }
    }

    /** Looks at the list and at every video in it again. */
    public void refresh() {
        list();
        folders.forEach(this::read);
    }

    private void list() {
        folders = desk.folders();
        known.keySet().retainAll(folders);
        sift();
    }

    private void changed(Path folder) {
        if (!folders.contains(folder)) {
            list();
        }
        // What the window shows changes many times a second, and is told of there.
        if (seenNow || !folder.equals(here)) {
            read(folder);
        }
    }

    private void read(Path folder) {
        if (ended) {
            return;
        }
        if (!reading.add(folder)) {
            again.add(folder);
            return;
        }
        desk.glance(folder)
                .whenCompleteAsync((glance, thrown) -> read(folder, glance, thrown), window);
    }

    private void read(Path folder, @Nullable Glance glance, @Nullable Throwable thrown) {
        reading.remove(folder);
        if (ended) {
            return;
        }
        if (glance != null) {
            Glance before = known.put(folder, glance);
            boolean looked = folder.equals(here) || left.remove(folder);
            tidings.of(before, glance, looked).ifPresent(news);
            if (!folders.contains(folder)) {
                known.remove(folder);
            }
            sift();
            seen.forEach(listener -> listener.accept(glance));
        } else if (thrown != null) {
            trouble.accept(Problems.of(thrown));
        }
        if (again.remove(folder)) {
            read(folder);
        }
    }

    /** Shows what is searched for. */
    private void sift() {
        String wanted = search.get().strip().toLowerCase(Texts.language());
        List<Entry> all =
                folders.stream()
                        .map(folder -> new Entry(folder, Optional.ofNullable(known.get(folder))))
                        .toList();
        List<Entry> now = all.stream().filter(entry -> fits(entry, wanted)).toList();
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
        empty.set(all.isEmpty());
    }

    private boolean fits(Entry entry, String wanted) {
        Locale language = Texts.language();
        boolean named =
                entry.folder().toString().toLowerCase(language).contains(wanted)
                        || entry.glance()
                                .filter(it -> it.title().toLowerCase(language).contains(wanted))
                                .isPresent();
        return named
                && switch (which.get()) {
                    case ALL -> true;
                    case NEEDING ->
                            entry.glance()
                                    .filter(it -> it.counts().needing() > 0 || !it.canBeOpened())
                                    .isPresent();
                    case RUNNING ->
                            entry.glance().filter(it -> it.counts().underWay() > 0).isPresent();
                };
    }

    /** Which video the window shows; nothing is told of that here. */
    public void showing(@Nullable Path folder) {
        Path before = here;
        here = folder;
        // What one leaves is known as it was left, whatever comes of it later.
        if (before != null && !before.equals(folder) && folders.contains(before)) {
            left.add(before);
            read(before);
        }
    }

    /** Whether the window shows this video. */
    public boolean isHere(Path folder) {
        return folder.equals(here);
    }

    /** Takes a video out of the list; it stays where it is. */
    public void forget(Path folder) {
        follow(desk.forget(folder), _ -> list());
    }

    /** Says where a missing video is now. */
    public void locate(Path missing, Path now) {
        follow(
                desk.locate(missing, now),
                found -> {
                    list();
                    read(found);
                });
    }

    /** Counts what the weeks cost, one count at a time. */
    public void count() {
        if (counting) {
            return;
        }
        counting = true;
        desk.weeks()
                .whenCompleteAsync(
                        (board, thrown) -> {
                            counting = false;
                            if (board != null) {
                                weeks.set(Optional.of(board));
                                weeksTrouble.set(Optional.empty());
                            } else if (thrown != null) {
                                weeksTrouble.set(Optional.of(Problems.of(thrown)));
                            }
                        },
                        window);
    }

    /**
     * Writes the weeks as CSV.
     *
     * @param done hears where
     */
    public void export(Path file, Consumer<Path> done) {
        weeks.get().ifPresent(board -> follow(desk.exportWeeks(board, file), done));
    }

    private <T> void follow(CompletableFuture<T> coming, Consumer<T> done) {
        coming.whenCompleteAsync(
                (result, thrown) -> {
                    if (thrown == null) {
                        done.accept(result);
                    } else {
                        trouble.accept(Problems.of(thrown));
                    }
                },
                window);
    }

    /** Who tells of videos that nobody looks at. */
    public void tellBy(News teller) {
        news = it -> teller.tell(it.folder(), it.headline(), it.body());
    }

    /** Hears each video that was looked at. */
    public void whenSeen(Consumer<Glance> listener) {
        seen.add(listener);
    }

    /** Told of a video that the window does not show. */
    @FunctionalInterface
    public interface News {
        void tell(Path folder, String headline, String body);
    }

    /** What is known of the videos, in the order of the list, whatever is searched for. */
    public List<Glance> glances() {
        return folders.stream().flatMap(it -> Optional.ofNullable(known.get(it)).stream()).toList();
    }

    /** The videos that are shown. */
    public ObservableList<Entry> shown() {
        return shownOutside;
    }

    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<Which> whichProperty() {
        return which;
    }

    /** Whether there is no video at all. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** Empty until they were counted. */
    public ReadOnlyObjectProperty<Optional<WeekBoard>> weeksProperty() {
        return weeks.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> weeksTroubleProperty() {
        return weeksTrouble.getReadOnlyProperty();
    }
}
