package studio.rushes.captions;

import java.util.Locale;

/** A box with round corners as a drawing of Advanced SubStation Alpha. */
final class AssBox {
    /** Drawings have whole numbers; with this precision they count eighths of a pixel. */
    static final int PRECISION = 4;

    private static final double UNITS = 1 << (PRECISION - 1);

    /** How far the handles of a curve lie from its ends, so that it comes close to a circle. */
    private static final double ROUND = 0.5523;

    private AssBox() {}

    /** Its path, from its left upper corner at 0, 0. */
    static String path(double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        double h = r * (1 - ROUND);
        double w = width;
        double b = height;
        return "m"
                + at(r, 0)
                + " l"
                + at(w - r, 0)
                + " b"
                + at(w - h, 0)
                + at(w, h)
                + at(w, r)
                + " l"
                + at(w, b - r)
                + " b"
                + at(w, b - h)
                + at(w - h, b)
                + at(w - r, b)
                + " l"
                + at(r, b)
                + " b"
                + at(h, b)
                + at(0, b - h)
                + at(0, b - r)
                + " l"
                + at(0, r)
                + " b"
                + at(0, h)
                + at(h, 0)
                + at(r, 0);
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, " %d %d", Math.round(x * UNITS), Math.round(y * UNITS));
    }
}
