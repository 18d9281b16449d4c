package studio.rushes.assembly;

import java.util.List;

/**
 * What was seen while a piece was rendered, before its captions were laid over it.
 *
 * @param black runs of at least half a second of nothing but black
 * @param frozen runs of at least half a second in which nothing moves
 * @param repaired pictures of the clip the decoder had to guess at
 * @param first its first picture, small
 * @param last its last picture, small
 */
public record PictureFacts(
        List<Run> black, List<Run> frozen, long repaired, Thumb first, Thumb last) {
    public PictureFacts {
        black = List.copyOf(black);
        frozen = List.copyOf(frozen);
    }

    /** Frames of the piece. */
    public record Run(long from, long to) {}

    /**
     * Mean colours of the fields of a grid, row by row.
     *
     * @param values for each field its Y, U and V, 0 to 255 in BT.709 limited range
     */
    public record Thumb(int columns, int rows, List<Integer> values) {
        public Thumb {
            values = List.copyOf(values);
            if (values.size() != 3 * columns * rows) {
                throw new IllegalArgumentException(values.size() + " values");
            }
        }
    }
}
