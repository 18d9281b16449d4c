package studio.rushes.ui.compare;

import static studio.rushes.ui.fx.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.ui.fx.Tip;

/** The one timeline of all takes, and the buttons beside it. */
final class CompareBar extends HBox {
    private final CompareTransport model;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final Button play = new Button("", playIcon);
    private final Slider timeline = new Slider(0, 1, 0);
    private final Label time = new Label();
    private final Label part = new Label();
    private final Subscription subscriptions;
    private boolean following;

    CompareBar(CompareModel compare) {
        this.model = compare.transport();
        getStyleClass().add("compare-bar");
        setAlignment(Pos.CENTER);
        play.setId("compare-play");
        play.getStyleClass().addAll("player-button", "player-play");
        Tip.on(play, text("compare.play.tip"));
        play.setOnAction(_ -> model.toggle());
        timeline.setId("compare-timeline");
        timeline.getStyleClass().addAll("player-timeline", "small");
        timeline.setAccessibleText(text("compare.timeline"));
        Tip.on(timeline, text("compare.timeline"));
        HBox.setHgrow(timeline, Priority.ALWAYS);
        time.setId("compare-time");
        time.getStyleClass().add("player-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        part.setId("compare-part");
        part.getStyleClass().add("compare-part");
        part.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        play,
                        timeline,
                        time,
                        part,
                        toggle(
                                "compare-captioned",
                                Feather.MESSAGE_SQUARE,
                                "compare.captions.tip",
                                compare.words().shownProperty()),
                        toggle(
                                "compare-loop",
                                Feather.REPEAT,
                                "compare.loop.tip",
                                model.loopProperty()));
        timeline.valueProperty().subscribe(value -> choose(value.doubleValue()));
        subscriptions =
                Subscription.combine(
                        model.secondsProperty().subscribe(_ -> reach()),
                        model.atProperty().subscribe(_ -> follow()),
                        model.rangeProperty().subscribe(_ -> follow()),
                        model.speedProperty().subscribe(_ -> showState()));
    }

    private void showState() {
        boolean playing = model.speedProperty().get() != 0;
        playIcon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
        play.setAccessibleText(text(playing ? "compare.pause" : "compare.play"));
        follow();
    }

    private void reach() {
        following = true;
        double seconds = model.secondsProperty().get();
        timeline.setDisable(seconds <= 0);
        timeline.setMax(Math.max(0.1, seconds));
        following = false;
        follow();
    }

    private void follow() {
        // A hand on the slider is stronger than the picture that is still on its way.
        if (!timeline.isValueChanging()) {
            following = true;
            timeline.setValue(model.atProperty().get());
            following = false;
        }
        time.setText(model.time());
        String now = model.part();
        part.setText(now.isEmpty() ? "" : text("compare.part", now));
        part.setManaged(!now.isEmpty());
    }

    private void choose(double value) {
        if (!following && Math.abs(value - model.atProperty().get()) > 1e-6) {
            model.seek(value);
        }
    }

    private static ToggleButton toggle(
            String id, Feather icon, String tip, javafx.beans.property.BooleanProperty on) {
        ToggleButton button = new ToggleButton("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("player-button");
        Tip.on(button, text(tip));
        button.setAccessibleText(text(tip));
        button.selectedProperty().bindBidirectional(on);
        return button;
    }

    void close() {
        subscriptions.unsubscribe();
    }
}
