package studio.rushes.ui.review;

import static studio.rushes.ui.fx.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.ui.fx.FirstSight;
import studio.rushes.ui.fx.OneClick;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Verb;

/** The takes of the selected block and what can be decided of them. */
public final class ReviewPanel extends VBox {
    private final ReviewModel model;
    private final BoardModel board;
    private final Posters posters;
    private final Function<Take, String> states;
    private final FlowPane takes = new FlowPane();
    private final Stars stars;
    private final Label word = new Label();
    private final ToggleButton hidden = new ToggleButton();
    private final FlowPane opinion;
    private final Button choose = button("review-choose", "⏎");
    private final Button again = button("take-make-again", "R");
    private final Button reject = button("review-reject", "X");
    private final Button edit = button("review-edit", "E");
    private final FlowPane deeds = new FlowPane(choose, again, reject, edit);
    private List<TakeChip> chips = List.of();
    private List<Face> chipsShown = List.of();

    /**
     * @param states a take's state in a word
     */
    public ReviewPanel(
            ReviewModel model, BoardModel board, Posters posters, Function<Take, String> states) {
        this.model = model;
        this.board = board;
        this.posters = posters;
        this.states = states;
        setId("review");
        getStyleClass().add("review-panel");
        takes.getStyleClass().add("takes");
        stars = new Stars(model::rate);
        word.setId("review-word");
        word.getStyleClass().add("muted");
        word.setMinWidth(USE_PREF_SIZE);
        hidden.setId("review-hidden");
        hidden.getStyleClass().add("hidden-takes");
        hidden.selectedProperty().bindBidirectional(model.rejectedShownProperty());
        Tip.on(hidden, text("review.hidden.tip"));
        opinion = new FlowPane(stars, word, hidden);
        opinion.getStyleClass().add("opinion");
        deeds.getStyleClass().add("deeds");
        choose.setOnAction(_ -> model.confirm());
        Tip.on(choose, text("review.choose.tip"));
        again.setOnAction(_ -> model.again());
        Tip.on(again, Verb.MAKE_AGAIN.meaning());
        again.addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
        reject.setOnAction(_ -> model.reject());
        Tip.on(reject, text("review.reject.tip"));
        edit.setOnAction(_ -> model.edit());
        edit.setText(text("review.edit"));
        Tip.on(edit, text("review.edit.tip"));
        setMinHeight(USE_PREF_SIZE);
        model.shownProperty().subscribe(this::show);
        getChildren().addAll(FirstSight.of(takes, opinion, deeds, new LineEditor(model.line())));
        board.pricesProperty().subscribe(_ -> show(model.shownProperty().get()));
    }

    private void show(@Nullable Reviewed now) {
        Take take = now == null ? null : now.take().orElse(null);
        show(takes, now != null && !now.takes().isEmpty());
        boolean any = take != null || (now != null && now.hidden() > 0);
        show(opinion, any);
        show(stars, take != null);
        show(deeds, any);
        if (now == null) {
            return;
        }
        showTakes(now);
        show(hidden, now.hidden() > 0);
        hidden.setText(text("review.hidden", now.hidden()));
        boolean rejected = take != null && take.judgement().rejected();
        boolean chosen = take != null && take.judgement().confirmed();
        stars.show(take == null ? 0 : take.judgement().stars());
        stars.setDisable(!possible());
        word.setText(word(now, take));
        choose.setText(text("review.choose"));
        choose.setDisable(take == null || !possible());
        accent(choose, !chosen);
        reject.setText(text(rejected ? "review.restore" : "review.reject"));
        reject.setDisable(take == null || !possible());
        again.setText(again(now));
        again.setDisable(!now.mayAskAgain());
        edit.setDisable(!possible());
    }

    private boolean possible() {
        return model.mayDecide();
    }

    private static String word(Reviewed now, @Nullable Take take) {
        if (take == null) {
            return "";
        }
        if (take.judgement().rejected()) {
            return text("review.word.rejected");
        }
        if (take.judgement().confirmed()) {
            return text("review.word.chosen");
        }
        return text(now.decided() ? "review.word.other" : "review.word.undecided");
    }

    private String again(Reviewed now) {
        return board.card(now.block())
                .flatMap(card -> board.pricesProperty().get().of(Verb.MAKE_AGAIN, card.data()))
                .map(price -> text("review.again.price", price))
                .orElseGet(() -> text("review.again"));
    }

    /** Buttons are kept while they say the same, so that the focus stays where it is. */
    private void showTakes(Reviewed now) {
        List<Face> wanted = now.takes().stream().map(take -> face(now, take)).toList();
        if (!wanted.equals(chipsShown)) {
            int focused = focused();
            chips.forEach(TakeChip::close);
            chips = now.takes().stream().map(take -> chip(now, take)).toList();
            chipsShown = wanted;
            takes.getChildren().setAll(chips);
            if (focused >= 0 && !chips.isEmpty()) {
                chips.get(Math.min(focused, chips.size() - 1)).requestFocus();
            }
        }
        for (int i = 0; i < chips.size(); i++) {
            Take one = now.takes().get(i);
            chips.get(i)
                    .setSelected(now.take().filter(take -> take.id().equals(one.id())).isPresent());
        }
    }

    /** What a chip says; each step of a take comes by here, and most change nothing of it. */
    private record Face(TakeId take, String sign, String words, Optional<Path> clip) {}

    private Face face(Reviewed now, Take take) {
        boolean plays = plays(now, take);
        return new Face(
                take.id(),
                TakeMark.of(take, plays),
                TakeMark.words(take, states.apply(take), plays),
                board.clip(take));
    }

    private static boolean plays(Reviewed now, Take take) {
        return now.plays().filter(one -> one.id().equals(take.id())).isPresent();
    }

    private int focused() {
        for (int i = 0; i < chips.size(); i++) {
            if (chips.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private TakeChip chip(Reviewed now, Take take) {
        TakeChip chip =
                new TakeChip(take, board.clip(take), states.apply(take), plays(now, take), posters);
        chip.setOnAction(_ -> {
            model.look(take.id());
            Reviewed after = model.shownProperty().get();
            if (after != null) {
                // A press marks the button by itself; what is looked at says whether rightly.
                showTakes(after);
            }
        });
        return chip;
    }

    private static Button button(String id, String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("keycap");
        Button button = new Button("", cap);
        button.setId(id);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().add("deed");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static void accent(Button button, boolean on) {
        button.getStyleClass().remove("accent");
        if (on) {
            button.getStyleClass().add("accent");
        }
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
