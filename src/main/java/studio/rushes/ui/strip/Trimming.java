package studio.rushes.ui.strip;

import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.media.MediaInfo;
import studio.rushes.project.BlockCut;
import studio.rushes.project.LiveCut;
import studio.rushes.script.Block;

/**
 * A piece while one of its edges is pulled.
 *
 * @param begin whether it is the first that is pulled, else the last
 * @param frame of the take: the first that is shown, or the one after the last
 */
record Trimming(Piece piece, boolean begin, long frame) {
    /** What is left of a take is long enough to be taken hold of again: a quarter of a second. */
    static final long SHORTEST = 6;

    static Trimming of(Piece piece, boolean begin) {
        return new Trimming(piece, begin, begin ? piece.from() : piece.to());
    }

    /** Pulled so many frames to the right of where it was before, as far as the take reaches. */
    Trimming by(long frames) {
        long least = Math.min(SHORTEST, piece.place().frames());
        long now =
                begin
                        ? Math.clamp(piece.from() + frames, 0, piece.to() - least)
                        : Math.clamp(piece.to() + frames, piece.from() + least, piece.whole());
        return new Trimming(piece, begin, now);
    }

    /** How far it was pulled. */
    long pulled() {
        return frame - (begin ? piece.from() : piece.to());
    }

    /** How much is shown now. */
    long frames() {
        return piece.place().frames() + (begin ? -pulled() : pulled());
    }

    /** The picture that is first or last now. */
    long picture() {
        return begin ? frame : frame - 1;
    }

    /** A block whose take is shown like this. */
    Block in(Block block) {
        return piece.take().map(take -> in(block, take)).orElse(block);
    }

    private Block in(Block block, Take take) {
        if (!(take.state() instanceof TakeState.Ready(var _, MediaInfo clip))) {
            return block;
        }
        BlockCut cut = BlockCut.of(block);
        double length = clip.seconds();
        double seconds = LiveCut.RATE.seconds(frame);
        BlockCut now =
                begin
                        ? cut.from(take.ordinal(), seconds, length)
                        // A clip's own length need not be a whole number of frames.
                        : cut.to(take.ordinal(), frame >= piece.whole() ? length : seconds, length);
        return now.in(block);
    }
}
