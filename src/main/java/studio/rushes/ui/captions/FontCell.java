package studio.rushes.ui.captions;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.captions.CaptionImage;
import studio.rushes.ui.preview.CaptionPixels;

/** The name of a caption font, drawn in itself. */
final class FontCell extends ListCell<String> {
    private static final double WIDE = 196;
    private static final double HIGH = 16;

    private final StyleSamples samples;
    private final ImageView image = new ImageView();
    private final StackPane ground = new StackPane(image);
    private Subscription sample = Subscription.EMPTY;

    FontCell(StyleSamples samples) {
        this.samples = samples;
        image.setPreserveRatio(true);
        ground.getStyleClass().add("caption-sample");
        ground.setMinSize(WIDE + 16, HIGH + 8);
        ground.setMaxSize(WIDE + 16, HIGH + 8);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable String font, boolean empty) {
        super.updateItem(font, empty);
        sample.unsubscribe();
        sample = Subscription.EMPTY;
        if (empty || font == null) {
            setText("");
            setGraphic(null);
        } else {
            // Not shown, but heard and found.
            setText(font);
            setGraphic(ground);
            sample = samples.ofFont(font).subscribe(this::show);
        }
    }

    /** At the size it has, or smaller where that is more than there is room for. */
    private void show(@Nullable CaptionImage painted) {
        image.setImage(painted == null ? null : CaptionPixels.of(painted).orElse(null));
        if (painted != null) {
            double scale = Math.min(1, Math.min(WIDE / painted.width(), HIGH / painted.height()));
            image.setFitWidth(painted.width() * scale);
        }
    }
}
