package studio.rushes.ui.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.script.BlockId;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.review.ReviewModel;

/**
 * Every take of every block. The blocks and the selected one are the grid's, what is looked at and
 * how it is judged are the review's; a row is worked out only while somebody shows it. Used on the
 * window's thread.
 */
public final class SheetModel {
    private final BoardModel board;
    private final ReviewModel review;
    private final FilmStrips strips;
    private final Map<BlockId, List<Watch>> watched = new HashMap<>();
    private final ReadOnlyObjectWrapper<SheetCount> count =
            new ReadOnlyObjectWrapper<>(SheetCount.NONE);

    /** Somebody who shows a row. */
    private final class Watch {
        private final BlockCardModel card;
        private final Consumer<SheetRow> shows;
        private @Nullable SheetRow last;

        Watch(BlockCardModel card, Consumer<SheetRow> shows) {
            this.card = card;
            this.shows = shows;
        }

        void look() {
            SheetRow now = row(card);
            if (!now.equals(last)) {
                last = now;
                shows.accept(now);
            }
        }
    }

    public SheetModel(BoardModel board, ReviewModel review, FilmStrips strips) {
        this.board = board;
        this.review = review;
        this.strips = strips;
        review.rejectedShownProperty().subscribe(_ -> refresh());
        review.onJudged(block -> {
            count();
            refresh(block);
        });
    }

    /** The grid shows another project, or none. */
    public void follow() {
        count();
        refresh();
    }

    /** Lets go of the project. */
    public void close() {
        strips.close();
        count.set(SheetCount.NONE);
    }

    /** The grid has heard of takes. */
    public void heard(List<Take> changes) {
        count();
        Set<BlockId> blocks = new HashSet<>();
        changes.forEach(take -> blocks.add(take.request().block()));
        blocks.forEach(this::refresh);
    }

    /** More may be known of what was said in takes. */
    public void heardWords(List<TakeId> takes) {
        Set<TakeId> known = new HashSet<>(takes);
        for (BlockId block : List.copyOf(watched.keySet())) {
            if (board.takes(block).stream().anyMatch(take -> known.contains(take.id()))) {
                refresh(block);
            }
        }
    }

    /**
     * Shows a row now and whenever it is another one.
     *
     * @return to be ended as soon as the row is not seen any more
     */
    Subscription watch(BlockCardModel card, Consumer<SheetRow> shows) {
        Watch watch = new Watch(card, shows);
        watched.computeIfAbsent(card.id(), _ -> new ArrayList<>()).add(watch);
        return Subscription.combine(
                card.dataProperty().subscribe(_ -> watch.look()), () -> forget(watch));
    }

    private void forget(Watch watch) {
        watched.computeIfPresent(
                watch.card.id(),
                (_, those) -> {
                    those.remove(watch);
                    return those.isEmpty() ? null : those;
                });
    }

    private void refresh() {
        List.copyOf(watched.keySet()).forEach(this::refresh);
    }

    private void refresh(BlockId block) {
        List.copyOf(watched.getOrDefault(block, List.of())).forEach(Watch::look);
    }

    private SheetRow row(BlockCardModel card) {
        List<Take> all = review.takes(card.id());
        Optional<TakeId> looked = board.looked(card.id()).map(Take::id);
        Optional<TakeId> plays = board.playing(card.id()).map(Take::id);
        boolean everything = review.rejectedShownProperty().get();
        List<SheetTake> takes = new ArrayList<>();
        for (Take take : all) {
            if (isShown(take, looked, everything)) {
                board.data(take)
                        .map(data ->
                                new SheetTake(
                                        take,
                                        data,
                                        plays.filter(take.id()::equals).isPresent(),
                                        looked.filter(take.id()::equals).isPresent()))
                        .ifPresent(takes::add);
            }
        }
        return new SheetRow(card.data(), takes, rejected(all));
    }

    /** How many places for strips the row of a block takes up. */
    int places(BlockCardModel card) {
        Optional<TakeId> looked = board.looked(card.id()).map(Take::id);
        boolean everything = review.rejectedShownProperty().get();
        return Math.max(
                1,
                Math.toIntExact(
                        review.takes(card.id()).stream()
                                .filter(take -> isShown(take, looked, everything))
                                .count()));
    }

    private static boolean isShown(Take take, Optional<TakeId> looked, boolean everything) {
        return everything
                || !take.judgement().rejected()
                || looked.filter(take.id()::equals).isPresent();
    }

    private static int rejected(List<Take> takes) {
        return Math.toIntExact(takes.stream().filter(one -> one.judgement().rejected()).count());
    }

    private void count() {
        int takes = 0;
        int out = 0;
        for (BlockCardModel card : board.cards()) {
            List<Take> its = review.takes(card.id());
            takes += its.size();
            out += rejected(its);
        }
        count.set(new SheetCount(takes, out));
    }

    /** Selects the block of a take and looks at it; one without a clip cannot be looked at. */
    void look(BlockCardModel card, Take take) {
        board.select(card);
        if (take.isReady()) {
            review.look(take.id());
        }
    }

    /** In the grid's order. */
    ObservableList<BlockCardModel> blocks() {
        return board.arranged();
    }

    void select(BlockCardModel card) {
        board.select(card);
    }

    /** Moves the selection by so many blocks. */
    void step(int by) {
        board.step(by);
    }

    BoardModel board() {
        return board;
    }

    /** The small pictures of the takes. */
    public FilmStrips strips() {
        return strips;
    }

    ReadOnlyObjectProperty<@Nullable BlockCardModel> selectedProperty() {
        return board.selectedProperty();
    }

    /** Whether rejected takes are shown, too; the same as in the review. */
    BooleanProperty rejectedShownProperty() {
        return review.rejectedShownProperty();
    }

    public ReadOnlyObjectProperty<SheetCount> countProperty() {
        return count.getReadOnlyProperty();
    }
}
