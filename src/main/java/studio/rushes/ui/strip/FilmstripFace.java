package studio.rushes.ui.strip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.ImagePattern;
import studio.rushes.media.ClipLook;

/** Pictures side by side, each of the moment of the take that it stands at. */
final class FilmstripFace extends Region {
    /** More of them would only be smaller steps of the same. */
    private static final int MOST = 40;

    private List<Image> pictures = List.of();
    private Optional<Image> poster = Optional.empty();
    private double from;
    private double to = 1;

    FilmstripFace() {
        getStyleClass().add("film");
        setMouseTransparent(true);
        widthProperty().subscribe(this::paint);
        heightProperty().subscribe(this::paint);
    }

    /**
     * @param strip the take's pictures; none where only a poster is known
     * @param first where in the take the piece begins, from 0 to 1
     * @param last where it ends
     */
    void show(List<Image> strip, Optional<Image> still, double first, double last) {
        boolean same =
                strip.equals(pictures) && still.equals(poster) && first == from && last == to;
        if (!same) {
            pictures = strip;
            poster = still;
            from = first;
            to = last;
            paint();
        }
    }

    /** The picture nearest to a place in a take, from 0 to 1. */
    static Optional<Image> nearest(List<Image> strip, double place) {
        int found = -1;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < strip.size(); i++) {
            double off = Math.abs(ClipLook.STRIP_PLACES.get(i) - place);
            if (off < nearest) {
                nearest = off;
                found = i;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(strip.get(found));
    }

    private void paint() {
        double wide = getWidth();
        double high = getHeight();
        Optional<Image> first = nearest(pictures, from).or(() -> poster);
        if (first.isEmpty() || wide <= 0 || high <= 0) {
            setBackground(null);
            return;
        }
        double tile = high * first.get().getWidth() / first.get().getHeight();
        int count = (int) Math.clamp(Math.ceil(wide / tile), 1, MOST);
        double each = Math.max(tile, wide / count);
        List<BackgroundFill> fills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // On whole pixels, else lines are seen between them.
            double left = Math.rint(i * each);
            double end = Math.min(wide, Math.rint((i + 1) * each));
            double middle = from + (to - from) * Math.min(1, (left + each / 2) / wide);
            Image picture = nearest(pictures, middle).orElse(first.get());
            fills.add(fill(picture, left, wide - end, each + 1));
        }
        setBackground(new Background(fills, List.of()));
    }

    /** Covers its place: as high as that, cut at the sides, or a little larger. */
    private BackgroundFill fill(Image picture, double left, double right, double each) {
        double scale = Math.max(each / picture.getWidth(), getHeight() / picture.getHeight());
        double wide = picture.getWidth() * scale;
        double high = picture.getHeight() * scale;
        return new BackgroundFill(
                new ImagePattern(
                        picture,
                        left + (each - wide) / 2,
                        (getHeight() - high) / 2,
                        wide,
                        high,
                        false),
                CornerRadii.EMPTY,
                new Insets(0, right, 0, left));
    }
}
