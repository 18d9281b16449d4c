package studio.rushes.app;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;

/**
 * What the environment says of Google: secrets, and other hosts for proxies and tests. Nothing here
 * chooses a back end; a person does.
 *
 * @param token instead of the sign-in kept on this computer
 * @param key of the Gemini API, where the environment has one
 * @param firestore host and port of an emulator
 */
record GoogleAccess(
        Optional<Secret> token,
        Optional<Key> key,
        Optional<URI> vertex,
        Optional<URI> gemini,
        Optional<URI> storage,
        Optional<String> firestore) {
    private static final String FIRESTORE = "FIRESTORE_EMULATOR_HOST";

    /**
     * @param name the variable it came from
     */
    record Key(String name, Secret secret) {}

    static GoogleAccess of(Map<String, String> environment) {
        return new GoogleAccess(
                given(environment, "RUSHES_ACCESS_TOKEN").map(Secret::new),
                Stream.of("GEMINI_API_KEY", "GOOGLE_API_KEY")
                        .flatMap(name ->
                                given(environment, name)
                                        .map(value -> new Key(name, new Secret(value)))
                                        .stream())
                        .findFirst(),
                address(environment, "GOOGLE_VERTEX_BASE_URL"),
                address(environment, "GOOGLE_GEMINI_BASE_URL"),
                address(environment, "STORAGE_EMULATOR_HOST"),
                address(environment, FIRESTORE).map(GoogleAccess::hostAndPort));
    }

    private static String hostAndPort(URI address) {
        if (address.getPort() < 0 || !address.getScheme().equals("http")) {
            throw notAnAddress(FIRESTORE);
        }
        return address.getHost() + ":" + address.getPort();
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A host alone, as Google's own tools take it, means plain HTTP. */
    private static Optional<URI> address(Map<String, String> environment, String name) {
        return given(environment, name)
                .map(String::strip)
                .map(value -> value.contains("://") ? value : "http://" + value)
                .map(value -> uri(name, value));
    }

    private static URI uri(String name, String value) {
        try {
            URI address = URI.create(value);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Said below, in the same words as an address without a host.
        }
        throw notAnAddress(name);
    }

    private static StudioException notAnAddress(String name) {
        return new StudioException(Problem.of("CLI-ADDRESS").with("name", name));
    }
}
