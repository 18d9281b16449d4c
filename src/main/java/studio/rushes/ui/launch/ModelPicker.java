package studio.rushes.ui.launch;

import static studio.rushes.ui.fx.Texts.text;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Model;
import studio.rushes.ui.fx.Names;

/** The models of the chosen generator: what each costs and makes. */
final class ModelPicker extends VBox {
    private final ComboBox<Model> box = new ComboBox<>();
    private final Label makes = new Label();
    private final VBox warning = new VBox();
    private boolean showing;

    ModelPicker(LaunchViewModel model) {
        getStyleClass().add("field");
        box.setId("launch-model");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new ByName());
        makes.setId("launch-makes");
        makes.getStyleClass().addAll("muted", "about");
        makes.setWrapText(true);
        Label title = new Label(text("launch.model"));
        title.getStyleClass().add("column-title");
        title.setLabelFor(box);
        box.setAccessibleText(text("launch.model"));
        getChildren().addAll(title, box, makes, warning);
        model.makerProperty().subscribe(maker -> show(maker, model.modelProperty().get()));
        model.modelProperty().subscribe(chosen -> show(model.makerProperty().get(), chosen));
        model.termsProperty().subscribe(terms -> terms.ifPresent(this::show));
        box.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null && !showing) {
                        model.choose(chosen);
                    }
                });
    }

    private void show(MakerOffer maker, @Nullable Model chosen) {
        showing = true;
        if (!box.getItems().equals(maker.models())) {
            box.getItems().setAll(maker.models());
        }
        box.setValue(chosen);
        showing = false;
        setVisible(!maker.free());
        setManaged(!maker.free());
        warning.getChildren()
                .setAll(
                        Optional.ofNullable(chosen)
                                .flatMap(Names::retirement)
                                .filter(words -> !MakerCards.warns(maker, words))
                                .stream()
                                .map(MakerCards::warning)
                                .toList());
    }

    private void show(Terms terms) {
        String lengths =
                terms.offer().stream()
                        .flatMap(offer -> offer.seconds().stream())
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        makes.setText(
                terms.aSecond()
                        .map(price -> text("launch.makes", terms.resolution(), lengths, price))
                        .orElseGet(
                                () -> text("launch.makes.unpriced", terms.resolution(), lengths)));
    }

    /** Each model with its usual price. */
    private static final class ByName extends StringConverter<Model> {
        @Override
        public String toString(@Nullable Model model) {
            return model == null ? "" : ModelName.of(model);
        }

        @Override
        public @Nullable Model fromString(@Nullable String words) {
            return null;
        }
    }
}
