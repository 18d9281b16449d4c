package studio.rushes.ui.preview;

import studio.rushes.problem.Problem;

/** Failures of the player itself. */
final class PlayerProblems {
    private PlayerProblems() {}

    static Problem unexpected() {
        return Problem.of("PLAYER-FAILED");
    }
}
