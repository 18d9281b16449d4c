package studio.rushes.ui.shell;

import java.util.List;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.script.Script;
import studio.rushes.ui.cut.CutModel;
import studio.rushes.ui.fx.Coalescer;
import studio.rushes.ui.fx.Pulse;

/** Has the cut that plays follow the open project. */
final class CutRoom implements Room {
    private final CutModel cut;
    private final Coalescer<TakeId, TakeId> words;
    private Subscription listening = () -> {};

    CutRoom(CutModel cut, Pulse pulse) {
        this.cut = cut;
        words = new Coalescer<>(pulse, (_, now) -> now, _ -> cut.caption());
    }

    @Override
    public void open(Desk desk, Script script) {
        cut.open(desk.cut());
        listening = desk.captions().onHeard(take -> words.put(take, take));
    }

    @Override
    public void follow(Script now) {
        cut.changed();
    }

    @Override
    public void heard(List<Take> changes) {
        cut.changed();
    }

    @Override
    public void close() {
        listening.close();
        listening = () -> {};
        cut.close();
    }
}
