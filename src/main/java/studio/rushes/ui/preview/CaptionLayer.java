package studio.rushes.ui.preview;

import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;

/** Painted captions, laid over the picture they were painted for. */
final class CaptionLayer extends Pane {
    private final ImageView image = new ImageView();
    private Optional<CaptionProjector.Painted> shown = Optional.empty();

    CaptionLayer() {
        setId("player-captions");
        setMouseTransparent(true);
        image.setId("player-caption");
        getChildren().add(image);
    }

    void show(Optional<CaptionProjector.Painted> painted) {
        shown = painted;
        image.setImage(painted.flatMap(one -> CaptionPixels.of(one.image())).orElse(null));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        shown.ifPresent(one -> {
            double scale = getWidth() / one.size().width();
            image.setFitWidth(one.image().width() * scale);
            image.setFitHeight(one.image().height() * scale);
            image.relocate(one.image().x() * scale, one.image().y() * scale);
        });
    }
}
