package studio.rushes.ui.preview;

import studio.rushes.problem.Problem;

/** Failures of the player itself. */
final class PlayerProblems {
    private PlayerProblems() {}

    static Problem unexpected() {
        return new Problem(
                "PLAYER-FAILED",
                PlayerTexts.text("problem.headline"),
                PlayerTexts.text("problem.meaning"),
                PlayerTexts.text("problem.remedy"));
    }
}
