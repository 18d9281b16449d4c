package studio.rushes.ui.captions;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A choice between a few, side by side. */
final class StyleChoice<T> extends HBox {
    /**
     * @param meaning what is chosen, for those who hear the window
     */
    StyleChoice(
            String id,
            String meaning,
            List<T> choices,
            ObjectProperty<T> chosen,
            Function<T, String> name) {
        setId(id);
        setMaxWidth(USE_PREF_SIZE);
        getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(name.apply(choice));
            button.setId(id + "-" + choice.toString().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(meaning + ": " + name.apply(choice));
            chosen.subscribe(now -> {
                if (now.equals(choice)) {
                    button.setSelected(true);
                }
            });
            // One is always chosen: a second press takes nothing back.
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.set(choice);
            });
            getChildren().add(button);
        }
        // The arrow keys choose without a press.
        group.selectedToggleProperty()
                .subscribe(toggle -> {
                    int at = getChildren().indexOf(toggle);
                    if (at >= 0) {
                        chosen.set(choices.get(at));
                    }
                });
    }
}
