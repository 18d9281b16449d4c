package studio.rushes.generation;

import java.util.Optional;
import studio.rushes.problem.Problem;

/**
 * One row of the catalogue for a model that writes text.
 *
 * @param input price of a million tokens it is sent
 * @param output price of a million tokens it makes, those it only thinks too
 * @param retirement when and why it may be gone, in words, where that is known
 */
public record WriterModel(
        ModelId id,
        BackEnd backEnd,
        String label,
        Money input,
        Money output,
        Optional<String> retirement) {
    private static final long MILLION = 1_000_000;

    /** What so many tokens cost, rounded up. */
    public Money price(long sent, long made) {
        return input.times(sent).plus(output.times(made)).dividedBy(MILLION);
    }

    /** What to say when the back end does not know this model any more. */
    public Problem retired() {
        return Problem.of("WRITER-RETIRED")
                .with("label", label)
                .with("why", ModelNote.after(retirement));
    }
}
