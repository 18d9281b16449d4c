package studio.rushes.ui.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A choice between a few, side by side, with what the chosen one means under it. */
final class Segments<T> extends VBox {
    Segments(
            String id,
            String title,
            List<T> choices,
            ObjectProperty<T> chosen,
            Function<T, String> name,
            Function<T, String> meaning) {
        setId(id);
        getStyleClass().add("field");
        Label heading = new Label(title);
        heading.getStyleClass().add("column-title");
        HBox row = new HBox();
        row.setMaxWidth(USE_PREF_SIZE);
        row.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(name.apply(choice));
            button.setId(id + "-" + choice.toString().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setAccessibleText(
                    title + ": " + name.apply(choice) + ". " + meaning.apply(choice));
            button.setOnAction(_ -> {
                // One is always chosen: a second click takes nothing back.
                button.setSelected(true);
                chosen.set(choice);
            });
            chosen.subscribe(now -> {
                if (now.equals(choice)) {
                    button.setSelected(true);
                }
            });
            row.getChildren().add(button);
        }
        group.selectedToggleProperty()
                .subscribe(toggle -> {
                    int at = row.getChildren().indexOf(toggle);
                    if (at >= 0) {
                        chosen.set(choices.get(at));
                    }
                });
        Label about = new Label();
        about.getStyleClass().addAll("muted", "about");
        about.setWrapText(true);
        about.textProperty().bind(chosen.map(meaning));
        getChildren().addAll(heading, row, about);
    }
}
