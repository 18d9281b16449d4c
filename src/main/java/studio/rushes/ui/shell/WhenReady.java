package studio.rushes.ui.shell;

import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.BoardCounts;
import studio.rushes.ui.grid.BoardModel;

/** Has the film made by itself once its last block is there. */
final class WhenReady implements Room {
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final BoardModel board;
    private final Runnable assemble;
    private boolean open;
    private boolean wasComplete;

    /**
     * @param current whether the film shows what there is
     */
    WhenReady(BoardModel board, BooleanSupplier current, Runnable assemble) {
        this.board = board;
        this.assemble = assemble;
        board.countsProperty().subscribe(this::counted);
        wanted.subscribe(on -> {
            if (on && !current.getAsBoolean() && complete()) {
                assemble.run();
            }
        });
    }

    /** What is complete when it is opened was assembled before, or left so on purpose. */
    @Override
    public void open(Desk desk, Script script) {
        wasComplete = complete();
        open = true;
    }

    @Override
    public void close() {
        open = false;
    }

    private void counted(BoardCounts counts) {
        boolean before = wasComplete;
        wasComplete = counts.complete();
        if (open && !before && wasComplete && wanted.get()) {
            assemble.run();
        }
    }

    private boolean complete() {
        return board.countsProperty().get().complete();
    }

    BooleanProperty wantedProperty() {
        return wanted;
    }
}
