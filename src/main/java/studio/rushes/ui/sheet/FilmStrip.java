package studio.rushes.ui.sheet;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.ClipLook;

/** Pictures side by side, from the beginning of a clip to its end; hatched where there are none. */
final class FilmStrip extends Region {
    private static final int PICTURES = ClipLook.STRIP_PLACES.size();
    private static final double GAP = 2;

    /** Wider than its place by more than this, a picture is shown whole and not cut to fill it. */
    private static final double MUCH = 1.4;

    private final List<ImageView> frames = new ArrayList<>();
    private boolean filled;

    FilmStrip() {
        getStyleClass().addAll("film-strip", "hatch");
        for (int i = 0; i < PICTURES; i++) {
            ImageView frame = new ImageView();
            frame.setManaged(false);
            frame.setPreserveRatio(true);
            frames.add(frame);
        }
        getChildren().addAll(frames);
    }

    static double pictureWidth(double strip) {
        return (strip - (PICTURES - 1) * GAP) / PICTURES;
    }

    /** All of them; an empty list takes away what was shown. */
    void show(List<Image> pictures) {
        filled = !pictures.isEmpty();
        for (int i = 0; i < PICTURES; i++) {
            frames.get(i).setImage(i < pictures.size() ? pictures.get(i) : null);
        }
        requestLayout();
    }

    /** One that stands for the clip until there are all. */
    void poster(@Nullable Image still) {
        if (!filled) {
            frames.get(PICTURES / 2).setImage(still);
            requestLayout();
        }
    }

    /** Whether it shows the clip from its beginning to its end. */
    boolean isFilled() {
        return filled;
    }

    @Override
    protected void layoutChildren() {
        double wide = pictureWidth(getWidth());
        for (int i = 0; i < PICTURES; i++) {
            place(frames.get(i), i * (wide + GAP), wide, getHeight());
        }
    }

    private void place(ImageView frame, double x, double wide, double high) {
        Image image = frame.getImage();
        if (image == null || image.getWidth() <= 0 || image.getHeight() <= 0 || high <= 0) {
            return;
        }
        double shape = image.getWidth() / image.getHeight();
        double wanted = wide / high;
        double seenWide = image.getWidth();
        double seenHigh = image.getHeight();
        if (shape > wanted && shape < wanted * MUCH) {
            seenWide = image.getHeight() * wanted;
        } else if (shape < wanted) {
            seenHigh = image.getWidth() / wanted;
        }
        frame.setViewport(
                new Rectangle2D(
                        (image.getWidth() - seenWide) / 2,
                        (image.getHeight() - seenHigh) / 2,
                        seenWide,
                        seenHigh));
        frame.setFitWidth(wide);
        frame.setX(x);
        frame.setY((high - wide * seenHigh / seenWide) / 2);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
