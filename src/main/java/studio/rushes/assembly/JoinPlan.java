package studio.rushes.assembly;

import java.nio.file.Path;
import java.util.List;
import studio.rushes.media.FrameRate;

/** Segments to be copied behind one another. */
public record JoinPlan(List<Part> parts, FrameRate rate) {
    /** One segment and how many frames it holds. */
    public record Part(Path segment, long frames) {}

    public JoinPlan {
        parts = List.copyOf(parts);
    }

    public long frames() {
        return parts.stream().mapToLong(Part::frames).sum();
    }
}
