package studio.rushes.generation;

import java.util.OptionalDouble;
import studio.rushes.problem.Problem;

/** How a job is doing. */
public sealed interface Poll {
    /** Still at work; a fraction from 0 to 1 where the generator tells one. */
    record Running(OptionalDouble fraction) implements Poll {}

    /** Done, and the clip can be fetched. */
    record Done(ClipLocation clip) implements Poll {}

    /**
     * Done, without a clip.
     *
     * @param passing whether a new attempt may be made by itself
     */
    record Failed(Problem problem, boolean passing) implements Poll {}

    /** Refused by the generator's safety filter; not charged. */
    record Filtered(Problem problem, boolean soundOnly) implements Poll {}

    /** The generator does not know the job any more. */
    record Vanished() implements Poll {}
}
