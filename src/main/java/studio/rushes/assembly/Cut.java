package studio.rushes.assembly;

import java.util.List;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/** The whole film: its shots in order, and how it is to look. */
public record Cut(List<Shot> shots, FrameSize size, FrameRate rate, CaptionStyle style) {
    public Cut {
        shots = List.copyOf(shots);
        if (shots.isEmpty()) {
            throw new IllegalArgumentException("a cut has at least one shot");
        }
    }

    public long frames() {
        return shots.stream().mapToLong(Shot::frames).sum();
    }
}
