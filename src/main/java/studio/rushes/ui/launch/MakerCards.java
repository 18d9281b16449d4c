package studio.rushes.ui.launch;

import static studio.rushes.ui.fx.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.rushes.generation.GeneratorId;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Icons;
import studio.rushes.ui.fx.Names;

/** The generators, one of them chosen. */
final class MakerCards extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ToggleGroup group = new ToggleGroup();
    private final Map<GeneratorId, RadioButton> buttons = new HashMap<>();

    MakerCards(LaunchViewModel model) {
        getStyleClass().add("makers");
        setAccessibleText(text("launch.makers"));
        List<MakerOffer> makers = model.makersProperty().get();
        makers.forEach(maker -> getChildren().add(card(maker, model)));
        // Where a choice begins; it can hold the focus once the window shows it.
        sceneProperty()
                .subscribe(shown -> {
                    if (shown != null) {
                        FxThread.nextPulse(this::focusChosen);
                    }
                });
        model.makerProperty()
                .map(MakerOffer::id)
                .subscribe(id -> {
                    RadioButton chosen = buttons.get(id);
                    if (chosen != null) {
                        chosen.setSelected(true);
                    }
                });
    }

    /** Brings the focus to the chosen one. */
    void focusChosen() {
        if (group.getSelectedToggle() instanceof Node node) {
            node.requestFocus();
        }
    }

    private Node card(MakerOffer maker, LaunchViewModel model) {
        String name = name(maker);
        Label about = new Label(meaning(maker));
        about.getStyleClass().addAll("muted", "about");
        about.setWrapText(true);
        RadioButton button = new RadioButton(name);
        VBox card = new VBox(button, about);
        card.getStyleClass().add("maker");
        button.setId("maker-" + maker.id().value());
        button.getStyleClass().add("strong");
        button.setToggleGroup(group);
        button.selectedProperty()
                .subscribe(on -> {
                    card.pseudoClassStateChanged(CHOSEN, on);
                    if (on) {
                        model.choose(maker.id());
                    }
                });
        buttons.put(maker.id(), button);
        card.setOnMouseClicked(_ -> {
            button.requestFocus();
            button.setSelected(true);
        });
        Optional<String> warning = warning(maker);
        warning.ifPresent(words -> card.getChildren().add(warning(words)));
        button.setAccessibleText(
                name + ". " + about.getText() + warning.map(" "::concat).orElse(""));
        return card;
    }

    /** Where the models have a successor elsewhere, this door is closing. */
    private static Optional<String> warning(MakerOffer maker) {
        return maker.models().stream()
                .findFirst()
                .filter(first -> first.successor().isPresent())
                .flatMap(Names::retirement);
    }

    /** Whether a generator's card says so already. */
    static boolean warns(MakerOffer maker, String words) {
        return warning(maker).filter(words::equals).isPresent();
    }

    static Node warning(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox box = new HBox(Icons.icon(Feather.ALERT_TRIANGLE, "attention"), label);
        box.getStyleClass().add("warning");
        return box;
    }

    private static String name(MakerOffer maker) {
        return switch (maker.id().value()) {
            case "animatic" -> text("launch.maker.animatic");
            case "vertex" -> text("launch.maker.vertex");
            case "gemini" -> text("launch.maker.gemini");
            default -> maker.id().value();
        };
    }

    private static String meaning(MakerOffer maker) {
        return switch (maker.id().value()) {
            case "animatic" -> text("launch.maker.animatic.meaning");
            case "vertex" -> text("launch.maker.vertex.meaning");
            case "gemini" -> text("launch.maker.gemini.meaning");
            default -> "";
        };
    }
}
