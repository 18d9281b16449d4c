package studio.rushes.ui.preview;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import studio.rushes.captions.SafeZone;

/** What lies over the picture: captions, and what the buttons of video apps leave free. */
final class Overlays {
    private final BooleanProperty safeZone = new SimpleBooleanProperty();
    private final ObjectProperty<SafeZone> zone = new SimpleObjectProperty<>(SafeZone.standard());
    private final BooleanProperty captioned = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<LaidCaptions>> read =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ClipCaptions> ofClip = Optional.empty();
    private Optional<LaidCaptions> ofCut = Optional.empty();

    void caption(Optional<ClipCaptions> now) {
        ofClip = now;
    }

    void captionCut(Optional<LaidCaptions> now) {
        ofCut = now;
    }

    /** Captions belong to one clip; over another one they are not read. */
    void show(Optional<Path> clip, boolean whole) {
        read.set(
                whole
                        ? ofCut
                        : ofClip.filter(its -> clip.equals(Optional.of(its.clip())))
                                .map(ClipCaptions::laid));
    }

    BooleanProperty safeZone() {
        return safeZone;
    }

    ObjectProperty<SafeZone> zone() {
        return zone;
    }

    BooleanProperty captioned() {
        return captioned;
    }

    ReadOnlyObjectProperty<Optional<LaidCaptions>> read() {
        return read.getReadOnlyProperty();
    }
}
