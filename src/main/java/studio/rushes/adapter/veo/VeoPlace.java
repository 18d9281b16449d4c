package studio.rushes.adapter.veo;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.rushes.settings.Secret;

/** Which of Google's two doors is used, chosen by a person and never by what lies about. */
public sealed interface VeoPlace {
    /**
     * @param accessToken instead of the sign-in kept on this computer
     * @param output where clips are written, such as {@code gs://bucket/video}; empty to have them
     *     sent with the answer, which leaves nothing to look for when an answer is lost
     * @param baseUrl instead of Google's own, for proxies and tests
     */
    record Vertex(
            String project,
            String location,
            Optional<Secret> accessToken,
            Optional<String> output,
            Optional<URI> baseUrl)
            implements VeoPlace {
        private static final Pattern PROJECT = Pattern.compile("[a-z][a-z0-9:.-]{0,62}");
        private static final Pattern LOCATION = Pattern.compile("[a-z][a-z0-9-]{0,40}");

        public Vertex {
            if (!PROJECT.matcher(project).matches()) {
                throw new IllegalArgumentException("a project looks like my-film, was " + project);
            }
            if (!LOCATION.matcher(location).matches()) {
                throw new IllegalArgumentException(
                        "a location looks like us-central1, was " + location);
            }
        }
    }

    /**
     * @param keyName what the key goes by, such as the variable it came from; kept with each take
     * @param baseUrl instead of Google's own, for proxies and tests
     */
    record Gemini(String keyName, Secret key, Optional<URI> baseUrl) implements VeoPlace {
        /** What a key goes by that a person entered in the settings. */
        public static final String ENTERED = "SETTINGS";
    }
}
