package studio.rushes.ui.shell;

import java.util.function.Function;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.strip.StripHost;

/** What the strip does to the open project. */
record StripHall(MainViewModel model) implements StripHost {
    @Override
    public boolean possible() {
        return model.possible();
    }

    @Override
    public void edit(Function<Script, ScriptEdit> change) {
        model.ifRunning(desk -> {
            try {
                desk.edit(change.apply(desk.script()));
            } catch (StudioException e) {
                model.tell(e.problem());
            }
        });
    }
}
