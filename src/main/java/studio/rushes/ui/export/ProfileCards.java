package studio.rushes.ui.export;

import static studio.rushes.ui.fx.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import studio.rushes.assembly.Profile;
import studio.rushes.media.FrameRate;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Names;

/** The places a film can be brought out for, one of them chosen. */
final class ProfileCards extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ToggleGroup group = new ToggleGroup();

    ProfileCards(ExportViewModel model) {
        getStyleClass().add("makers");
        setAccessibleText(text("export.profiles"));
        model.profiles().forEach(profile -> getChildren().add(card(profile, model)));
        sceneProperty()
                .subscribe(shown -> {
                    if (shown != null) {
                        FxThread.nextPulse(this::focusChosen);
                    }
                });
    }

    /** Brings the focus to the chosen one. */
    void focusChosen() {
        if (group.getSelectedToggle() instanceof Node node) {
            node.requestFocus();
        }
    }

    private Node card(Optional<Profile> profile, ExportViewModel model) {
        String name = profile.map(Names::of).orElse(text("export.profile.final"));
        Label about =
                new Label(
                        profile.map(ProfileCards::about)
                                .orElse(text("export.profile.final.meaning")));
        about.getStyleClass().addAll("muted", "about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        RadioButton button = new RadioButton(name);
        button.setId("profile-" + profile.map(Profile::id).orElse("final"));
        button.getStyleClass().add("strong");
        button.setToggleGroup(group);
        button.setAccessibleText(name + ". " + about.getText());
        VBox card = new VBox(button, about);
        card.getStyleClass().add("maker");
        button.selectedProperty()
                .subscribe(on -> {
                    card.pseudoClassStateChanged(CHOSEN, on);
                    if (on) {
                        model.profileProperty().set(profile);
                    }
                });
        model.profileProperty()
                .subscribe(chosen -> {
                    if (chosen.equals(profile)) {
                        button.setSelected(true);
                    }
                });
        card.setOnMouseClicked(_ -> {
            button.requestFocus();
            button.setSelected(true);
        });
        return card;
    }

    /** Such as {@code 1080×1920 · 30 fps · at most 8 Mbit/s · −14.0 LUFS}. */
    private static String about(Profile profile) {
        List<String> parts = new ArrayList<>();
        parts.add(
                profile.size()
                        .map(size -> size.width() + "×" + size.height())
                        .orElse(text("export.profile.size")));
        profile.rate().ifPresent(rate -> parts.add(text("export.profile.rate", fps(rate))));
        profile.maxBitRate()
                .ifPresent(bits ->
                        parts.add(text("export.profile.bits", Math.round(bits / 1e5) / 10.0)));
        parts.add(text("export.profile.loudness", FilmWords.target(profile.loudness().lufs())));
        return String.join(" · ", parts);
    }

    private static double fps(FrameRate rate) {
        return Math.round(1000.0 * rate.numerator() / rate.denominator()) / 1000.0;
    }
}
