package studio.rushes.ui.shell;

import java.nio.file.Path;

/** The player, as the rest of the window knows it. Used on the window's thread. */
public interface Screen {
    /** Shows a clip's first picture. */
    void show(Path clip, String title);

    /** Plays a clip from its beginning. */
    void play(Path clip, String title);

    /** Shows the picture of a clip so many seconds from its beginning. */
    void showAt(Path clip, String title, double seconds);

    /** Says what made the clip that is shown. */
    default void from(String maker) {}

    /** Stands still. */
    default void pause() {}

    /** Shows nothing. */
    void clear();
}
