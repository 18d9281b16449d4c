package studio.rushes.ui.shell;

import java.util.List;
import studio.rushes.generation.Take;
import studio.rushes.script.Script;

/**
 * A part of the window that has something of the open project. Rooms are opened, told and asked to
 * follow in one order, the board first, and closed the other way round. Used on the window's
 * thread.
 */
public interface Room {
    /** Takes up a project; the rooms before this one have done so. */
    void open(Desk desk, Script script);

    /** The script is another one. */
    default void follow(Script now) {}

    /** Takes are others, the newest of each since the last pulse. */
    default void heard(List<Take> changes) {}

    /** Lets go of the project. Called before the first is opened, too. */
    void close();
}
