package studio.rushes.ui.shell;

import java.util.List;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;
import studio.rushes.ui.sheet.SheetModel;

/** The sheet of all takes follows the open project. */
final class SheetRoom implements Room {
    private final SheetModel sheet;
    private final Coalescer<TakeId, TakeId> words;
    private Subscription listening = () -> {};

    SheetRoom(SheetModel sheet, Pulse pulse) {
        this.sheet = sheet;
        words = new Coalescer<>(pulse, (_, now) -> now, sheet::heardWords);
    }

    @Override
    public void open(Desk desk, Script script) {
        sheet.strips().open(desk.looks());
        listening = desk.captions().onHeard(take -> words.put(take, take));
        sheet.follow();
    }

    @Override
    public void follow(Script now) {
        sheet.follow();
    }

    @Override
    public void heard(List<Take> changes) {
        sheet.heard(changes);
    }

    @Override
    public void close() {
        listening.close();
        listening = () -> {};
        sheet.close();
    }
}
