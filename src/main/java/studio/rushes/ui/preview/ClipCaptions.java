package studio.rushes.ui.preview;

import java.nio.file.Path;
import java.util.List;
import studio.rushes.captions.CaptionLook;
import studio.rushes.captions.CaptionState;
import studio.rushes.captions.CaptionTrack;

/**
 * Captions that lie over a clip while it is shown.
 *
 * @param states what is seen of them, in frames of the clip
 */
public record ClipCaptions(Path clip, List<CaptionState> states, CaptionLook look) {
    public ClipCaptions {
        states = List.copyOf(states);
    }

    public ClipCaptions(Path clip, CaptionTrack track, CaptionLook look) {
        this(clip, track.states(), look);
    }

    LaidCaptions laid() {
        return new LaidCaptions(states, look);
    }
}
