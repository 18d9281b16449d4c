package studio.rushes.ui.sheet;

/**
 * How large the strips of a sheet are: as many side by side as fit, each growing a little to end at
 * the edge.
 *
 * @param columns strips side by side
 * @param wide how wide each one is
 */
record SheetSize(int columns, double wide) {
    static final double GAP = 10;
    static final double MARGIN = 12;
    static final double HEAD = 34;

    /** What stands under the pictures: two lines. */
    static final double FOOT = 54;

    private static final double LEAST = 236;
    private static final double MOST = 340;
    private static final double SHAPE = 16.0 / 9;

    /**
     * @param room for a row of strips, scroll bar not counted
     */
    static SheetSize of(double room) {
        double inside = room - 2 * MARGIN;
        int fitting = (int) Math.max(1, Math.floor((inside + GAP) / (LEAST + GAP)));
        double wide = Math.floor((inside - (fitting - 1) * GAP) / fitting);
        return new SheetSize(fitting, Math.clamp(wide, LEAST, MOST));
    }

    /** How high a strip of upright pictures is. */
    double film() {
        return Math.rint(FilmStrip.pictureWidth(wide - 2) * SHAPE);
    }

    /** From the first strip to the end of the last one beside it. */
    double inside() {
        return columns * (wide + GAP) - GAP;
    }

    double high() {
        return film() + FOOT + 2;
    }

    double left(int place) {
        return MARGIN + place % columns * (wide + GAP);
    }

    double top(int place) {
        int above = place / columns;
        return HEAD + above * (high() + GAP);
    }

    /** The height of a row with so many strips. */
    double row(int places) {
        return top(places - 1) + high() + GAP;
    }
}
