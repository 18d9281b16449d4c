package studio.rushes.ui.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.rushes.media.Waveform;

/** The timeline of the player, as whoever knows takes tells it. Used on the window's thread. */
public interface TrackScreen {
    /**
     * What is known of a clip; shown while that clip is.
     *
     * @param proxy the same clip, small and easy to seek in
     * @param marks where it begins and ends in the film, where that is not at its own ends
     */
    record Known(Path clip, Optional<Waveform> wave, Optional<Path> proxy, Optional<Marks> marks) {}

    void know(Known clip);

    /** What is heard in the cut; shown while the cut is. */
    void waves(List<WavePiece> ofCut);
}
