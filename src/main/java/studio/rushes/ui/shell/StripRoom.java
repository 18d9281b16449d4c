package studio.rushes.ui.shell;

import java.util.List;
import studio.rushes.generation.Take;
import studio.rushes.script.Script;
import studio.rushes.ui.strip.StripModel;

/** The cut to scale follows the open project. */
record StripRoom(StripModel strip) implements Room {
    @Override
    public void open(Desk desk, Script script) {
        strip.open(desk.looks(), script);
    }

    @Override
    public void follow(Script now) {
        strip.show(now);
    }

    @Override
    public void heard(List<Take> changes) {
        strip.heard(changes);
    }

    @Override
    public void close() {
        strip.close();
    }
}
