package studio.rushes.ui.preview;

import javafx.scene.control.Slider;
import studio.rushes.ui.fx.Tip;

/** The slider that shows and chooses the place in the clip, one step for each picture. */
final class Timeline extends Slider {
    private boolean following;

    Timeline(PlayerModel model) {
        setId("player-timeline");
        getStyleClass().addAll("player-timeline", "small");
        setAccessibleText(PlayerTexts.text("timeline"));
        Tip.on(this, PlayerTexts.text("timeline"));
        setMin(0);
        disableProperty().bind(model.framesProperty().lessThan(2));
        model.framesProperty().subscribe(frames -> reach(frames.longValue()));
        model.frameProperty().subscribe(frame -> follow(frame.doubleValue()));
        valueProperty().subscribe(value -> choose(model, value.doubleValue()));
        valueChangingProperty()
                .subscribe((_, dragging) -> {
                    if (dragging) {
                        model.beginDrag();
                    } else {
                        model.endDrag();
                    }
                });
    }

    /** A shorter clip pulls the slider back, which is nobody's choice of a place. */
    private void reach(long frames) {
        following = true;
        setMax(Math.max(1.0, frames - 1.0));
        following = false;
    }

    private void follow(double frame) {
        // A hand on the slider is stronger than the picture that is still on its way.
        if (!isValueChanging()) {
            following = true;
            setValue(frame);
            following = false;
        }
    }

    private void choose(PlayerModel model, double value) {
        long frame = Math.round(value);
        if (!following && frame != model.frameProperty().get()) {
            model.seek(frame);
        }
    }
}
