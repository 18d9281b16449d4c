package studio.rushes.ui.preview;

import java.util.List;
import java.util.Optional;
import studio.rushes.screening.Opening;

/**
 * A cut as the player shows it.
 *
 * @param spans its parts in order, each from where the one before ends
 */
public record PlayedCut(Opening opening, List<Span> spans) {
    /**
     * One part.
     *
     * @param end the frame after its last
     * @param title where in the cut this is, such as {@code B04 in the cut}
     * @param source what made what is seen
     * @param standsIn whether it only stands in for a clip
     */
    public record Span(long start, long end, String title, String source, boolean standsIn) {}

    public PlayedCut {
        spans = List.copyOf(spans);
    }

    /** The part of a frame; the last one's at the end and behind it. */
    Optional<Span> at(long frame) {
        return spans.stream()
                .filter(span -> frame < span.end())
                .findFirst()
                .or(() -> spans.isEmpty() ? Optional.empty() : Optional.of(spans.getLast()));
    }
}
