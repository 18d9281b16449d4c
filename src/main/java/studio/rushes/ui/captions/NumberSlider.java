package studio.rushes.ui.captions;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A whole number on a slider, with its value; the arrow keys step by one. */
final class NumberSlider extends HBox {
    private static final double VALUE_WIDTH = 38;

    /**
     * @param least of what the hand may choose; a value outside is shown and left as it is
     */
    NumberSlider(String id, String meaning, IntegerProperty number, int least, int most) {
        getStyleClass().add("number-slider");
        Slider slider = new Slider(least, most, number.get());
        slider.setId(id);
        slider.setBlockIncrement(1);
        slider.setMinWidth(60);
        slider.setPrefWidth(160);
        slider.setAccessibleText(meaning);
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label value = new Label();
        value.getStyleClass().add("muted");
        value.setMinWidth(VALUE_WIDTH);
        number.subscribe(now -> {
            int whole = now.intValue();
            slider.setMin(Math.min(slider.getMin(), whole));
            slider.setMax(Math.max(slider.getMax(), whole));
            slider.setValue(whole);
            value.setText(String.valueOf(whole));
        });
        slider.valueProperty().subscribe(now -> number.set((int) Math.round(now.doubleValue())));
        getChildren().addAll(slider, value);
    }
}
