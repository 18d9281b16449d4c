package studio.rushes.ui.draft;

import java.util.Optional;
import studio.rushes.problem.Problem;
import studio.rushes.script.ScriptDiff;

/** How far the drafting of a script is. */
sealed interface DraftStage {
    /**
     * The producer says what is wanted.
     *
     * @param trouble what came of the last try
     */
    record Asking(Optional<Problem> trouble) implements DraftStage {}

    /** The writer was asked. */
    record Waiting() implements DraftStage {}

    /** A draft came; nothing of it is in the script yet. */
    record Choosing(ScriptDiff diff, Optional<Problem> trouble) implements DraftStage {}
}
