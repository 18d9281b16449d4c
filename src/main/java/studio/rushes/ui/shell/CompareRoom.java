package studio.rushes.ui.shell;

import studio.rushes.script.Script;
import studio.rushes.ui.compare.CompareModel;

/** Takes that are compared follow the open project; who judges them tells of them. */
record CompareRoom(CompareModel compare) implements Room {
    @Override
    public void open(Desk desk, Script script) {
        compare.follow(script);
    }

    @Override
    public void follow(Script now) {
        compare.follow(now);
    }

    @Override
    public void close() {
        compare.close();
        compare.follow(null);
    }
}
