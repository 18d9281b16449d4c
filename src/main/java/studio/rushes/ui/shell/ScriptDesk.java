package studio.rushes.ui.shell;

import java.util.function.Consumer;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.script.Script;

/** What the window's bar needs of a project's script. Called on the window's thread, at once. */
public interface ScriptDesk {
    Script script();

    void undo();

    void redo();

    boolean canUndo();

    boolean canRedo();

    /** Hears the script after each change of it, on the thread that made it. */
    Subscription onScript(Consumer<Script> listener);
}
