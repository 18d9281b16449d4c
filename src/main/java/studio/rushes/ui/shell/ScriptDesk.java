package studio.rushes.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeStore.Subscription;
import studio.rushes.script.Script;

/**
 * What the window's bar needs of a project's script, and of all that can be undone in it. Called on
 * the window's thread, at once.
 */
public interface ScriptDesk {
    Script script();

    /**
     * Takes back what was done last, be it a step of the script or a decision about a take.
     *
     * @return the take it was about; empty for a step of the script
     */
    Optional<TakeId> undo();

    /** Does it again, and answers the same. */
    Optional<TakeId> redo();

    boolean canUndo();

    boolean canRedo();

    /** Hears the script after each change of it, on the thread that made it. */
    Subscription onScript(Consumer<Script> listener);
}
