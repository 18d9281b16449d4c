package studio.rushes.ui.strip;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

/** Says beside an edge that is pulled where it is, and shows that place. */
final class Bubble extends HBox {
    private static final double HEIGHT = 44;

    private final ImageView picture = new ImageView();
    private final Label words = new Label();

    Bubble() {
        setId("strip-bubble");
        getStyleClass().addAll("plate", "strip-bubble");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        picture.setFitHeight(HEIGHT);
        picture.setPreserveRatio(true);
        words.getStyleClass().add("strip-bubble-words");
        getChildren().addAll(picture, words);
    }

    void show(Trimming pulled, Filmstrips films) {
        words.setText(StripWords.pulled(pulled));
        Optional<Image> there =
                pulled.piece()
                        .take()
                        .map(films::of)
                        .flatMap(strip ->
                                FilmstripFace.nearest(
                                        strip,
                                        (double) pulled.picture()
                                                / Math.max(1, pulled.piece().whole())));
        picture.setImage(there.orElse(null));
        picture.setVisible(there.isPresent());
        picture.setManaged(there.isPresent());
        setVisible(true);
    }

    /** Beside an edge, on the side where there is room. */
    void beside(double x, double top, double wide) {
        double own = Math.ceil(prefWidth(-1));
        double high = Math.ceil(prefHeight(-1));
        double right = x + 12;
        double left = right + own <= wide ? right : Math.max(0, x - 12 - own);
        resizeRelocate(left, top, own, high);
    }
}
