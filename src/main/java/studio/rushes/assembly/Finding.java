package studio.rushes.assembly;

/**
 * Something in a finished film that its maker should look at.
 *
 * @param block number of the block it lies in
 * @param from seconds of the film
 * @param to seconds of the film
 */
public record Finding(Kind kind, int block, double from, double to) {
    /** What was found. */
    public enum Kind {
        BLACK,
        FROZEN,
        SILENT,
        /** Pictures the decoder had to guess at. */
        DAMAGED,
        /** The block's sound could not be brought to the loudness wanted. */
        LOUDNESS,
        /** Captions were wanted and the block, which has words, has none. */
        NO_CAPTIONS
    }
}
