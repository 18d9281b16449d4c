package studio.rushes.ui.preview;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import studio.rushes.captions.SafeZone;

/** The player, as captions know it. Used on the window's thread. */
public interface CaptionScreen {
    /** Draws captions over their clip whenever that is the one shown; empty for none. */
    void caption(Optional<ClipCaptions> captions);

    /** What the player's safe zone shows from now on. */
    void zone(SafeZone zone);

    /** The clip that is shown. */
    ReadOnlyObjectProperty<Optional<Path>> clipProperty();

    /** Which picture of it. */
    ReadOnlyLongProperty frameProperty();

    /** Shows a picture of a clip, and the clip itself where it is another one. */
    void seek(Path clip, String title, long frame);
}
