package studio.rushes.ui.compare;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.TakeId;
import studio.rushes.media.FrameSize;
import studio.rushes.ui.fx.KeyTable.Scope;
import studio.rushes.ui.fx.Keycap;
import studio.rushes.ui.fx.Tip;
import studio.rushes.ui.grid.CardFace;

/** Takes of one block side by side, over the whole window. */
public final class CompareView extends VBox implements AutoCloseable {
    private final CompareModel model;
    private final Label title = new Label();
    private final Label note = new Label();
    private final HBox table = new HBox();
    private final CompareBar bar;
    private final HBox numbers = new HBox();
    private final ToggleButton blind = new ToggleButton();
    private final AnimationTimer pulse =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulse();
                }
            };
    private final Predicate<KeyCode> held;
    private final Subscription subscriptions;
    private List<CompareCard> cards = List.of();
    private List<Sitting> sitting = List.of();
    private @Nullable KeyCode last;
    private @Nullable KeyCode number;
    private boolean repeated;

    /** What a card is made for; anything else of a take may change on it. */
    private record Sitting(TakeId take, FrameSize size) {}

    /**
     * @param held whether a key is still down that was pressed in the window
     */
    public CompareView(CompareModel model, Predicate<KeyCode> held) {
        this.model = model;
        this.held = held;
        setId("compare");
        getStyleClass().add("compare");
        setFocusTraversable(true);
        table.getStyleClass().add("compare-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        bar = new CompareBar(model);
        getChildren().addAll(head(), table, bar);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        subscriptions =
                Subscription.combine(
                        model.takesProperty().subscribe(_ -> show()),
                        model.heardProperty().subscribe(_ -> hear()),
                        model.blindProperty().subscribe(on -> blind.setSelected(on)),
                        model.words().laidProperty().subscribe(_ -> caption()),
                        model.words().shownProperty().subscribe(_ -> caption()),
                        model.transport().loopProperty().subscribe(_ -> say()),
                        model.transport().busyProperty().subscribe(this::run));
    }

    private HBox head() {
        title.getStyleClass().add("heading");
        title.setId("compare-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        note.setId("compare-note");
        note.setMaxWidth(Double.MAX_VALUE);
        note.setMinWidth(0);
        HBox.setHgrow(note, Priority.ALWAYS);
        blind.setId("compare-blind");
        blind.setText(text("compare.blind"));
        blind.setGraphic(Keycap.row("", "B"));
        Tip.on(blind, text("compare.blind.tip"));
        blind.setMinWidth(Region.USE_PREF_SIZE);
        blind.setOnAction(_ -> model.turnBlind());
        Button back = new Button(text("compare.back"), Keycap.row("", "Esc"));
        back.setId("compare-back");
        Tip.on(back, text("compare.back.tip"));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> model.close());
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        numbers.setAlignment(Pos.CENTER);
        HBox head = new HBox(title, note, numbers, blind, back);
        head.getStyleClass().add("compare-head");
        return head;
    }

    private void show() {
        List<Compared> takes = model.takesProperty().get();
        if (takes.isEmpty()) {
            return;
        }
        List<Sitting> now =
                takes.stream().map(one -> new Sitting(one.take().id(), one.size())).toList();
        if (!now.equals(sitting)) {
            sitting = now;
            seat(takes);
        }
        boolean seeds = takes.stream().anyMatch(one -> one.seed().isPresent());
        boolean stars = takes.stream().anyMatch(one -> one.take().judgement().stars() > 0);
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i)
                    .show(
                            takes.get(i),
                            model.blindProperty().get(),
                            model.waitingProperty().get(),
                            seeds,
                            stars);
        }
        title.setText(text("compare.title", CardFace.place(model.number()), takes.size()));
        numbers.getChildren()
                .setAll(
                        Keycap.row(
                                text("compare.hear"),
                                IntStream.rangeClosed(1, takes.size())
                                        .mapToObj(Integer::toString)
                                        .toArray(String[]::new)));
        hear();
        caption();
    }

    private void seat(List<Compared> takes) {
        boolean within = isWithin();
        cards.forEach(CompareCard::close);
        cards =
                IntStream.range(0, takes.size())
                        .mapToObj(i -> new CompareCard(model, i, takes.get(i), this::room))
                        .toList();
        cards.forEach(card -> {
            HBox.setHgrow(card, Priority.ALWAYS);
            // All as wide as each other, whatever their words would like.
            card.setPrefWidth(100);
            card.setMinWidth(0);
        });
        table.getChildren().setAll(cards);
        if (within) {
            requestFocus();
        }
    }

    /** Whether a part that is about to go has the keys. */
    private boolean isWithin() {
        Scene scene = getScene();
        return scene != null
                && (scene.getFocusOwner() == null || table.lookup("*:focused") != null);
    }

    private void room(double width, double height) {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        double scale = window == null ? 1 : window.getOutputScaleX();
        if (width > 1 && height > 1) {
            model.room(width * scale, height * scale);
        }
    }

    private void hear() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).hear(i == model.heardProperty().get());
        }
        say();
    }

    private void say() {
        String sound = model.note();
        note.setText(
                sound.isEmpty()
                        ? text(
                                model.transport().loopProperty().get()
                                        ? "compare.note.loop"
                                        : "compare.note")
                        : sound);
    }

    private void caption() {
        List<Compared> takes = model.takesProperty().get();
        for (int i = 0; i < Math.min(cards.size(), takes.size()); i++) {
            cards.get(i).caption(takes.get(i).take());
        }
    }

    private void run(boolean busy) {
        if (busy) {
            pulse.start();
        } else {
            pulse.stop();
        }
    }

    private void pulse() {
        model.transport().pulse(seat -> cards.get(seat).screen());
        cards.forEach(CompareCard::pulse);
        say();
    }

    private void pressed(KeyEvent key) {
        repeated = key.getCode() == last || held.test(key.getCode());
        last = key.getCode();
        boolean presses =
                (key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER)
                        && key.getTarget() instanceof ButtonBase button
                        && button.isFocusVisible();
        if (!presses) {
            perform(key);
        }
    }

    private void typed(KeyEvent key) {
        if (perform(key)) {
            number = last;
        }
    }

    private boolean perform(KeyEvent key) {
        Optional<String> hit = CompareKeys.OWN.hit(Scope.COMPARE, key);
        hit.ifPresent(id -> {
            key.consume();
            if (!repeated || CompareKeys.goesOn(id)) {
                CompareKeys.perform(id, model);
            }
        });
        return hit.isPresent();
    }

    private void released(KeyEvent key) {
        if (key.getCode() == number) {
            number = null;
            model.release();
        }
        if (key.getCode() == last) {
            last = null;
        }
    }

    @Override
    public void close() {
        pulse.stop();
        subscriptions.unsubscribe();
        bar.close();
        cards.forEach(CompareCard::close);
    }
}
