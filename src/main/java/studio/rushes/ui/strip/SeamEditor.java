package studio.rushes.ui.strip;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.assembly.Transition;
import studio.rushes.project.BlockCut;
import studio.rushes.project.BlockCut.Entry;
import studio.rushes.project.LiveCut;
import studio.rushes.script.BlockId;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.grid.SeamWords;

/** How a block follows the one before, and for how long both are seen. */
final class SeamEditor extends VBox {
    private static final double USUAL = 0.5;
    private static final double LEAST = 0.1;
    private static final double WIDE = 330;

    private final StripModel model;
    private final BlockId block;
    private final List<ToggleButton> kinds = new ArrayList<>();
    private final Slider seconds = new Slider();
    private final Label told = new Label();
    private final HBox length = new HBox();
    private Entry entry;

    SeamEditor(StripModel model, SeamNode.Joint joint) {
        this.model = model;
        block = joint.piece().block();
        entry = joint.piece().entry();
        setId("seam-editor");
        getStyleClass().add("seam-editor");
        setPrefWidth(WIDE);
        Label title =
                new Label(
                        text(
                                "strip.seam.between",
                                StripWords.place(joint.before()),
                                StripWords.place(joint.piece())));
        title.getStyleClass().add("heading");
        double most = most(joint);
        getChildren().addAll(title, choice(), length(most), score(joint));
        setDisable(!model.possible());
        tell();
    }

    /** A joint takes at most half of either block. */
    private static double most(SeamNode.Joint joint) {
        long shorter =
                Math.min(joint.before().place().frames(), joint.piece().place().frames()) / 2;
        double half = Math.floor(LiveCut.RATE.seconds(shorter) * 10) / 10;
        return Math.clamp(half, LEAST, BlockCut.LONGEST);
    }

    private HBox choice() {
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        row.setMaxWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Transition.Kind kind : Transition.Kind.values()) {
            ToggleButton button = new ToggleButton(StripWords.kind(kind));
            button.setId("seam-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.getStyleClass().add("segment");
            button.setMinWidth(USE_PREF_SIZE);
            button.setUserData(kind);
            button.setToggleGroup(group);
            button.setSelected(kind == entry.kind());
            kinds.add(button);
            row.getChildren().add(button);
        }
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null && before != null) {
                        // One of them is always chosen: a second press changes nothing.
                        before.setSelected(true);
                    } else if (now != null) {
                        choose((Transition.Kind) now.getUserData());
                    }
                });
        return row;
    }

    private Node length(double most) {
        seconds.setId("seam-seconds");
        seconds.setMin(Math.min(LEAST, most));
        seconds.setMax(most);
        seconds.setBlockIncrement(LEAST);
        seconds.setValue(Math.min(most, entry.seconds() > 0 ? entry.seconds() : USUAL));
        seconds.setAccessibleText(text("strip.seam.seconds.name"));
        HBox.setHgrow(seconds, Priority.ALWAYS);
        told.setMinWidth(USE_PREF_SIZE);
        seconds.valueProperty().subscribe(this::tell);
        // While it is drawn along nothing is done yet: one step back undoes all of it.
        seconds.valueChangingProperty()
                .subscribe((_, dragging) -> {
                    if (!dragging) {
                        settle();
                    }
                });
        length.getStyleClass().add("seam-length");
        length.getChildren().addAll(seconds, told);
        Label limit = new Label(text("strip.seam.most", most));
        limit.getStyleClass().add("muted");
        limit.setWrapText(true);
        VBox both = new VBox(length, limit);
        both.getStyleClass().add("seam-length-box");
        return both;
    }

    private Label score(SeamNode.Joint joint) {
        Optional<SeamWords> known = StripWords.number(model.card(block));
        Label score = new Label();
        score.setWrapText(true);
        score.setMinHeight(USE_PREF_SIZE);
        score.setPrefWidth(WIDE);
        if (known.isPresent()) {
            score.setText(known.get().name() + ". " + known.get().told());
            if (known.get().hard()) {
                score.setGraphic(Icons.icon(Feather.ALERT_TRIANGLE, "attention"));
            }
        } else {
            score.getStyleClass().add("muted");
            score.setText(
                    joint.piece().place().entry() > 0
                            ? text("strip.seam.crossed")
                            : text("strip.seam.unseen"));
        }
        score.setId("seam-score");
        return score;
    }

    private void tell() {
        length.setDisable(entry.kind() == Transition.Kind.CUT);
        told.setText(text("strip.seconds", chosen()));
    }

    private double chosen() {
        return Math.round(seconds.getValue() * 10) / 10.0;
    }

    private void choose(Transition.Kind kind) {
        entry = kind == Transition.Kind.CUT ? Entry.CUT : new Entry(kind, chosen());
        tell();
        model.enter(block, entry);
    }

    /** Takes the seconds as they stand. */
    private void settle() {
        if (entry.kind() != Transition.Kind.CUT && entry.seconds() != chosen()) {
            entry = new Entry(entry.kind(), chosen());
            model.enter(block, entry);
        }
    }

    /** Has the keys. */
    void begin() {
        kinds.stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .ifPresent(ToggleButton::requestFocus);
    }

    /** Keys on the slider count when it is left. */
    void close() {
        settle();
    }
}
