package studio.rushes.ui.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.TimedWord;

/**
 * A sheet of captions under the hand: the word the hand is at, the one being said, the one being
 * written. Used on the window's thread.
 */
public final class CaptionEditor {
    private static final long STEP_MILLIS = 100;

    private final Consumer<CaptionSheet> keep;
    private final LongConsumer seek;
    private final ObservableList<PageRow> pages = FXCollections.observableArrayList();
    private final ObservableList<PageRow> shownPages =
            FXCollections.unmodifiableObservableList(pages);
    private final ReadOnlyObjectWrapper<Optional<Spot>> hand =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Spot>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Spot>> writing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable CaptionSheet sheet;
    private @Nullable SheetClip clip;
    private long frame = -1;

    /**
     * @param keep takes a changed sheet
     * @param seek shows a frame of the clip
     */
    CaptionEditor(Consumer<CaptionSheet> keep, LongConsumer seek) {
        this.keep = keep;
        this.seek = seek;
    }

    /**
     * Shows a sheet; the hand stays where it is, as far as that is still there.
     *
     * @param words with where their times come from; none where a hand set them
     */
    void show(CaptionSheet now, SheetClip itsClip, List<TimedWord> words) {
        sheet = now;
        clip = itsClip;
        List<PageRow> rows = new ArrayList<>();
        for (int i = 0; i < now.pages().size(); i++) {
            CaptionSheet.Page page = now.pages().get(i);
            rows.add(
                    new PageRow(
                            i + 1,
                            page.start(),
                            page.end(),
                            page.words().stream()
                                    .map(word ->
                                            new PageRow.Chip(
                                                    word.text(), itsClip.source(word, words)))
                                    .toList()));
        }
        place(rows);
        hand.set(hand.get().or(() -> first(now)).flatMap(this::nearest));
        if (writing.get().isPresent() && !writing.get().equals(hand.get())) {
            writing.set(Optional.empty());
        }
        hear();
    }

    /** Rows that stay the same stay untouched, so that the list does not jump. */
    private void place(List<PageRow> rows) {
        for (int i = 0; i < Math.min(rows.size(), pages.size()); i++) {
            if (!rows.get(i).equals(pages.get(i))) {
                pages.set(i, rows.get(i));
            }
        }
        if (rows.size() > pages.size()) {
            pages.addAll(rows.subList(pages.size(), rows.size()));
        } else {
            pages.remove(rows.size(), pages.size());
        }
    }

    void clear() {
        sheet = null;
        clip = null;
        frame = -1;
        pages.clear();
        hand.set(Optional.empty());
        said.set(Optional.empty());
        writing.set(Optional.empty());
    }

    /** Another frame of the clip is seen; below 0 for none. */
    void at(long shownFrame) {
        frame = shownFrame;
        hear();
    }

    private void hear() {
        SheetClip of = clip;
        CaptionSheet its = sheet;
        said.set(of == null || its == null || frame < 0 ? Optional.empty() : of.said(its, frame));
    }

    /** Puts the hand on a word, and shows it in the player. */
    void select(Spot spot) {
        if (!writing.get().equals(Optional.of(spot))) {
            writing.set(Optional.empty());
        }
        Optional<Spot> near = nearest(spot);
        hand.set(near);
        if (sheet != null && clip != null && near.isPresent()) {
            seek.accept(clip.frame(sheet.pages().get(near.get().page()), near.get().word()));
        }
    }

    /** Moves the hand by so many words, over the ends of pages. */
    void stepWord(int by) {
        CaptionSheet its = sheet;
        if (its == null || its.pages().isEmpty()) {
            return;
        }
        int flat = by;
        int page = 0;
        int all = its.pages().stream().mapToInt(one -> one.words().size()).sum();
        for (Spot at = hand.get().orElse(new Spot(0, 0)); page < at.page(); page++) {
            flat += its.pages().get(page).words().size();
        }
        flat = Math.clamp((long) flat + hand.get().map(Spot::word).orElse(0), 0, all - 1);
        for (page = 0; page < its.pages().size(); page++) {
            int words = its.pages().get(page).words().size();
            if (flat < words) {
                select(new Spot(page, flat));
                return;
            }
            flat -= words;
        }
    }

    /** Moves the hand by so many pages, to a first word. */
    void stepPage(int by) {
        hand.get().ifPresent(at -> selectPage(at.page() + by));
    }

    /** Puts the hand on a page's first word. */
    void selectPage(int page) {
        if (!pages.isEmpty()) {
            select(new Spot(Math.clamp(page, 0, pages.size() - 1), 0));
        }
    }

    /** Begins to write over the word at the hand. */
    void write() {
        writing.set(hand.get());
    }

    /** Writes over a word no more. */
    void stopWriting() {
        writing.set(Optional.empty());
    }

    /** Gives the word that is written over another text. */
    void written(String text) {
        Optional<Spot> spot = writing.get();
        writing.set(Optional.empty());
        spot.ifPresent(at -> rewrite(at.page(), at.word(), text));
    }

    /** Gives a word another text. */
    public void rewrite(int page, int word, String text) {
        change(now -> now.reword(page, word, text));
    }

    /** Begins a page with the word at the hand. */
    void split() {
        hand.get()
                .ifPresent(at -> {
                    if (change(now -> now.split(at.page(), at.word()))) {
                        hand.set(Optional.of(new Spot(at.page() + 1, 0)));
                    }
                });
    }

    /** Joins the page at the hand with the next one. */
    void merge() {
        hand.get().ifPresent(at -> change(now -> now.merge(at.page())));
    }

    /** Shows the page at the hand so many frames later, or earlier below 0. */
    void moveFrames(int frames) {
        SheetClip of = clip;
        CaptionSheet its = sheet;
        if (of != null && its != null && hand.get().isPresent()) {
            int page = hand.get().get().page();
            move(of.framesFrom(its.pages().get(page).start(), frames));
        }
    }

    /** Shows it so many tenths of a second later, or earlier below 0. */
    void moveTenths(int tenths) {
        move(tenths * STEP_MILLIS);
    }

    private void move(long millis) {
        SheetClip of = clip;
        if (of != null) {
            hand.get().ifPresent(at -> change(now -> now.move(at.page(), millis, of.millis())));
        }
    }

    /** Takes the page at the hand away. */
    void delete() {
        hand.get().ifPresent(at -> change(now -> now.without(at.page())));
    }

    private boolean change(UnaryOperator<CaptionSheet> edit) {
        CaptionSheet before = sheet;
        CaptionSheet after = before == null ? null : edit.apply(before);
        if (after == null || after.equals(before)) {
            return false;
        }
        keep.accept(after);
        return true;
    }

    private Optional<Spot> first(CaptionSheet of) {
        return of.pages().isEmpty() ? Optional.empty() : Optional.of(new Spot(0, 0));
    }

    private Optional<Spot> nearest(Spot spot) {
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        int page = Math.clamp(spot.page(), 0, pages.size() - 1);
        int last = pages.get(page).words().size() - 1;
        return Optional.of(new Spot(page, Math.clamp(spot.word(), 0, last)));
    }

    ObservableList<PageRow> pages() {
        return shownPages;
    }

    /** The word the keys act on. */
    ReadOnlyObjectProperty<Optional<Spot>> handProperty() {
        return hand.getReadOnlyProperty();
    }

    /** The word being said; −1 for its word before the first one of a page is. */
    ReadOnlyObjectProperty<Optional<Spot>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The word being written over. */
    ReadOnlyObjectProperty<Optional<Spot>> writingProperty() {
        return writing.getReadOnlyProperty();
    }
}
