package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.ui.cloud.CloudForm;
import studio.rushes.ui.fx.Icons;

/** What may be spent. */
final class SpendingSection extends Section {
    SpendingSection(SettingsViewModel model) {
        CloudForm caps = new CloudForm("settings", model.fields());
        caps.showPlace(false);
        Label refused =
                new Label(
                        text("settings.caps.odd"), Icons.icon(Feather.ALERT_TRIANGLE, "attention"));
        refused.setId("settings-caps-refused");
        refused.setWrapText(true);
        model.capsRefusedProperty().subscribe(on -> show(refused, on));
        add(heading(text("settings.caps")), about(text("settings.caps.meaning")), caps, refused);
    }
}
