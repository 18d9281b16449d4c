package studio.rushes.adapter.veo;

import java.util.Optional;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelOffer;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Refuses what a model cannot do, before any of it costs money; most of it the catalogue knows. */
final class RequestCheck {
    private RequestCheck() {}

    static Optional<Problem> refusal(ClipRequest request, Model model) {
        Order order = Order.of(request, model);
        return tooLong(order, model)
                .or(() ->
                        model.check(
                                order.seconds(),
                                order.resolution(),
                                order.aspectRatio(),
                                order.sound(),
                                order.features()))
                .or(() -> clash(request.recipe()))
                .or(() -> unreadable(request.recipe()));
    }

    private static Optional<Problem> tooLong(Order order, Model model) {
        return Optional.ofNullable(model.offers().get(order.resolution()))
                .map(ModelOffer::seconds)
                .filter(lengths -> lengths.last() < order.asked())
                .map(lengths ->
                        refused(
                                "VEO-TOO-LONG",
                                "%s makes clips of at most %d s; this block asks for %d s."
                                        .formatted(model.label(), lengths.last(), order.asked()),
                                "Shorten the block or split it in two."));
    }

    private static Optional<Problem> clash(Recipe recipe) {
        return recipe.firstFrame().isPresent() && !recipe.references().isEmpty()
                ? Optional.of(
                        refused(
                                "VEO-REFERENCES",
                                "A first picture and reference pictures do not go together.",
                                "Take out one or the other."))
                : Optional.empty();
    }

    private static Optional<Problem> unreadable(Recipe recipe) {
        try {
            recipe.firstFrame().ifPresent(Picture::read);
            recipe.lastFrame().ifPresent(Picture::read);
            recipe.references().forEach(Picture::read);
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }

    private static Problem refused(String code, String headline, String remedy) {
        return new Problem(code, headline, "Nothing was sent and nothing was charged.", remedy);
    }
}
