package studio.rushes.ui.script;

import java.util.List;
import javafx.util.Subscription;
import studio.rushes.script.BlockId;
import studio.rushes.script.EditStep;
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

    /** The steps that undo would take back, the oldest first. */
    List<EditStep> done();

    /** The steps that redo would do again, the next one first. */
    List<EditStep> undone();

    /** How many takes a block has. */
    int takes(BlockId block);

    /** The pictures and the music that the script may name. */
    FileDesk files();

    /** Calls back on the window's thread after each change, until unsubscribed. */
    Subscription onChange(Runnable changed);
}
