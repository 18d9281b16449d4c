package studio.rushes.ui.script;

import javafx.util.Subscription;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;

/**
 * The open script, as the left column works on it. Everything is called on the window's thread and
 * takes effect before it returns.
 */
public interface ScriptDesk {
    Script script();

    /**
     * @throws studio.rushes.problem.StudioException where the script may not become that; it then
     *     stays as it was
     */
    void edit(ScriptEdit edit);

    /** A field was left: what is typed next is undone by itself. */
    void breakStep();

    void undo();

    void redo();

    boolean canUndo();

    boolean canRedo();

    /** Calls back on the window's thread after each change, until unsubscribed. */
    Subscription onChange(Runnable changed);
}
