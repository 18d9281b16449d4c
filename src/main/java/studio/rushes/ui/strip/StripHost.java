package studio.rushes.ui.strip;

import java.util.function.Function;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;

/** What the strip needs of the window around it. Called on the window's thread. */
public interface StripHost {
    /** Whether the cut may be changed; not where someone else runs the project. */
    boolean possible();

    /** Makes one change, which can be undone; what is refused is told. */
    void edit(Function<Script, ScriptEdit> change);
}
