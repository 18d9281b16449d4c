package studio.rushes.adapter.veo;

import java.util.Optional;
import java.util.TreeSet;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Refuses what a model cannot do, before any of it costs money. */
final class RequestCheck {
    private RequestCheck() {}

    static Optional<Problem> refusal(ClipRequest request, Recipe recipe, VeoModel model) {
        return length(request, recipe, model)
                .or(() -> shape(request, recipe, model))
                .or(() -> pictures(recipe, model))
                .or(() -> sound(recipe, model));
    }

    private static Optional<Problem> length(ClipRequest request, Recipe recipe, VeoModel model) {
        String resolution = Wanted.resolution(request, recipe);
        boolean references = !recipe.references().isEmpty();
        return model.secondsFor(request.seconds(), resolution, references).isPresent()
                ? Optional.empty()
                : refused(
                        "VEO-TOO-LONG",
                        "%s makes clips of at most %d s; this block asks for %d s."
                                .formatted(model.id(), model.seconds().last(), request.seconds()),
                        "Shorten the block or split it in two.");
    }

    private static Optional<Problem> shape(ClipRequest request, Recipe recipe, VeoModel model) {
        String resolution = Wanted.resolution(request, recipe);
        if (!model.resolutions().contains(resolution)) {
            return refused(
                    "VEO-RESOLUTION",
                    "%s does not make %s.".formatted(model.id(), resolution),
                    "Choose one of " + new TreeSet<>(model.resolutions()) + " or another model.");
        }
        String ratio = Wanted.aspectRatio(request, recipe);
        return model.aspectRatios().contains(ratio)
                ? Optional.empty()
                : refused(
                        "VEO-ASPECT-RATIO",
                        "%s does not make %s.".formatted(model.id(), ratio),
                        "Choose one of " + new TreeSet<>(model.aspectRatios()) + ".");
    }

    private static Optional<Problem> pictures(Recipe recipe, VeoModel model) {
        int references = recipe.references().size();
        if (references > model.references()) {
            return refused(
                    "VEO-REFERENCES",
                    "%s takes %d reference images, there are %d."
                            .formatted(model.id(), model.references(), references),
                    "Remove some or choose another model.");
        }
        if (references > 0 && recipe.firstFrame().isPresent()) {
            return refused(
                    "VEO-REFERENCES",
                    "A first frame and reference images do not go together.",
                    "Remove one or the other.");
        }
        if (recipe.lastFrame().isPresent()
                && (recipe.firstFrame().isEmpty() || !model.lastFrame())) {
            return refused(
                    "VEO-LAST-FRAME",
                    model.lastFrame()
                            ? "A last frame needs a first frame."
                            : model.id() + " takes no last frame.",
                    model.lastFrame() ? "Choose a first frame too." : "Choose another model.");
        }
        try {
            recipe.firstFrame().ifPresent(Picture::read);
            recipe.lastFrame().ifPresent(Picture::read);
            recipe.references().forEach(Picture::read);
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }

    private static Optional<Problem> sound(Recipe recipe, VeoModel model) {
        return recipe.sound().filter(sound -> !sound).isPresent() && !model.soundChoice()
                ? refused(
                        "VEO-SOUND",
                        model.id() + " always makes sound.",
                        "Leave the sound on; it can be muted in the cut.")
                : Optional.empty();
    }

    private static Optional<Problem> refused(String code, String headline, String remedy) {
        return Optional.of(
                new Problem(code, headline, "Nothing was sent and nothing was charged.", remedy));
    }
}
