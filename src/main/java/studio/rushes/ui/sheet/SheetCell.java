package studio.rushes.ui.sheet;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.ui.grid.BlockCardModel;
import studio.rushes.ui.grid.CardActions;
import studio.rushes.ui.grid.Posters;

/** A place for a row; follows the block it shows, and only while it shows it. */
final class SheetCell extends ListCell<BlockCardModel> {
    private final SheetModel model;
    private final CardActions actions;
    private final SheetRowPane pane;
    private final Runnable grown;
    private Subscription block = Subscription.EMPTY;
    private @Nullable BlockCardModel followed;
    private int places = 1;

    /**
     * @param grown runs when the row wants another height than it has
     */
    SheetCell(
            SheetModel model,
            Posters posters,
            CardActions actions,
            Supplier<SheetSize> size,
            Runnable grown) {
        this.grown = grown;
        this.model = model;
        this.actions = actions;
        getStyleClass().add("sheet-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        pane =
                new SheetRowPane(
                        size,
                        () -> new TakeTile(model.board(), model.strips(), posters),
                        this::clicked);
        pane.setVisible(false);
        setGraphic(pane);
    }

    /** A click looks at a take, two play it. */
    private void clicked(Optional<Take> take, int times) {
        BlockCardModel card = getItem();
        if (card == null) {
            return;
        }
        take.ifPresentOrElse(one -> model.look(card, one), () -> model.select(card));
        if (times == 2 && take.filter(Take::isReady).isPresent()) {
            actions.play(card);
        }
    }

    /** A list asks rows how high they are that it never shows: what they say comes with layout. */
    @Override
    protected void updateItem(@Nullable BlockCardModel item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            release();
        } else if (item != followed) {
            release();
            places = model.places(item);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        BlockCardModel item = isEmpty() ? null : getItem();
        if (item != null && item != followed) {
            followed = item;
            pane.setVisible(true);
            block =
                    Subscription.combine(
                            model.watch(item, this::show),
                            item.selectedProperty().subscribe(pane::selected),
                            model.board().pricesProperty().subscribe((_, _) -> pane.render()),
                            model.board().nowProperty().subscribe((_, _) -> pane.tick()));
        }
        super.layoutChildren();
    }

    private void show(SheetRow row) {
        pane.show(row);
        if (row.places() != places) {
            places = row.places();
            grown.run();
        }
    }

    private void release() {
        block.unsubscribe();
        block = Subscription.EMPTY;
        followed = null;
        pane.setVisible(false);
        pane.release();
    }

    SheetRowPane row() {
        return pane;
    }

    @Override
    protected double computePrefHeight(double width) {
        return isEmpty() ? 0 : pane.high(places);
    }

    @Override
    protected double computePrefWidth(double height) {
        // Rows are as wide as the sheet, never wider.
        return 0;
    }
}
