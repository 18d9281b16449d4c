package studio.rushes.app;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import studio.rushes.adapter.veo.VeoPlace;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;
import studio.rushes.settings.SecretName;
import studio.rushes.settings.SecretStore;

/**
 * The key of the Gemini API: the environment's where it has one, else the one a person entered in
 * the settings. Safe for many threads.
 */
final class GeminiKey {
    private final Optional<GoogleAccess.Key> environment;
    private final SecretStore secrets;
    private final BooleanSupplier inKeychain;
    private volatile BooleanSupplier hurried = () -> false;

    /**
     * @param inKeychain whether one lies there; the keychain is asked only then
     */
    GeminiKey(
            Optional<GoogleAccess.Key> environment,
            SecretStore secrets,
            BooleanSupplier inKeychain) {
        this.environment = environment;
        this.secrets = secrets;
        this.inKeychain = inKeychain;
    }

    /**
     * Has the keychain asked at once, away from a thread that must not wait.
     *
     * @param cannotWait whether the calling thread is that one
     */
    void begin(BooleanSupplier cannotWait) {
        hurried = cannotWait;
        if (environment.isEmpty() && inKeychain.getAsBoolean()) {
            Thread.ofVirtual().name("key").start(() -> secrets.get(SecretName.GEMINI_KEY));
        }
    }

    /**
     * Blocks for as long as the keychain asks the person, the first time; not where the thread
     * cannot wait.
     *
     * @throws StudioException where there is none
     */
    GoogleAccess.Key get() {
        if (environment.isPresent()) {
            return environment.get();
        }
        boolean kept = inKeychain.getAsBoolean();
        Optional<Secret> entered =
                kept && !hurried.getAsBoolean()
                        ? secrets.get(SecretName.GEMINI_KEY)
                        : secrets.known(SecretName.GEMINI_KEY);
        return entered.map(secret -> new GoogleAccess.Key(VeoPlace.Gemini.ENTERED, secret))
                .orElseThrow(() -> new StudioException(kept ? locked() : none()));
    }

    /** Asks the keychain once more where it gave nothing before; blocks as {@link #get} does. */
    void askAgain() {
        if (environment.isEmpty() && inKeychain.getAsBoolean()) {
            secrets.askAgain(SecretName.GEMINI_KEY);
        }
    }

    /** What stands in the way of having it, as far as is known without asking. Returns at once. */
    Optional<Problem> missing() {
        return environment.isPresent()
                        || inKeychain.getAsBoolean()
                        || secrets.known(SecretName.GEMINI_KEY).isPresent()
                ? Optional.empty()
                : Optional.of(none());
    }

    /** The variable that holds it; empty where the environment has none. */
    Optional<String> variable() {
        return environment.map(GoogleAccess.Key::name);
    }

    private static Problem none() {
        return Problem.of("CLI-KEY");
    }

    private static Problem locked() {
        return Problem.of("KEY-NOT-GIVEN");
    }
}
