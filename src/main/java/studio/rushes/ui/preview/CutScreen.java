package studio.rushes.ui.preview;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;

/** The player, as the cut knows it. Used on the window's thread. */
public interface CutScreen {
    /** Whether the cut is shown, or is to be as soon as it is there; else one take. */
    BooleanProperty wholeProperty();

    /** Whether there is a cut to be shown at all. */
    BooleanProperty offeredProperty();

    /** Shows a cut from a frame on; goes on playing where the cut was playing already. */
    void showCut(PlayedCut cut, long frame);

    /** The same pictures and sounds as are shown, called otherwise. */
    void renameCut(PlayedCut cut);

    /** What is read over the cut. */
    void captionCut(Optional<LaidCaptions> captions);

    void playFrom(long frame);

    /** Goes to a frame, unless it plays. */
    void goTo(long frame);

    /** Goes to a frame, and plays on from there if it plays. */
    void seek(long frame);

    ReadOnlyLongProperty frameProperty();

    /** What is done where somebody marks the beginning or the end of what is shown. */
    void onMark(Marker marker);

    /** Hears of marks. */
    @FunctionalInterface
    interface Marker {
        /**
         * @param begin else the end
         * @param frame the picture that is seen, which is to be the first or the last
         */
        void mark(boolean begin, long frame);
    }

    /** What is done where somebody wants to see the cut from where they are. */
    void onPlayCut(Runnable asked);
}
