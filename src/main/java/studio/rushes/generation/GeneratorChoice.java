package studio.rushes.generation;

import java.util.Optional;

/**
 * What a producer launches with.
 *
 * @param model empty for the generator's usual one
 */
public record GeneratorChoice(GeneratorId generator, Optional<ModelId> model) {
    public static final GeneratorChoice ANIMATIC = of(GeneratorId.ANIMATIC);

    public static GeneratorChoice of(GeneratorId generator) {
        return new GeneratorChoice(generator, Optional.empty());
    }
}
