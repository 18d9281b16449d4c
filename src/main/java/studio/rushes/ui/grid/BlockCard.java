package studio.rushes.ui.grid;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.OneClick;

/** A card's nodes; says what its {@link CardFace} says. */
final class BlockCard extends VBox {
    /** What stands under the poster: three lines of text and a row of buttons or facts. */
    static final double FOOT = 100;

    /** More buttons than these stand in the inspector only. */
    private static final int AT_MOST = 2;

    static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final Poster poster = new Poster();
    private final Label place = plate("place");
    private final Label take = new Label();
    private final Label generator = new Label();
    private final VBox takePlate = new VBox(take, generator);
    private final StatePlate state = new StatePlate();
    private final Label sentence = new Label();
    private final HBox row = new HBox();
    private final Tooltip more = new Tooltip();
    private final Consumer<Verb> verbs;
    private final Label seam = new Label(text("grid.seam"), Icons.icon(Feather.SCISSORS, "muted"));
    private final Tooltip seamWords = new Tooltip();
    private final Label line = new Label();
    private final Tooltip lineWords = new Tooltip();
    private List<Object> rowShown = List.of();
    private List<Node> items = List.of();

    private record Offer(Verb verb, String words) {}

    BlockCard(Consumer<Verb> verbs) {
        this.verbs = verbs;
        getStyleClass().add("block-card");
        takePlate.getStyleClass().addAll("plate", "take-plate");
        generator.getStyleClass().add("generator");
        takePlate.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(place, Pos.TOP_LEFT);
        StackPane.setAlignment(takePlate, Pos.TOP_RIGHT);
        StackPane.setAlignment(state, Pos.BOTTOM_CENTER);
        StackPane plates = new StackPane(place, takePlate, state);
        plates.getStyleClass().add("plates");
        poster.getChildren().add(plates);
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().add("row");
        seam.getStyleClass().addAll("chip", "seam");
        seam.setMinWidth(USE_PREF_SIZE);
        seamWords.setWrapText(true);
        seamWords.setMaxWidth(320);
        seam.setTooltip(seamWords);
        line.getStyleClass().addAll("chip", "line");
        lineWords.setWrapText(true);
        lineWords.setMaxWidth(360);
        line.setTooltip(lineWords);
        VBox foot = new VBox(sentence, row);
        foot.getStyleClass().add("foot");
        foot.setMinHeight(FOOT);
        foot.setPrefHeight(FOOT);
        setVgrow(poster, Priority.ALWAYS);
        getChildren().addAll(poster, foot);
        more.setWrapText(true);
        more.setMaxWidth(360);
        Tooltip.install(foot, more);
    }

    void show(CardFace face, boolean possible) {
        row.setDisable(!possible);
        place.setText(face.place());
        take.setText(face.take());
        generator.setText(face.generator());
        takePlate.setVisible(!face.take().isEmpty());
        state.show(face);
        sentence.setText(face.sentence().replaceAll("\\s+", " ").strip());
        Optional<Problem> told = face.problem().or(face::hitch);
        more.setText(told.map(BlockCard::whole).orElse(face.sentence()));
        boolean troubled =
                told.isPresent() || face.status().needsYou() || face.verbs().contains(Verb.STOP);
        sentence.pseudoClassStateChanged(TROUBLED, troubled);
        pseudoClassStateChanged(LEFT_OUT, face.status() == CardStatus.LEFT_OUT);
        seamWords.setText(face.seam().orElse(""));
        face.line().ifPresent(this::showLine);
        showRow(face);
    }

    void poster(@Nullable Image still) {
        poster.show(still);
    }

    void selected(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    /** Buttons are kept while they say the same, so that none vanishes under the pointer. */
    private void showRow(CardFace face) {
        List<Object> wanted =
                face.verbs().isEmpty()
                        ? List.copyOf(face.chips())
                        : face.verbs().stream()
                                .limit(AT_MOST)
                                .<Object>map(verb -> new Offer(verb, face.label(verb)))
                                .toList();
        // Where buttons ask for something, a matter of taste waits.
        boolean seamed = face.seam().isPresent() && face.verbs().isEmpty();
        boolean spoken = face.line().isPresent() && face.verbs().isEmpty();
        if (!wanted.equals(rowShown)) {
            rowShown = wanted;
            items = wanted.stream().map(this::rowItem).toList();
        }
        List<Node> now = new ArrayList<>(items);
        if (spoken) {
            now.add(line);
        }
        if (seamed) {
            now.add(seam);
        }
        if (!now.equals(row.getChildren())) {
            row.getChildren().setAll(now);
        }
    }

    /** Told by an icon and a word, and by colour only where something is wanted. */
    private void showLine(LineFace face) {
        line.setText(face.brief());
        line.setGraphic(
                switch (face.verdict()) {
                    case SAID -> Icons.icon(Feather.CHECK, "line-said");
                    case DIFFERENT -> Icons.icon(Feather.ALERT_TRIANGLE, "attention");
                    case SILENT -> Icons.icon(Feather.VOLUME_X, "attention");
                });
        line.pseudoClassStateChanged(WRONG, !face.calm());
        line.setAccessibleText(face.whole());
        lineWords.setText(face.told());
    }

    private Label rowItem(String chip) {
        Label label = new Label(chip);
        label.getStyleClass().add("chip");
        return label;
    }

    private Node rowItem(Object item) {
        if (!(item instanceof Offer(Verb verb, String words))) {
            return rowItem(item.toString());
        }
        Button button = new Button(words);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(verb.meaning()));
        button.setFocusTraversable(false);
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
        button.setOnAction(_ -> verbs.accept(verb));
        return button;
    }

    private static Label plate(String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll("plate", styleClass);
        return label;
    }

    private static String whole(Problem problem) {
        return String.join(
                "\n", problem.headline(), problem.meaning(), problem.remedy(), problem.code());
    }
}
