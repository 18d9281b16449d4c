package studio.rushes.ui.grid;

import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

/** Still pictures of clips. */
@FunctionalInterface
public interface Posters {
    Posters NONE = _ -> new SimpleObjectProperty<>();

    /**
     * The poster of a clip: nothing at first, unless it is known already, then its picture, set on
     * the window's thread. Called on the window's thread; returns at once.
     */
    ObservableValue<Image> of(Path clip);
}
