package studio.rushes.ui.launch;

import static studio.rushes.ui.fx.Texts.text;

import java.util.List;
import studio.rushes.generation.Model;
import studio.rushes.ui.fx.Names;

/** A model by its name, with its usual price. */
public final class ModelName {
    private ModelName() {}

    public static String of(Model model) {
        return Terms.of(model, List.of())
                .aSecond()
                .map(price -> text("launch.model.price", Names.of(model), price))
                .orElseGet(() -> Names.of(model));
    }
}
