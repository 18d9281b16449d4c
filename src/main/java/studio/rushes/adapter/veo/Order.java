package studio.rushes.adapter.veo;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelFeature;
import studio.rushes.generation.Money;
import studio.rushes.script.Link;

/**
 * What a model is really asked for, and so what is paid. Where a recipe leaves something open, the
 * shape of the video decides; a length that is not made becomes the next longer one.
 *
 * @param length empty where the model makes nothing so long
 */
record Order(
        int asked,
        OptionalInt length,
        String resolution,
        String aspectRatio,
        boolean sound,
        Set<ModelFeature> features) {
    static Order of(ClipRequest request, Model model) {
        Recipe recipe = request.recipe();
        String resolution = recipe.resolution().orElseGet(() -> resolution(request));
        boolean wide = request.size().width() > request.size().height();
        Set<ModelFeature> features = features(recipe);
        request.chain().ifPresent(chain -> features.add(feature(chain.link())));
        return new Order(
                request.seconds(),
                model.nextLongerDuration(request.seconds(), resolution, features),
                resolution,
                recipe.aspectRatio().orElse(wide ? "16:9" : "9:16"),
                recipe.sound().orElse(true),
                features);
    }

    private static String resolution(ClipRequest request) {
        int shorter = Math.min(request.size().width(), request.size().height());
        return shorter > 1080 ? "4k" : shorter > 720 ? "1080p" : "720p";
    }

    /** Wanted from the start, while what it goes on from is still to come. */
    private static ModelFeature feature(Link link) {
        return switch (link) {
            case LAST_FRAME -> ModelFeature.FIRST_FRAME;
            case EXTEND -> ModelFeature.EXTENSION;
        };
    }

    private static Set<ModelFeature> features(Recipe recipe) {
        Set<ModelFeature> wanted = EnumSet.noneOf(ModelFeature.class);
        recipe.firstFrame().ifPresent(_ -> wanted.add(ModelFeature.FIRST_FRAME));
        recipe.lastFrame().ifPresent(_ -> wanted.add(ModelFeature.LAST_FRAME));
        recipe.negativePrompt().ifPresent(_ -> wanted.add(ModelFeature.NEGATIVE_PROMPT));
        recipe.seed().ifPresent(_ -> wanted.add(ModelFeature.SEED));
        recipe.people().ifPresent(_ -> wanted.add(ModelFeature.PERSON_GENERATION));
        recipe.sound().filter(sound -> !sound).ifPresent(_ -> wanted.add(ModelFeature.SILENCE));
        if (!recipe.references().isEmpty()) {
            wanted.add(ModelFeature.REFERENCE_IMAGES);
        }
        return wanted;
    }

    boolean makesLonger() {
        return features.contains(ModelFeature.EXTENSION);
    }

    /** The seconds that are ordered. */
    int seconds() {
        return length.orElse(asked);
    }

    Money price(Model model) {
        return model.price(seconds(), resolution, sound);
    }
}
