package studio.rushes.ui.script;

import java.io.File;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.BlockId;

/** A card in the list, and what is dragged and dropped on it. */
final class BlockCell extends ListCell<BlockViewModel> {
    /** What the cell asks of the pane. */
    interface Actions extends BlockCard.Actions {
        void select(BlockViewModel block);

        /** Picks one more, or one less. */
        void turn(BlockViewModel block);

        /** Picks everything up to this one. */
        void stretch(BlockViewModel block);

        /** Whether it is picked together with others. */
        boolean isOneOfSeveral(BlockViewModel block);

        /** Puts a block before or after another. */
        void drop(BlockId moved, BlockViewModel target, boolean after);
    }

    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass FILES = PseudoClass.getPseudoClass("drop-files");
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

    /** Marks our own drags among all the text that may be dragged over the window. */
    private static final String PREFIX = "rushes-block:";

    private final BlockCard card;
    private final Actions actions;
    private boolean letGo;
    private boolean lookingOn;

    BlockCell(Actions actions) {
        this.actions = actions;
        this.card = new BlockCard(actions);
        getStyleClass().add("block-cell");
        // As wide as the list, whatever its text would like.
        setPrefWidth(0);
        selectedProperty().subscribe(card::setTools);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        card.fields().forEach(field -> field.focusedProperty().subscribe(this::focused));
        card.handle().setOnDragDetected(this::drag);
        setOnDragOver(this::over);
        setOnDragExited(_ -> {
            mark(null);
            pseudoClassStateChanged(FILES, false);
        });
        setOnDragDropped(this::drop);
    }

    BlockCard card() {
        return card;
    }

    void lookOn() {
        lookingOn = true;
        card.lookOn();
    }

    /** Shows which of several it is one of. */
    void pick() {
        BlockViewModel block = getItem();
        pseudoClassStateChanged(PICKED, block != null && actions.isOneOfSeveral(block));
    }

    @Override
    protected void updateItem(@Nullable BlockViewModel item, boolean empty) {
        super.updateItem(item, empty);
        BlockViewModel block = empty ? null : item;
        card.show(block);
        setGraphic(block == null ? null : card);
        pick();
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

    /**
     * Shift and Ctrl pick several, but for Shift in the very text that is being written, where it
     * picks words. One of several may be about to be dragged with the others, so that it becomes
     * the only one no sooner than the button is let go.
     */
    private void press(MouseEvent event) {
        BlockViewModel block = getItem();
        letGo = false;
        if (block == null) {
            return;
        }
        boolean writing =
                card.fields().stream().anyMatch(field -> field.isFocused() && holds(field, event));
        if (event.isShortcutDown() && event.getButton() == MouseButton.PRIMARY) {
            actions.turn(block);
            event.consume();
        } else if (event.isShiftDown() && !writing) {
            actions.stretch(block);
            event.consume();
        } else if (actions.isOneOfSeveral(block) && holds(card.handle(), event)) {
            letGo = true;
            event.consume();
        } else {
            select();
        }
    }

    private void release(MouseEvent event) {
        if (letGo) {
            letGo = false;
            select();
            event.consume();
        }
    }

    private static boolean holds(Node node, MouseEvent event) {
        return node.contains(node.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private void select() {
        BlockViewModel block = getItem();
        if (block != null) {
            actions.select(block);
        }
    }

    private void drag(MouseEvent event) {
        BlockViewModel block = getItem();
        letGo = false;
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
        } else if (block != null && !lookingOn && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(FILES, true);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        BlockViewModel block = getItem();
        BlockId moved = moved(event);
        boolean pictures = !lookingOn && event.getDragboard().hasFiles();
        if (block != null && moved != null) {
            actions.drop(moved, block, isAfter(event));
        } else if (block != null && pictures) {
            // Dropped beside a place for pictures: who shall look the same is what is meant most.
            block.openProperty().set(true);
            var _ =
                    block.pictures()
                            .take(
                                    PictureSlot.REFERENCES,
                                    event.getDragboard().getFiles().stream()
                                            .map(File::toPath)
                                            .toList());
        }
        event.setDropCompleted(moved != null || pictures);
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
