package studio.rushes.app.commands;

import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What a run does about a take whose answer was lost, once looking for it helps no more. */
enum Doubt {
    ASK,
    RETRY,
    FORGET;

    static Doubt of(String word) {
        return switch (word) {
            case "ask" -> ASK;
            case "retry" -> RETRY;
            case "forget" -> FORGET;
            default -> throw new StudioException(Problem.of("CLI-UNCONFIRMED").with("word", word));
        };
    }
}
