package studio.rushes.ui.compare;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.OneClick;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.preview.Screen;
import studio.rushes.ui.preview.TakePane;
import studio.rushes.ui.problem.ProblemView;

/** One of the takes: its picture with its number, what is known of it, and what can be done. */
final class CompareCard extends VBox implements AutoCloseable {
    private static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");
    private static final double INSET = 10;

    private final CompareModel model;
    private final int seat;
    private final TakePane pane;
    private final Label plate = new Label();
    private final Label ear = new Label("♪");
    private final CompareFacts facts;
    private final Button choose;
    private final Button reject;
    private final Button copy;
    private Optional<Problem> told = Optional.empty();

    /** The picture with what lies over it. */
    private final class Frame extends Pane {
        private final BiConsumer<Double, Double> room;
        private @Nullable ProblemView problem;

        Frame(BiConsumer<Double, Double> room) {
            this.room = room;
            getChildren().addAll(pane, plate, ear);
            setMinSize(60, 60);
            VBox.setVgrow(this, Priority.ALWAYS);
        }

        void tell(Optional<Problem> trouble) {
            getChildren().remove(problem);
            problem = trouble.map(one -> new ProblemView(one, List.of())).orElse(null);
            if (problem != null) {
                getChildren().add(problem);
            }
        }

        @Override
        protected void layoutChildren() {
            pane.resizeRelocate(0, 0, getWidth(), getHeight());
            Rectangle2D at = pane.place();
            plate.autosize();
            plate.relocate(at.getMinX() + INSET, at.getMinY() + INSET);
            ear.autosize();
            ear.relocate(at.getMaxX() - INSET - ear.getWidth(), at.getMinY() + INSET);
            if (problem != null) {
                double high = Math.min(getHeight(), problem.prefHeight(getWidth()));
                problem.resizeRelocate(0, (getHeight() - high) / 2, getWidth(), high);
            }
            room.accept(getWidth(), getHeight());
        }
    }

    private final Frame frame;

    /**
     * @param room hears how large the picture's place is
     */
    CompareCard(CompareModel model, int seat, Compared one, BiConsumer<Double, Double> room) {
        this.model = model;
        this.seat = seat;
        pane = new TakePane(one.size(), model.where().orElseThrow().work());
        facts = new CompareFacts(model, seat);
        choose = button("compare-choose-", "⏎");
        reject = button("compare-reject-", "X");
        copy = button("compare-copy-", "");
        setId("compare-card-" + (seat + 1));
        getStyleClass().add("compare-card");
        plate.setText(Integer.toString(seat + 1));
        plate.getStyleClass().add("compare-plate");
        ear.getStyleClass().add("compare-plate");
        frame = new Frame(room);
        frame.setOnMousePressed(_ -> model.hear(seat));
        Tip.on(frame, text("compare.hear.tip", seat + 1));
        choose.setText(text("compare.choose"));
        Tip.on(choose, text("compare.choose.tip"));
        choose.setOnAction(_ -> {
            model.hear(seat);
            model.choose();
        });
        reject.setText(text("compare.reject"));
        Tip.on(reject, text("compare.reject.tip"));
        reject.addEventFilter(MouseEvent.MOUSE_PRESSED, OneClick::only);
        reject.setOnAction(_ -> {
            model.hear(seat);
            model.reject();
        });
        copy.setText(text("compare.copy"));
        Tip.on(copy, text("compare.copy.tip"));
        copy.setOnAction(_ -> model.copyPrompt(seat));
        FlowPane deeds = new FlowPane(choose, reject, copy);
        deeds.getStyleClass().add("deeds");
        getChildren().addAll(frame, facts, deeds);
    }

    private Button button(String name, String key) {
        Button button = new Button();
        button.setId(name + (seat + 1));
        if (!key.isEmpty()) {
            Label cap = new Label(key);
            cap.getStyleClass().add("keycap");
            button.setGraphic(cap);
            button.setContentDisplay(ContentDisplay.RIGHT);
        }
        button.getStyleClass().add("deed");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    void show(Compared one, boolean blind, List<Take> waiting, boolean seeds, boolean stars) {
        facts.show(one, blind, waiting, seeds, stars);
        choose.setDisable(!model.mayDecide());
        reject.setDisable(!model.mayDecide());
        copy.setVisible(one.other() && !blind);
        copy.setManaged(copy.isVisible());
        copy.setDisable(!model.mayDecide());
        frame.setAccessibleText(
                blind
                        ? text("compare.picture.blind", seat + 1)
                        : text("compare.picture", seat + 1, one.take().ordinal(), one.maker()));
    }

    void hear(boolean on) {
        pseudoClassStateChanged(HEARD, on);
        ear.setVisible(on);
        choose.getStyleClass().remove("accent");
        if (on) {
            choose.getStyleClass().add("accent");
        }
    }

    Screen screen() {
        return pane;
    }

    /** What changed with this refresh of the screen. */
    void pulse() {
        pane.at(model.frame(seat));
        Optional<Problem> now = model.problem(seat);
        if (!now.equals(told)) {
            told = now;
            frame.tell(now);
            if (now.isPresent()) {
                pane.show(Optional.empty());
            }
        }
    }

    void caption(Take of) {
        pane.caption(model.words().of(of.id()));
    }

    @Override
    public void close() {
        pane.close();
    }
}
