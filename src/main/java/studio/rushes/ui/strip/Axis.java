package studio.rushes.ui.strip;

import java.util.Arrays;
import java.util.OptionalInt;
import studio.rushes.script.BlockId;

/**
 * Where pieces lie on the screen. Time is to scale; a block that is left out has none, and is given
 * a little room so that it can be seen and put back.
 */
final class Axis {
    /** How wide a block is that is left out. */
    static final double SLIM = 34;

    private final Strip strip;
    private final double scale;
    private final double[] lefts;

    /**
     * @param scale pixels a frame
     */
    Axis(Strip strip, double scale) {
        this.strip = strip;
        this.scale = scale;
        lefts = new double[strip.pieces().size() + 1];
        for (int i = 0; i < strip.pieces().size(); i++) {
            lefts[i + 1] = lefts[i] + wide(strip.pieces().get(i));
        }
    }

    private double wide(Piece piece) {
        return piece.leftOut() ? SLIM : (piece.end() - piece.begin()) * scale;
    }

    /** The scale at which all of a strip is just as wide as its place. */
    static double fitting(Strip strip, double width) {
        return strip.frames() == 0
                ? 1
                : Math.max(0, width - strip.leftOut() * SLIM) / strip.frames();
    }

    double scale() {
        return scale;
    }

    double width() {
        return lefts[lefts.length - 1];
    }

    double left(int piece) {
        return lefts[piece];
    }

    double width(int piece) {
        return lefts[piece + 1] - lefts[piece];
    }

    /** Where a frame begins. */
    double x(long frame) {
        int low = 0;
        int high = strip.pieces().size();
        // The last piece that begins at the frame or before it; those left out come before it.
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (strip.pieces().get(middle).begin() <= frame) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if (strip.pieces().isEmpty()) {
            return 0;
        }
        Piece piece = strip.pieces().get(low);
        double into = (frame - piece.begin()) * scale;
        return lefts[low] + (piece.leftOut() ? 0 : into);
    }

    /** The frame that is at a place; the next one where a block is left out. */
    long frame(double x) {
        if (strip.pieces().isEmpty()) {
            return 0;
        }
        int at = piece(x);
        Piece piece = strip.pieces().get(at);
        long last = Math.max(0, strip.frames() - 1);
        if (piece.leftOut()) {
            return Math.min(piece.begin(), last);
        }
        long into = (long) Math.floor((x - lefts[at]) / scale);
        return Math.clamp(piece.begin() + into, piece.begin(), Math.max(0, piece.end() - 1));
    }

    /** The piece at a place; the first or the last beside them all. */
    int piece(double x) {
        int found = Arrays.binarySearch(lefts, x);
        int at = found >= 0 ? found : -found - 2;
        return Math.clamp(at, 0, Math.max(0, strip.pieces().size() - 1));
    }

    /** Whole frames in so many pixels, rounded to the nearest. */
    long frames(double pixels) {
        return Math.round(pixels / scale);
    }

    /**
     * Where a block is to be put that is let go of at a place, counted in the list without it;
     * nowhere where it stays what it is.
     */
    OptionalInt drop(BlockId block, double x) {
        int from = strip.indexOf(block);
        if (from < 0) {
            return OptionalInt.empty();
        }
        int to = 0;
        for (int i = 0; i < strip.pieces().size(); i++) {
            if (i != from && lefts[i] + width(i) / 2 < x) {
                to++;
            }
        }
        return to == from ? OptionalInt.empty() : OptionalInt.of(to);
    }

    /** Where the mark of such a place stands. */
    double mark(BlockId block, int index) {
        int from = strip.indexOf(block);
        return lefts[index >= from ? index + 1 : index];
    }
}
