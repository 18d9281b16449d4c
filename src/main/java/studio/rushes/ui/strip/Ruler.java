package studio.rushes.ui.strip;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import studio.rushes.project.LiveCut;

/** Seconds over the strip, as many of them as can be read. */
final class Ruler extends Region {
    /** The distances between two marks, in seconds. */
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 15, 30, 60, 120, 300, 600);

    private static final double ROOM = 56;

    /** What a time needs; the one at the end would be cut off. */
    private static final double WORDS = 34;

    private final List<Label> marks = new ArrayList<>();

    Ruler() {
        getStyleClass().add("strip-ruler");
        setManaged(false);
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(widthProperty());
        seen.heightProperty().bind(heightProperty());
        setClip(seen);
    }

    /** How many seconds are between two marks at a scale. */
    static int step(double pixelsPerSecond) {
        return STEPS.stream()
                .filter(step -> step * pixelsPerSecond >= ROOM)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    /**
     * @param from where the window on the strip begins
     */
    void show(Axis axis, long frames, double from, double wide) {
        double rate = LiveCut.RATE.numerator();
        int step = step(axis.scale() * rate);
        int used = 0;
        if (frames > 0) {
            long second = (long) (axis.frame(from) / rate) / step * step;
            double x = axis.x((long) (second * rate)) - from;
            if (x < 0) {
                // Of a time that has begun before, only the end would be read.
                second += step;
                x = axis.x((long) (second * rate)) - from;
            }
            while (x + WORDS < wide && second * rate <= frames) {
                Label mark = mark(used++);
                mark.setText(StripWords.clock(second));
                mark.resizeRelocate(Math.rint(x), 0, ROOM - 4, getHeight());
                second += step;
                x = axis.x((long) (second * rate)) - from;
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).setVisible(i < used);
        }
    }

    private Label mark(int index) {
        if (index == marks.size()) {
            Label mark = new Label();
            mark.getStyleClass().add("strip-second");
            mark.setManaged(false);
            mark.setMouseTransparent(true);
            marks.add(mark);
            getChildren().add(mark);
        }
        return marks.get(index);
    }
}
