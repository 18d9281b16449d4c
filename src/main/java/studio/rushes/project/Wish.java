package studio.rushes.project;

import java.util.Optional;
import studio.rushes.generation.ClipRequest;
import studio.rushes.problem.Problem;

/**
 * What a block asks for now.
 *
 * @param refusal why it cannot be asked for like this, such as a picture that is not there; the
 *     request then names no picture
 */
record Wish(ClipRequest request, Optional<Problem> refusal) {}
