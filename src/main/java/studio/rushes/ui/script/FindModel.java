package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;
import static studio.rushes.ui.problem.Problems.brief;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.TextPlace;
import studio.rushes.script.TextSearch;
import studio.rushes.script.TextSearch.Hit;

/** Finds words in the script and puts others in their place. Used on the window's thread. */
public final class FindModel {
    private final ScriptDesk desk;
    private final Supplier<@Nullable BlockId> selected;
    private final StringProperty wanted = new SimpleStringProperty("");
    private final StringProperty with = new SimpleStringProperty("");
    private final BooleanProperty matchCase = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Hit>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private List<Hit> hits = List.of();

    /**
     * @param selected the block from which on is looked first
     */
    FindModel(ScriptDesk desk, Supplier<@Nullable BlockId> selected) {
        this.desk = desk;
        this.selected = selected;
        wanted.subscribe(_ -> search());
        matchCase.subscribe(_ -> search());
        open.subscribe(_ -> search());
    }

    /** Whether something is looked for at all. */
    public BooleanProperty openProperty() {
        return open;
    }

    public StringProperty wantedProperty() {
        return wanted;
    }

    /** What is put in its place. */
    public StringProperty withProperty() {
        return with;
    }

    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    /** The place that is looked at. */
    public ReadOnlyObjectProperty<Optional<Hit>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Such as "3 of 12". */
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** Why words could not be put there; empty where they could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!hits.isEmpty()) {
            int at = current.get().map(hits::indexOf).orElse(by > 0 ? -1 : 0);
            show(Optional.of(hits.get(Math.floorMod(at + by, hits.size()))));
        }
    }

    /** Puts the other words in the place that is looked at, and goes to the next. */
    public void replace() {
        Optional<Hit> place = current.get();
        if (place.isEmpty()) {
            return;
        }
        Hit hit = place.get();
        if (edit(() -> search(matchCase.get()).replace(desk.script(), hit, with.get()))) {
            int end = hit.from() + with.get().length();
            find();
            Script script = desk.script();
            show(
                    hits.stream()
                            .filter(other -> isBehind(script, other, hit.place(), end))
                            .findFirst()
                            .or(() -> hits.stream().findFirst()));
        }
    }

    /** Puts the other words everywhere, as one step. */
    public void replaceAll() {
        int places = hits.size();
        if (edit(() -> search(matchCase.get()).replaceAll(desk.script(), with.get()))) {
            find();
            show(Optional.empty());
            told.set(text("editor.find.replaced", places));
        }
    }

    private boolean edit(Supplier<Optional<ScriptEdit>> edit) {
        try {
            desk.breakStep();
            Optional<ScriptEdit> wish = edit.get();
            wish.ifPresent(desk::edit);
            desk.breakStep();
            problem.set("");
            return wish.isPresent();
        } catch (StudioException e) {
            problem.set(brief(e.problem()));
            return false;
        }
    }

    /** Looks anew, as where the script is another. */
    void follow() {
        if (!open.get()) {
            return;
        }
        Optional<Hit> before = current.get();
        List<Hit> old = hits;
        find();
        if (!old.equals(hits)) {
            Script script = desk.script();
            show(
                    before.flatMap(hit ->
                            hits.stream()
                                    .filter(now -> isBehind(script, now, hit.place(), hit.from()))
                                    .findFirst()));
        }
    }

    private void search() {
        problem.set("");
        find();
        BlockId from = selected.get();
        Script script = desk.script();
        int number = from == null ? 0 : script.number(from);
        show(
                hits.stream()
                        .filter(hit -> number(script, hit.place()) >= number)
                        .findFirst()
                        .or(() -> hits.stream().findFirst()));
    }

    private void find() {
        hits = open.get() ? search(matchCase.get()).in(desk.script()) : List.of();
    }

    private TextSearch search(boolean cased) {
        return new TextSearch(wanted.get(), cased);
    }

    private void show(Optional<Hit> hit) {
        current.set(hit);
        if (wanted.get().isEmpty() || !open.get()) {
            told.set("");
        } else if (hits.isEmpty()) {
            told.set(text("editor.find.none"));
        } else {
            told.set(
                    hit.map(at -> text("editor.find.at", hits.indexOf(at) + 1, hits.size()))
                            .orElseGet(() -> text("editor.find.count", hits.size())));
        }
    }

    /** Whether a place begins at or behind a character of another, in the order of the column. */
    private static boolean isBehind(Script script, Hit hit, TextPlace place, int from) {
        return hit.place().equals(place)
                ? hit.from() >= from
                : rank(script, hit.place()) > rank(script, place);
    }

    private static int rank(Script script, TextPlace place) {
        int part =
                switch (place) {
                    case TextPlace.Style _, TextPlace.Said _ -> 0;
                    case TextPlace.Seen _ -> 1;
                    case TextPlace.Unseen _ -> 2;
                };
        return number(script, place) * 3 + part;
    }

    private static int number(Script script, TextPlace place) {
        return place.owner().map(script::number).orElse(0);
    }
}
