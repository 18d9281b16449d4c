package studio.rushes.generation;

import java.nio.file.Path;
import studio.rushes.media.ClipParts;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * What takes need that go on from others.
 *
 * @param inputs finds what a take waits for
 * @param parts cuts what a model added from what it was given
 */
public record Chaining(ChainInputs inputs, ClipParts parts) {
    /** For projects whose blocks all start afresh; a take that waits goes on waiting. */
    public static final Chaining NONE = new Chaining(new Nothing(), new Nothing());

    private static final class Nothing implements ChainInputs, ClipParts {
        @Override
        public boolean areThere(Take waiting) {
            return false;
        }

        @Override
        public ClipRequest freeze(Take waiting) {
            throw nobody();
        }

        @Override
        public void picture(Path clip, long frame, Path target) {
            throw nobody();
        }

        @Override
        public void tail(Path clip, long from, Path target) {
            throw nobody();
        }

        private static StudioException nobody() {
            return new StudioException(Problem.of("CHAINING-NOBODY"));
        }
    }
}
