package studio.rushes.adapter.veo;

import java.util.Optional;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.Extending;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelOffer;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Link;

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
                .or(() -> clash(request))
                .or(() -> order.makesLonger() ? longer(request, order, model) : Optional.empty())
                .or(() -> unreadable(request));
    }

    private static Optional<Problem> tooLong(Order order, Model model) {
        return Optional.ofNullable(model.offers().get(order.resolution()))
                .map(ModelOffer::seconds)
                .filter(lengths -> lengths.last() < order.asked())
                .map(lengths ->
                        Problem.of("VEO-TOO-LONG")
                                .with("model", model.label())
                                .with("most", lengths.last())
                                .with("asked", order.asked()));
    }

    private static Optional<Problem> clash(ClipRequest request) {
        Recipe recipe = request.recipe();
        boolean begins =
                recipe.firstFrame().isPresent()
                        || request.chain().filter(c -> c.link() == Link.LAST_FRAME).isPresent();
        return begins && !recipe.references().isEmpty()
                ? Optional.of(Problem.of("VEO-REFERENCES"))
                : Optional.empty();
    }

    /** What it takes to go on from a clip, as far as it is known which. */
    private static Optional<Problem> longer(ClipRequest request, Order order, Model model) {
        Recipe recipe = request.recipe();
        if (recipe.firstFrame().isPresent()
                || recipe.lastFrame().isPresent()
                || !recipe.references().isEmpty()) {
            return Optional.of(Problem.of("VEO-LONGER-PICTURES"));
        }
        Optional<Extending> extending = model.extending();
        if (extending.filter(how -> how.resolutions().contains(order.resolution())).isEmpty()) {
            return Optional.of(
                    extending
                            .map(how ->
                                    Problem.of("VEO-LONGER-RESOLUTION", "choice")
                                            .with("choices", Phrase.either(how.resolutions())))
                            .orElseGet(() -> Problem.of("VEO-LONGER-RESOLUTION"))
                            .with("model", model.label())
                            .with("resolution", order.resolution()));
        }
        return request.extended()
                .filter(clip ->
                        FrameRate.FILM.seconds(clip.frames())
                                > extending.orElseThrow().longestSource())
                .map(clip ->
                        Problem.of("VEO-LONGER-TOO-LONG")
                                .with("model", model.label())
                                .with("most", extending.orElseThrow().longestSource()));
    }

    private static Optional<Problem> unreadable(ClipRequest request) {
        Recipe recipe = request.recipe();
        try {
            request.firstFrame().ifPresent(Picture::read);
            recipe.lastFrame().ifPresent(Picture::read);
            recipe.references().forEach(Picture::read);
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }
}
