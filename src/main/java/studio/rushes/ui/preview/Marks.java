package studio.rushes.ui.preview;

/**
 * Where a take begins and ends in the film, in its own pictures.
 *
 * @param first the first picture that is shown
 * @param last the last one
 */
public record Marks(long first, long last) {
    public Marks {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("marks from " + first + " to " + last);
        }
    }

    boolean holds(long frame) {
        return frame >= first && frame <= last;
    }
}
