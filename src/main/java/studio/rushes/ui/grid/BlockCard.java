package studio.rushes.ui.grid;

import static studio.rushes.ui.problem.Problems.words;

import atlantafx.base.controls.Spacer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.Tip;

/** A card's nodes; says what its {@link CardFace} says. */
final class BlockCard extends VBox {
    /** What stands under the poster: three lines of text and a row of buttons or facts. */
    static final double FOOT = 100;

    private static final double MAKER_MOST = 92;

    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final Poster poster = new Poster();
    private final Label place = plate("place");
    private final Label take = new Label();
    private final Label generator = new Label();
    private final Tip maker = Tip.on(generator);
    private final Label price = new Label();
    private final VBox takePlate;
    private final StatePlate state = new StatePlate();
    private final Label sentence = new Label();
    private final CardRow row;
    private final VBox foot = new VBox(sentence);
    private final Tip more = Tip.on(foot);

    BlockCard(Consumer<Verb> verbs) {
        row = new CardRow(verbs);
        getStyleClass().add("block-card");
        generator.getStyleClass().add("generator");
        // Over the picture both plates have to find room.
        generator.setMaxWidth(MAKER_MOST);
        price.getStyleClass().add("price");
        price.setVisible(false);
        price.setManaged(false);
        takePlate = new VBox(take, generator, FirstSight.of(price));
        takePlate.getStyleClass().addAll("plate", "take-plate");
        takePlate.setVisible(false);
        takePlate.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        place.setMinWidth(USE_PREF_SIZE);
        Tip.on(price).wordsProperty().bind(price.textProperty());
        HBox top = new HBox(place, new Spacer(), FirstSight.of(takePlate));
        top.getStyleClass().add("top");
        top.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(top, Pos.TOP_CENTER);
        StackPane.setAlignment(state, Pos.BOTTOM_CENTER);
        StackPane plates = new StackPane(top, state);
        plates.getStyleClass().add("plates");
        poster.getChildren().add(plates);
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        foot.getChildren().add(row);
        foot.getStyleClass().add("foot");
        foot.setMinHeight(FOOT);
        foot.setPrefHeight(FOOT);
        setVgrow(poster, Priority.ALWAYS);
        getChildren().addAll(poster, foot);
    }

    void show(CardFace face, boolean possible) {
        row.allow(possible);
        place.setText(face.place());
        take.setText(face.take());
        generator.setText(face.generator());
        maker.say(face.generator());
        price.setText(face.price());
        price.setVisible(!face.price().isEmpty());
        price.setManaged(!face.price().isEmpty());
        takePlate.setVisible(!face.take().isEmpty());
        state.show(face);
        sentence.setText(face.sentence().replaceAll("\\s+", " ").strip());
        Optional<Problem> told = face.problem().or(face::hitch);
        String words = face.told();
        more.say(face.cost().isEmpty() ? words : words + "\n" + face.cost());
        boolean troubled =
                told.isPresent() || face.status().needsYou() || face.verbs().contains(Verb.STOP);
        sentence.pseudoClassStateChanged(TROUBLED, troubled);
        pseudoClassStateChanged(LEFT_OUT, face.status() == CardStatus.LEFT_OUT);
        row.show(face);
    }

    void poster(@Nullable Image still) {
        poster.show(still);
    }

    void selected(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    private static Label plate(String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll("plate", styleClass);
        return label;
    }
}
