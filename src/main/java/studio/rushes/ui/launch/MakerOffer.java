package studio.rushes.ui.launch;

import java.util.List;
import java.util.Optional;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelId;
import studio.rushes.problem.Problem;

/**
 * One generator to choose.
 *
 * @param models it can use, its usual one first; empty where it has none to choose
 * @param missing what has to be set up before it can be used
 */
public record MakerOffer(GeneratorId id, List<Model> models, Optional<Problem> missing) {
    public MakerOffer {
        models = List.copyOf(models);
    }

    /** Only what has a model has a price. */
    public boolean free() {
        return models.isEmpty();
    }

    /** This model, or the usual one where it is not of this generator. */
    Model model(Optional<ModelId> wanted) {
        return models.stream()
                .filter(model -> wanted.filter(model.id()::equals).isPresent())
                .findFirst()
                .orElseGet(models::getFirst);
    }
}
