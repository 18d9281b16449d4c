package studio.rushes.ui.strip;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import studio.rushes.project.LiveCut;

/** How near the strip is looked at: as far as it fits, or nearer. */
final class Scale {
    private static final double RATE = LiveCut.RATE.numerator();

    /** Where less than this is left of a second, pieces cannot be told from each other. */
    private static final double LEAST = 4 / RATE;

    /** A frame is as wide as a finger's tip. */
    private static final double MOST = 12;

    /** Wide enough for the words of a line under an eight second block. */
    private static final double ROOMY = 22 / RATE;

    private static final double STEP = 1.25;

    private final ReadOnlyBooleanWrapper fits;
    private double own;

    /**
     * @param roomy whether it begins with room for words, else all of it is to be seen
     */
    Scale(boolean roomy) {
        fits = new ReadOnlyBooleanWrapper(!roomy);
        own = roomy ? ROOMY : 0;
    }

    /** Pixels a frame. */
    double of(Strip strip, double width) {
        double least = least(strip, width);
        return fits.get() ? least : Math.clamp(own, least, Math.max(least, MOST));
    }

    private static double least(Strip strip, double width) {
        return Math.max(LEAST, Axis.fitting(strip, width));
    }

    void step(boolean nearer, Strip strip, double width) {
        double now = of(strip, width);
        own = Math.clamp(nearer ? now * STEP : now / STEP, 0, MOST);
        fits.set(own <= least(strip, width));
    }

    void fit() {
        fits.set(true);
    }

    /** Whether it is as far away as it goes. */
    ReadOnlyBooleanProperty fitsProperty() {
        return fits.getReadOnlyProperty();
    }
}
