package studio.rushes.settings;

import java.util.Optional;

/**
 * What clips and films are made with where nobody chooses.
 *
 * @param generator such as {@code animatic}
 * @param model of that generator; empty for its usual one
 * @param assembleWhenReady whether a finished batch is assembled by itself
 */
public record Making(String generator, Optional<String> model, boolean assembleWhenReady) {
    public static final Making DEFAULT = new Making("animatic", Optional.empty(), false);

    public Making withGenerator(String value, Optional<String> itsModel) {
        return new Making(value, itsModel, assembleWhenReady);
    }

    public Making withAssembleWhenReady(boolean value) {
        return new Making(generator, model, value);
    }
}
