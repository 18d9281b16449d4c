package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.rushes.captions.CaptionImage;
import studio.rushes.media.FrameSize;
import studio.rushes.ui.preview.CaptionPixels;

/** How a style looks on a still of the take, or on a plain ground that asks more of it. */
final class StylePicture extends VBox {
    private static final PseudoClass BRIGHT = PseudoClass.getPseudoClass("bright");
    private static final double WIDE = 262;

    /** What the captions lie on. */
    enum Ground {
        TAKE,
        DARK,
        BRIGHT
    }

    private final ObjectProperty<Ground> ground = new SimpleObjectProperty<>(Ground.TAKE);

    /**
     * @param still of the take that is shown; nothing where there is none
     */
    StylePicture(StylePreview preview, ObservableValue<@Nullable Image> still) {
        getStyleClass().add("style-picture");
        setMinWidth(WIDE);
        setPrefWidth(WIDE);
        Plate plate = new Plate(preview.size());
        VBox.setVgrow(plate, Priority.ALWAYS);
        preview.imageProperty().subscribe(plate::caption);
        ObservableValue<@Nullable Image> behind =
                ground.flatMap(now ->
                        now == Ground.TAKE ? still : new SimpleObjectProperty<@Nullable Image>());
        plate.still.imageProperty().bind(behind);
        ground.subscribe(now -> plate.pseudoClassStateChanged(BRIGHT, now == Ground.BRIGHT));
        getChildren()
                .addAll(
                        plate,
                        new StyleChoice<>(
                                "style-ground",
                                text("styling.ground"),
                                List.of(Ground.values()),
                                ground,
                                StylePicture::name));
    }

    private static String name(Ground ground) {
        return text(
                switch (ground) {
                    case TAKE -> "styling.ground.take";
                    case DARK -> "styling.ground.dark";
                    case BRIGHT -> "styling.ground.bright";
                });
    }

    /** The picture, as large as it goes in, with the captions where they were painted for. */
    private static final class Plate extends Pane {
        private final FrameSize size;
        private final Region paper = new Region();
        final ImageView still = new ImageView();
        private final ImageView caption = new ImageView();
        private @Nullable CaptionImage painted;

        Plate(FrameSize size) {
            this.size = size;
            setMinSize(0, 0);
            setId("style-preview");
            paper.getStyleClass().add("style-plate");
            caption.setId("style-caption");
            caption.setAccessibleText(text("styling.preview"));
            getChildren().addAll(paper, still, caption);
        }

        void caption(@Nullable CaptionImage now) {
            painted = now;
            caption.setImage(now == null ? null : CaptionPixels.of(now).orElse(null));
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double scale = Math.min(getWidth() / size.width(), getHeight() / size.height());
            double wide = Math.floor(size.width() * scale);
            double high = Math.floor(size.height() * scale);
            double left = Math.floor((getWidth() - wide) / 2);
            paper.resizeRelocate(left, 0, wide, high);
            still.setFitWidth(wide);
            still.setFitHeight(high);
            still.relocate(left, 0);
            CaptionImage of = painted;
            if (of != null) {
                caption.setFitWidth(of.width() * scale);
                caption.setFitHeight(of.height() * scale);
                caption.relocate(left + of.x() * scale, of.y() * scale);
            }
        }
    }
}
