package studio.rushes.ui.script;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.StyleGuide;

/** What the prompts of the video share. Used on the window's thread. */
public final class StyleModel {
    private final ScriptDesk desk;
    private final EditedField text;
    private final BooleanProperty continuity = new SimpleBooleanProperty();
    private boolean showing;

    StyleModel(ScriptDesk desk) {
        this.desk = desk;
        StyleGuide style = StyleGuide.of(desk.script());
        text = new EditedField(desk, style.text(), ScriptEdit.ChangeStyleGuide::new);
        continuity.set(style.continuity());
        continuity.subscribe((_, on) -> turn(on));
    }

    /** Put into every prompt; may be empty. */
    public EditedField text() {
        return text;
    }

    /** Whether blocks are asked for as continuations of the one before. */
    public BooleanProperty continuityProperty() {
        return continuity;
    }

    private void turn(boolean on) {
        if (showing) {
            return;
        }
        try {
            desk.edit(new ScriptEdit.ChangeContinuity(on));
            desk.breakStep();
        } catch (StudioException e) {
            text.tell(e.problem());
            show(desk.script());
        }
    }

    void show(Script script) {
        StyleGuide style = StyleGuide.of(script);
        text.show(style.text());
        showing = true;
        continuity.set(style.continuity());
        showing = false;
    }
}
