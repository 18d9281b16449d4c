package studio.rushes.ui.grid;

import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.ImagePattern;
import org.jspecify.annotations.Nullable;

/**
 * A picture 9 wide and 16 high, or a little less, covering its place; hatched where there is none.
 */
final class Poster extends StackPane {
    private static final double SHAPE = 16.0 / 9;
    private static final double LOWEST = 4.0 / 3;
    // Painted as a fill with round corners: clipping is many times slower without a graphics card.
    private static final CornerRadii CORNERS = new CornerRadii(9, 9, 0, 0, false);

    private final Region picture = new Region();
    private @Nullable Image image;

    Poster() {
        getStyleClass().add("poster");
        Region hatch = new Region();
        hatch.getStyleClass().add("hatch");
        picture.getStyleClass().add("picture");
        getChildren().addAll(hatch, picture);
        picture.widthProperty().subscribe(this::paint);
        picture.heightProperty().subscribe(this::paint);
    }

    void show(@Nullable Image still) {
        if (!Objects.equals(image, still)) {
            image = still;
            paint();
        }
    }

    private void paint() {
        double width = picture.getWidth();
        double height = picture.getHeight();
        if (image == null || width <= 0 || height <= 0) {
            picture.setBackground(null);
            return;
        }
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        double wide = image.getWidth() * scale;
        double high = image.getHeight() * scale;
        ImagePattern fill =
                new ImagePattern(image, (width - wide) / 2, (height - high) / 2, wide, high, false);
        picture.setBackground(new Background(new BackgroundFill(fill, CORNERS, Insets.EMPTY)));
    }

    /** As high as a clip is for its width, or a little less where that saves a row of cards. */
    static double heightOf(double width, double room) {
        return Math.clamp(room, lowestOf(width), Math.rint(width * SHAPE));
    }

    /** Lower than this a picture loses too much at its top and bottom. */
    static double lowestOf(double width) {
        return Math.rint(width * LOWEST);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
