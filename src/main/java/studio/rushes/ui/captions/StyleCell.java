package studio.rushes.ui.captions;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.captions.CaptionImage;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.ui.fx.Names;
import studio.rushes.ui.preview.CaptionPixels;

/** A style as it looks, with its name. */
final class StyleCell extends ListCell<CaptionStyle> {
    private static final double WIDE = 68;
    private static final double HIGH = 16;

    private final StyleSamples samples;
    private final ImageView image = new ImageView();
    private final StackPane ground = new StackPane(image);
    private Subscription sample = Subscription.EMPTY;

    StyleCell(StyleSamples samples) {
        this.samples = samples;
        image.setPreserveRatio(true);
        image.setFitWidth(WIDE);
        image.setFitHeight(HIGH);
        ground.getStyleClass().add("caption-sample");
        ground.setMinSize(WIDE + 8, HIGH + 6);
        ground.setMaxSize(WIDE + 8, HIGH + 6);
        setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.LEFT);
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(@Nullable CaptionStyle style, boolean empty) {
        super.updateItem(style, empty);
        sample.unsubscribe();
        sample = Subscription.EMPTY;
        if (empty || style == null) {
            setText("");
            setGraphic(null);
        } else {
            setText(Names.of(style));
            setGraphic(ground);
            sample = samples.of(style).subscribe(this::show);
        }
    }

    private void show(@Nullable CaptionImage painted) {
        image.setImage(painted == null ? null : CaptionPixels.of(painted).orElse(null));
    }
}
