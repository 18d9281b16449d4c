package studio.rushes.ui.preview;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.rushes.ui.fx.Tip;

/** How the player's buttons look: an icon, with its name for those who hear the window. */
final class PlayerButtons {
    private PlayerButtons() {}

    static ToggleButton toggle(
            String id, FontIcon icon, String name, String tip, BooleanProperty value) {
        ToggleButton button = new ToggleButton();
        dress(button, id, icon, name, tip);
        button.selectedProperty().bindBidirectional(value);
        return button;
    }

    static void dress(ButtonBase button, String id, FontIcon icon, String name, String tip) {
        button.setId(id);
        button.setGraphic(icon);
        button.setAccessibleText(PlayerTexts.text(name));
        Tip.on(button, PlayerTexts.text(tip));
        button.getStyleClass().add("player-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
    }
}
