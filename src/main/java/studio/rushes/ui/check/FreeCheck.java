package studio.rushes.ui.check;

import studio.rushes.problem.Problem;

/** How far a free check is. */
public sealed interface FreeCheck {
    /** There is nothing to check, or nothing to check it with yet. */
    record Idle() implements FreeCheck {}

    record Running() implements FreeCheck {}

    record Good() implements FreeCheck {}

    record Bad(Problem problem) implements FreeCheck {}
}
