package studio.rushes.ui.shell;

import java.util.List;
import studio.rushes.generation.Take;
import studio.rushes.script.Script;
import studio.rushes.ui.grid.BoardModel;

/** The grid follows the open project. */
record BoardRoom(BoardModel board) implements Room {
    @Override
    public void open(Desk desk, Script script) {
        board.open(script, desk);
    }

    @Override
    public void follow(Script now) {
        board.show(now);
    }

    @Override
    public void heard(List<Take> changes) {
        board.follow(changes);
    }

    @Override
    public void close() {
        board.close();
    }
}
