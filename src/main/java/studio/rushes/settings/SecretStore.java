package studio.rushes.settings;

import java.util.Optional;

/**
 * Where a secret is kept that a person entered: nowhere but in the system's keychain, and where
 * that cannot be had, in this program until it ends. Safe for many threads.
 */
public interface SecretStore {
    /** How long a secret stays. */
    enum Stay {
        /** In the system's keychain, until it is taken out. */
        KEYCHAIN,
        /** There is no keychain, or it did not take it. */
        UNTIL_THE_END
    }

    /** What this program holds already. Returns at once. */
    Optional<Secret> known(SecretName name);

    /**
     * Gives a secret, asking the keychain at most once in the program's life. Blocks for as long as
     * the keychain asks the person, at most for the store's patience; empty where it gives none.
     */
    Optional<Secret> get(SecretName name);

    /** As {@link #get}, and asks the keychain once more where it gave none before. */
    Optional<Secret> askAgain(SecretName name);

    /** Keeps a secret from now on; blocks as {@link #get} does. */
    Stay put(SecretName name, Secret secret);

    /**
     * Takes a secret out of the program, and out of the keychain; blocks as {@link #get} does.
     *
     * @param inKeychain whether it was put there; otherwise the keychain is left alone
     * @throws studio.rushes.problem.StudioException where the keychain keeps it
     */
    void forget(SecretName name, boolean inKeychain);
}
