package studio.rushes.ui.review;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import studio.rushes.generation.Judgement;
import studio.rushes.ui.fx.Tip;

/** Five stars to give. */
final class Stars extends HBox {
    private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");

    private final List<Button> stars = new ArrayList<>();

    Stars(IntConsumer give) {
        getStyleClass().add("stars");
        for (int i = 1; i <= Judgement.MOST_STARS; i++) {
            int count = i;
            Button star = new Button("★");
            star.setId("star-" + i);
            star.getStyleClass().add("star");
            star.setMinWidth(USE_PREF_SIZE);
            Tip.on(star, text("review.stars.give", i));
            star.setAccessibleText(text("review.stars.give", i));
            star.setOnAction(_ -> give.accept(count));
            stars.add(star);
        }
        getChildren().addAll(stars);
    }

    void show(int given) {
        setAccessibleText(text("review.take.stars", given));
        for (int i = 0; i < stars.size(); i++) {
            stars.get(i).setText(i < given ? "★" : "☆");
            stars.get(i).pseudoClassStateChanged(GIVEN, i < given);
        }
    }
}
