package studio.rushes.ui.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import studio.rushes.ui.preview.CutScreen;
import studio.rushes.ui.preview.LaidCaptions;
import studio.rushes.ui.preview.PlayedCut;

/** A player that remembers what it was told, and stands where it was sent. */
public final class FakeCutScreen implements CutScreen {
    public final List<String> heard = new ArrayList<>();
    public final ReadOnlyLongWrapper frame = new ReadOnlyLongWrapper();
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final BooleanProperty offered = new SimpleBooleanProperty();

    @Override
    public BooleanProperty wholeProperty() {
        return whole;
    }

    @Override
    public BooleanProperty offeredProperty() {
        return offered;
    }

    @Override
    public void showCut(PlayedCut cut, long at) {
        heard.add("show " + at);
        frame.set(at);
    }

    @Override
    public void renameCut(PlayedCut cut) {
        heard.add("rename");
    }

    @Override
    public void captionCut(Optional<LaidCaptions> captions) {
        // What is read is tested where it is drawn.
    }

    @Override
    public void playFrom(long at) {
        heard.add("play " + at);
        frame.set(at);
    }

    @Override
    public void goTo(long at) {
        heard.add("go " + at);
        frame.set(at);
    }

    @Override
    public void seek(long at) {
        heard.add("seek " + at);
        frame.set(at);
    }

    @Override
    public ReadOnlyLongProperty frameProperty() {
        return frame.getReadOnlyProperty();
    }

    @Override
    public void onMark(Marker marker) {
        // Marks are the shell's.
    }

    @Override
    public void onPlayCut(Runnable asked) {
        // Asked directly.
    }
}
