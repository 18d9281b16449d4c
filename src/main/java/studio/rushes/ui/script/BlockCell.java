package studio.rushes.ui.script;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.BlockId;

/** A card in the list, and what is dragged and dropped on it. */
final class BlockCell extends ListCell<BlockViewModel> {
    /** What the cell asks of the pane. */
    interface Actions extends BlockCard.Actions {
        void select(BlockViewModel block);

        /** Puts a block before or after another. */
        void drop(BlockId moved, BlockViewModel target, boolean after);
    }

    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

    /** Marks our own drags among all the text that may be dragged over the window. */
    private static final String PREFIX = "rushes-block:";

    private final BlockCard card;
    private final Actions actions;

    BlockCell(Actions actions) {
        this.actions = actions;
        this.card = new BlockCard(actions);
        getStyleClass().add("block-cell");
        // As wide as the list, whatever its text would like.
        setPrefWidth(0);
        selectedProperty().subscribe(card::setTools);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> select());
        card.fields().forEach(field -> field.focusedProperty().subscribe(this::focused));
        card.handle().setOnDragDetected(this::drag);
        setOnDragOver(this::over);
        setOnDragExited(_ -> mark(null));
        setOnDragDropped(this::drop);
    }

    BlockCard card() {
        return card;
    }

    @Override
    protected void updateItem(@Nullable BlockViewModel item, boolean empty) {
        super.updateItem(item, empty);
        BlockViewModel block = empty ? null : item;
        card.show(block);
        setGraphic(block == null ? null : card);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        double inside = width - around.getLeft() - around.getRight();
        return isEmpty()
                ? super.computePrefHeight(width)
                : card.prefHeight(inside) + around.getTop() + around.getBottom();
    }

    /** A cell places a graphic by its own size; this one fills the cell. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Insets around = getInsets();
        card.resizeRelocate(
                around.getLeft(),
                around.getTop(),
                getWidth() - around.getLeft() - around.getRight(),
                getHeight() - around.getTop() - around.getBottom());
    }

    private void focused(boolean now) {
        if (now) {
            select();
        }
    }

    private void select() {
        BlockViewModel block = getItem();
        if (block != null) {
            actions.select(block);
        }
    }

    private void drag(MouseEvent event) {
        BlockViewModel block = getItem();
        if (block != null) {
            Dragboard board = startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.putString(PREFIX + block.id().value());
            board.setContent(content);
            board.setDragView(card.snapshot(null, null), event.getX(), event.getY());
            event.consume();
        }
    }

    private void over(DragEvent event) {
        BlockViewModel block = getItem();
        BlockId moved = moved(event);
        if (block != null && moved != null && !moved.equals(block.id())) {
            event.acceptTransferModes(TransferMode.MOVE);
            mark(isAfter(event));
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        BlockViewModel block = getItem();
        BlockId moved = moved(event);
        if (block != null && moved != null) {
            actions.drop(moved, block, isAfter(event));
        }
        event.setDropCompleted(moved != null);
        event.consume();
    }

    private boolean isAfter(DragEvent event) {
        return event.getY() > getHeight() / 2;
    }

    private void mark(@Nullable Boolean after) {
        pseudoClassStateChanged(ABOVE, after != null && !after);
        pseudoClassStateChanged(BELOW, after != null && after);
    }

    private static @Nullable BlockId moved(DragEvent event) {
        String text = event.getDragboard().getString();
        if (text == null || !text.startsWith(PREFIX)) {
            return null;
        }
        String id = text.substring(PREFIX.length());
        return BlockId.isValid(id) ? new BlockId(id) : null;
    }
}
