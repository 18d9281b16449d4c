package studio.rushes.ui.review;

import java.nio.file.Path;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.Posters;

/** One take among those of its block: its picture, its number and what is thought of it. */
final class TakeChip extends ToggleButton {
    private static final double WIDE = 34;
    private static final double HIGH = 60;
    private static final PseudoClass REJECTED = PseudoClass.getPseudoClass("rejected");
    private static final PseudoClass PLAYS = PseudoClass.getPseudoClass("plays");

    private final ImageView picture = new ImageView();
    private final Subscription poster;

    /**
     * @param clip where its clip lies; empty while it has none
     * @param state in a word, where it has no clip
     * @param plays whether its block plays it
     */
    TakeChip(Take take, Optional<Path> clip, String state, boolean plays, Posters posters) {
        setId("take-" + take.ordinal());
        getStyleClass().add("take-tab");
        picture.setFitWidth(WIDE);
        picture.setFitHeight(HIGH);
        picture.setPreserveRatio(true);
        Label number = new Label(Integer.toString(take.ordinal()));
        number.getStyleClass().add("take-number");
        Label mark = new Label(TakeMark.of(take, plays));
        mark.getStyleClass().add("take-mark");
        mark.setVisible(!mark.getText().isEmpty());
        StackPane.setAlignment(number, Pos.TOP_LEFT);
        StackPane.setAlignment(mark, Pos.BOTTOM_CENTER);
        StackPane face = new StackPane(picture, number, mark);
        face.getStyleClass().add("take-face");
        face.setMinSize(WIDE, HIGH);
        face.setMaxSize(WIDE, HIGH);
        setGraphic(face);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setDisable(clip.isEmpty());
        pseudoClassStateChanged(REJECTED, take.judgement().rejected());
        pseudoClassStateChanged(PLAYS, plays);
        String words = TakeMark.words(take, state, plays);
        setAccessibleText(words);
        Tip.on(this, words);
        poster =
                clip.map(posters::of)
                        .map(still -> still.subscribe(this::show))
                        .orElse(Subscription.EMPTY);
    }

    /** Waits for its picture no longer. */
    void close() {
        poster.unsubscribe();
    }

    private void show(@Nullable Image still) {
        picture.setImage(still);
    }
}
