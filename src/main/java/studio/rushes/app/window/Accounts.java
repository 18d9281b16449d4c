package studio.rushes.app.window;

import java.util.Optional;
import studio.rushes.generation.BackEnd;
import studio.rushes.problem.Problem;
import studio.rushes.settings.SecretStore;

/**
 * A person's accounts with whoever makes clips.
 *
 * @param variable the variable of the environment that holds the key of the Gemini API; empty where
 *     none does
 * @param check asks a back end, at no cost, whether it would work
 */
public record Accounts(SecretStore secrets, Optional<String> variable, Check check) {
    /** Blocks for as long as the back end takes; empty where nothing stands in the way. */
    @FunctionalInterface
    public interface Check {
        Optional<Problem> of(BackEnd end) throws InterruptedException;
    }
}
