package studio.rushes.ui.captions;

import static studio.rushes.ui.fx.Texts.text;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Tip;

/** Opens the sheet a producer's own style is made in. */
final class StyleButton extends Button {
    StyleButton(CaptionsModel model) {
        super("", Icons.icon(Feather.SLIDERS));
        setId("caption-style-edit");
        getStyleClass().add("icon-button");
        setMinWidth(USE_PREF_SIZE);
        Tip.on(this, text("styling.open"));
        setAccessibleText(text("styling.open"));
        setOnAction(_ -> model.openStyle());
    }
}
