package studio.rushes.project;

import studio.rushes.problem.Problem;

/** Why a block cannot go on from the one before it. */
final class ChainProblem {
    private ChainProblem() {}

    static Problem nothingBefore(int number) {
        return Problem.of("CHAIN-NOTHING-BEFORE").with("number", number);
    }

    static Problem twoBeginnings(int number) {
        return Problem.of("CHAIN-FIRST-PICTURE").with("number", number);
    }

    static Problem trimmed(int number) {
        return Problem.of("CHAIN-TRIMMED").with("number", number);
    }

    static Problem unknown(String word) {
        return Problem.of("CHAIN-UNKNOWN")
                .with("word", word.length() > 40 ? word.substring(0, 40) + "…" : word);
    }

    /** Between the look and the work the clip went away, such as by a person's hand. */
    static Problem gone() {
        return Problem.of("INPUT-GONE");
    }
}
