package studio.rushes.ui.grid;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.util.Subscription;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/** A place in the grid; follows the block it shows, and only while it shows it. */
final class BlockCell extends GridCell<BlockCardModel> {
    private final BoardModel board;
    private final Posters posters;
    private final CardActions actions;
    private final BlockCard card;
    private @Nullable BlockCardModel followed;
    private Subscription block = Subscription.EMPTY;
    private Subscription poster = Subscription.EMPTY;
    private Optional<Path> posterOf = Optional.empty();

    BlockCell(BoardModel board, Posters posters, CardActions actions, CardMenu menu) {
        this.board = board;
        this.posters = posters;
        this.actions = actions;
        getStyleClass().add("block-cell");
        card =
                new BlockCard(verb -> {
                    BlockCardModel shown = getItem();
                    board.select(shown);
                    actions.perform(verb, shown);
                });
        card.setVisible(false);
        setOnMousePressed(press -> {
            if (press.getButton() == MouseButton.PRIMARY && getItem() != null) {
                board.select(getItem());
                getGridView().requestFocus();
            }
        });
        setOnContextMenuRequested(asked -> {
            if (getItem() != null) {
                board.select(getItem());
                menu.show(getItem(), getGridView(), asked.getScreenX(), asked.getScreenY());
                asked.consume();
            }
        });
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY
                    && click.getClickCount() == 2
                    && getItem() != null) {
                actions.play(getItem());
            }
        });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new CellSkin(this, card);
    }

    /**
     * Fills the cell with its card, which is laid out by itself: the grid's rows stay as they are.
     */
    private static final class CellSkin extends SkinBase<BlockCell> {
        private final BlockCard card;

        private CellSkin(BlockCell cell, BlockCard card) {
            super(cell);
            this.card = card;
            card.setManaged(false);
            getChildren().setAll(card);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            card.resizeRelocate(x, y, width, height);
        }
    }

    /**
     * A row that is laid out again has each of its cells empty for a moment. The card stays as it
     * is over that moment: to set it anew would have it styled anew.
     */
    @Override
    protected void updateItem(BlockCardModel item, boolean empty) {
        super.updateItem(item, empty);
        boolean shows = !empty && item != null;
        card.setVisible(shows);
        if (shows && item != followed) {
            release();
            follow(item);
        }
    }

    private void follow(BlockCardModel item) {
        followed = item;
        block =
                Subscription.combine(
                        item.dataProperty().subscribe(_ -> render(item)),
                        item.selectedProperty().subscribe(card::selected),
                        board.pricesProperty().subscribe((_, _) -> render(item)),
                        board.nowProperty().subscribe((_, _) -> tick(item)));
    }

    private void release() {
        followed = null;
        block.unsubscribe();
        block = Subscription.EMPTY;
        poster.unsubscribe();
        poster = Subscription.EMPTY;
        posterOf = Optional.empty();
        card.poster(null);
    }

    private void tick(BlockCardModel item) {
        if (item.status().running() || item.status() == CardStatus.QUEUED) {
            render(item);
        }
    }

    private void render(BlockCardModel item) {
        if (getItem() != item) {
            // The place stayed empty.
            release();
            return;
        }
        CardFace face =
                CardFace.of(item.data(), board.nowProperty().get(), board.pricesProperty().get());
        card.show(face, actions.possible());
        setAccessibleText(face.spoken());
        if (!item.data().clip().equals(posterOf)) {
            posterOf = item.data().clip();
            poster.unsubscribe();
            poster =
                    posterOf.map(posters::of)
                            .map(still -> still.subscribe(this::poster))
                            .orElseGet(() -> {
                                card.poster(null);
                                return Subscription.EMPTY;
                            });
        }
    }

    private void poster(@Nullable Image still) {
        card.poster(still);
    }
}
