package studio.rushes.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import studio.rushes.media.FrameRate;

/**
 * The sound along the timeline with the place that is seen and the marks of the take. A hand on it
 * goes to that place. For those who hear the window the slider under it says the same.
 */
final class TrackView extends Pane {
    /** Where the slider under it has its ends. */
    static final double INSET = 8;

    private static final double HIGH = 36;
    private static final double MARK = 2;
    private static final PseudoClass ROUND = PseudoClass.getPseudoClass("round");

    private final PlayerModel model;
    private final Polygon wave = new Polygon();
    private final Region before = region("player-track-out");
    private final Region behind = region("player-track-out");
    private final Region in = region("player-track-mark");
    private final Region out = region("player-track-mark");
    private final Region head = region("player-track-head");
    private boolean held;

    TrackView(PlayerModel model) {
        this.model = model;
        setId("player-track");
        getStyleClass().add("player-track");
        wave.getStyleClass().add("player-wave");
        wave.setManaged(false);
        in.setId("player-mark-in");
        out.setId("player-mark-out");
        head.setId("player-track-head");
        setMinHeight(HIGH);
        setPrefHeight(HIGH);
        setMaxHeight(HIGH);
        getChildren().addAll(wave, before, behind, in, out, head);
        TrackModel track = model.track();
        track.wavesProperty().subscribe(_ -> paint());
        track.marksProperty().subscribe(_ -> place());
        track.roundProperty().subscribe(on -> pseudoClassStateChanged(ROUND, on));
        model.framesProperty()
                .subscribe(_ -> {
                    paint();
                    place();
                });
        model.frameProperty().subscribe(_ -> place());
        widthProperty()
                .subscribe(_ -> {
                    paint();
                    place();
                });
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    private double inside() {
        return Math.max(0, getWidth() - 2 * INSET);
    }

    private double x(long frame) {
        long last = Math.max(1, model.framesProperty().get() - 1);
        return INSET + inside() * Math.clamp((double) frame / last, 0, 1);
    }

    private void place() {
        boolean any = model.framesProperty().get() > 0;
        head.setVisible(any);
        head.resizeRelocate(x(model.frameProperty().get()) - MARK / 2, 0, MARK, HIGH);
        Optional<Marks> marks = model.track().marksProperty().get().filter(_ -> any);
        for (Region one : List.of(before, behind, in, out)) {
            one.setVisible(marks.isPresent());
        }
        marks.ifPresent(its -> {
            double from = x(its.first());
            double to = x(its.last());
            before.resizeRelocate(INSET, 0, Math.max(0, from - INSET), HIGH);
            behind.resizeRelocate(to, 0, Math.max(0, INSET + inside() - to), HIGH);
            in.resizeRelocate(from - MARK, 0, MARK, HIGH);
            out.resizeRelocate(to, 0, MARK, HIGH);
        });
    }

    /** One point for each pixel, above and below the middle. */
    private void paint() {
        wave.getPoints().clear();
        long frames = model.framesProperty().get();
        List<WavePiece> pieces = model.track().wavesProperty().get();
        int wide = (int) inside();
        if (frames < 2 || pieces.isEmpty() || wide < 2) {
            return;
        }
        FrameRate rate = model.rate();
        double[] swing = new double[wide];
        for (int i = 0; i < wide; i++) {
            swing[i] = swing(pieces, frames * (double) i / wide, frames * (i + 1.0) / wide, rate);
        }
        List<Double> points = new ArrayList<>(wide * 4);
        for (int i = 0; i < wide; i++) {
            points.add(INSET + i);
            points.add(HIGH / 2 - swing[i]);
        }
        for (int i = wide - 1; i >= 0; i--) {
            points.add(INSET + i);
            points.add(HIGH / 2 + swing[i]);
        }
        wave.getPoints().setAll(points);
    }

    private static double swing(List<WavePiece> pieces, double from, double to, FrameRate rate) {
        double second = rate.seconds(1);
        int peak = 0;
        for (WavePiece piece : pieces) {
            boolean here = to > piece.start() && from - piece.start() < piece.frames();
            if (here) {
                double begin = piece.from() + Math.max(0, from - piece.start()) * second;
                double end = piece.from() + (to - piece.start()) * second;
                peak = Math.max(peak, piece.peak(begin, end));
            }
        }
        // Silence is a thin line, so that it is not taken for a clip that nobody listened to.
        return Math.max(0.5, peak / 255.0 * (HIGH / 2 - 1));
    }

    private void pressed(MouseEvent press) {
        if (press.getButton() == MouseButton.PRIMARY && model.framesProperty().get() > 1) {
            held = true;
            model.beginDrag();
            go(press);
        }
    }

    private void dragged(MouseEvent drag) {
        if (held) {
            go(drag);
        }
    }

    private void released(MouseEvent release) {
        if (held) {
            held = false;
            model.endDrag();
        }
    }

    private void go(MouseEvent at) {
        double share = inside() == 0 ? 0 : (at.getX() - INSET) / inside();
        long last = model.framesProperty().get() - 1;
        model.seek(Math.round(Math.clamp(share, 0, 1) * last));
    }
}
