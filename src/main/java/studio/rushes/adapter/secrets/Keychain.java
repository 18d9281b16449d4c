package studio.rushes.adapter.secrets;

import java.util.Optional;

/** A system's keychain. Every call may block for as long as a person is asked, and may fail. */
interface Keychain {
    Optional<String> read(String account) throws Exception;

    void write(String account, String secret) throws Exception;

    void delete(String account) throws Exception;
}
