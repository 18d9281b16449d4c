package studio.rushes.ui.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What lies along the timeline of what is shown: its sound, and where a take begins and ends in the
 * film. Used on the window's thread.
 */
public final class TrackModel implements TrackScreen {
    private final ReadOnlyObjectWrapper<List<WavePiece>> waves =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Marks>> marks =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty round = new SimpleBooleanProperty();
    private Optional<Known> known = Optional.empty();
    private List<WavePiece> ofCut = List.of();
    private Optional<Path> clip = Optional.empty();
    private boolean cut;

    @Override
    public void know(Known its) {
        known = Optional.of(its);
        refresh();
    }

    @Override
    public void waves(List<WavePiece> pieces) {
        ofCut = List.copyOf(pieces);
        refresh();
    }

    /**
     * What is shown from now on: a clip, the cut, or nothing.
     *
     * @param whole whether it is the cut
     */
    void show(Optional<Path> shown, boolean whole) {
        clip = shown;
        cut = whole;
        refresh();
    }

    private void refresh() {
        Optional<Known> its = its();
        marks.set(its.flatMap(Known::marks));
        waves.set(
                cut
                        ? ofCut
                        : its.flatMap(Known::wave)
                                .map(wave -> List.of(new WavePiece(0, Long.MAX_VALUE, wave, 0)))
                                .orElse(List.of()));
    }

    private Optional<Known> its() {
        return cut ? Optional.empty() : known.filter(one -> clip.equals(Optional.of(one.clip())));
    }

    /** The clip that is shown, easy to seek in; empty where there is none. */
    Optional<Path> proxy() {
        return its().flatMap(Known::proxy);
    }

    /** The sound along the timeline, in order; empty where nothing is known of it. */
    ReadOnlyObjectProperty<List<WavePiece>> wavesProperty() {
        return waves.getReadOnlyProperty();
    }

    /** Where the take that is shown begins and ends in the film. */
    ReadOnlyObjectProperty<Optional<Marks>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /** Whether what lies between the marks is played over and over, where there are any. */
    public BooleanProperty roundProperty() {
        return round;
    }

    /** Who plays over and over what lies between the marks; told again whenever that changes. */
    void onRound(Consumer<Optional<Marks>> plays) {
        Runnable tell = () -> plays.accept(round.get() ? marks.get() : Optional.empty());
        round.subscribe(tell);
        marks.subscribe(tell);
    }
}
