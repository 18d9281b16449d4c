package studio.rushes.adapter.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keychain of macOS, Windows, or a Linux desktop that has a secret service. */
final class SystemKeychain implements Keychain {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeychain.class);
    private static final String SERVICE = "rushes";

    private final Keyring keyring;

    private SystemKeychain(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * @throws BackendNotSupportedException where there is none
     */
    static SystemKeychain open(String system) throws BackendNotSupportedException {
        for (KeyringStorageType kind : kinds(system)) {
            try {
                return new SystemKeychain(Keyring.create(kind));
            } catch (BackendNotSupportedException | LinkageError e) {
                // The kind alone: what a library says of itself is long, and no reason to worry.
                LOG.debug("no keychain of the kind {}", kind, e);
            }
        }
        throw new BackendNotSupportedException("no keychain on " + system);
    }

    /**
     * Not KDE's old wallet: it takes secrets as plain words over the bus, which the bus's library
     * may log. Newer wallets are secret services, to which they go enciphered.
     */
    private static List<KeyringStorageType> kinds(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of(KeyringStorageType.OSX_KEYCHAIN, KeyringStorageType.LEGACY_OSX_KEYCHAIN);
        }
        return List.of(
                name.contains("win")
                        ? KeyringStorageType.WINDOWS_CREDENTIAL_STORE
                        : KeyringStorageType.GNOME_KEYRING);
    }

    /** The library does not tell an account that is not there from one that it may not read. */
    @Override
    public Optional<String> read(String account) throws PasswordAccessException {
        return Optional.ofNullable(keyring.getPassword(SERVICE, account));
    }

    @Override
    public void write(String account, String secret) throws PasswordAccessException {
        keyring.setPassword(SERVICE, account, secret);
    }

    @Override
    public void delete(String account) throws PasswordAccessException {
        keyring.deletePassword(SERVICE, account);
    }
}
