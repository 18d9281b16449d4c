package studio.rushes.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.rushes.generation.ClipRequest;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;

/**
 * What a block asks for now.
 *
 * @param refusal why it cannot be asked for like this, such as a picture that is not there; the
 *     request then names no picture
 */
record Wish(ClipRequest request, Optional<Problem> refusal) {
    static List<ClipRequest> requests(List<Wish> wishes) {
        return wishes.stream().map(Wish::request).toList();
    }

    /** What stands in the way of each block that cannot be asked for. */
    static Map<BlockId, Problem> refusals(List<Wish> wishes) {
        Map<BlockId, Problem> refusals = new HashMap<>();
        wishes.forEach(wish ->
                wish.refusal().ifPresent(problem -> refusals.put(wish.request().block(), problem)));
        return refusals;
    }
}
