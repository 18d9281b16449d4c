package studio.rushes.ui.grid;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.OneClick;
import studio.rushes.ui.fx.Tip;

/**
 * What stands at the foot of a card: buttons where it asks for something, else small facts. What
 * stood there once stays and is only shown or hidden, because a node that comes anew is styled
 * anew, which costs more than all else that changes on a card.
 */
final class CardRow extends HBox {
    /** More buttons than these stand in the inspector only. */
    private static final int AT_MOST = 2;

    private final List<Offer> offers;
    private final List<Label> chips;
    private final LineChip line = new LineChip();
    private final LoudnessChip loudness = new LoudnessChip();
    private final SeamChip seam = new SeamChip();

    CardRow(Consumer<Verb> verbs) {
        offers = Stream.generate(() -> new Offer(verbs)).limit(AT_MOST).toList();
        chips = Stream.generate(CardRow::chip).limit(AT_MOST).toList();
        getStyleClass().add("row");
        Stream.of(offers, chips, List.of(line, loudness, seam))
                .flatMap(List::stream)
                .forEach(node -> {
                    shown(node, false);
                    getChildren().add(FirstSight.of(node));
                });
    }

    void show(CardFace face) {
        // Where buttons ask for something, a matter of taste waits.
        boolean asks = !face.verbs().isEmpty();
        for (int i = 0; i < AT_MOST; i++) {
            Verb verb = i < face.verbs().size() ? face.verbs().get(i) : null;
            offers.get(i).show(verb, verb == null ? "" : face.label(verb));
            boolean told = !asks && i < face.chips().size();
            chips.get(i).setText(told ? face.chips().get(i) : "");
            shown(chips.get(i), told);
        }
        face.seam().ifPresent(seam::show);
        face.louder().ifPresent(loudness::show);
        face.line().ifPresent(line::show);
        boolean spoken = face.line().isPresent() && !asks;
        boolean loud = face.louder().isPresent() && !asks;
        // Three do not stand side by side; a soft joint is nobody's worry.
        boolean hard = face.seam().filter(SeamWords::hard).isPresent();
        shown(line, spoken);
        shown(loudness, loud);
        shown(seam, face.seam().isPresent() && !asks && (hard || !(spoken && loud)));
    }

    /** What the buttons do is possible now; facts are facts. */
    void allow(boolean possible) {
        offers.forEach(offer -> offer.setDisable(!possible));
    }

    private static Label chip() {
        Label label = new Label();
        label.getStyleClass().add("chip");
        return label;
    }

    private static void shown(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /** A button that stays itself while it says the same, so that none changes under a click. */
    private static final class Offer extends Button {
        private final Tip meaning = Tip.on(this);
        private @Nullable Verb verb;

        private Offer(Consumer<Verb> verbs) {
            getStyleClass().add("small");
            setFocusTraversable(false);
            addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
            setOnAction(_ -> {
                if (verb != null) {
                    verbs.accept(verb);
                }
            });
        }

        private void show(@Nullable Verb now, String words) {
            verb = now;
            setText(words);
            meaning.say(now == null ? "" : words + "\n" + now.meaning());
            shown(this, now != null);
        }
    }
}
