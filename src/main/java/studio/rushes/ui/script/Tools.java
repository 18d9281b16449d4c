package studio.rushes.ui.script;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.ui.fx.Tip;

/** Small buttons of the column. */
final class Tools {
    private Tools() {}

    /** A quiet button of one icon whose words are its tooltip. */
    static Button icon(String words, Feather icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(words);
        Tip.on(button, words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** The same, which stays down. */
    static ToggleButton toggle(String words, Feather icon) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small", "tool-toggle");
        button.setAccessibleText(words);
        Tip.on(button, words);
        return button;
    }

    static Region spacer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
