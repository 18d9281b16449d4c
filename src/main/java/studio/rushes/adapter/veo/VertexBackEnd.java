package studio.rushes.adapter.veo;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.GenerateVideosConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Vertex AI: a project, the sign-in of this computer, clips in the producer's own bucket. */
final class VertexBackEnd implements BackEnd {
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final Pattern LOCATION = Pattern.compile("projects/[^/]+/locations/([^/]+)/.*");
    private static final Pattern LOCATION_NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    /** When a token that was handed in ends, only the server knows. */
    private static final Date UNKNOWN_END = Date.from(Instant.parse("2100-01-01T00:00:00Z"));

    private final VeoPlace.Vertex place;
    private final Lines lines;
    private final Map<String, Client> polling = new ConcurrentHashMap<>();
    private @Nullable GoogleCredentials credentials;
    private @Nullable Client submitting;

    VertexBackEnd(VeoPlace.Vertex place, Lines lines) {
        this.place = place;
        this.lines = lines;
    }

    @Override
    public synchronized Client submitting() {
        refresh();
        if (submitting == null) {
            submitting = client(place.location(), lines.submitting());
        }
        return submitting;
    }

    /** A job is asked for where it runs, wherever new ones go now. */
    @Override
    public Client polling(OperationName operation) {
        Matcher named = LOCATION.matcher(operation.value());
        String location =
                named.matches() && LOCATION_NAME.matcher(named.group(1)).matches()
                        ? named.group(1)
                        : place.location();
        return polling.computeIfAbsent(location, there -> client(there, lines.polling()));
    }

    private Client client(String location, ClientOptions line) {
        return Client.builder()
                .vertexAI(true)
                .project(place.project())
                .location(location)
                .credentials(credentials())
                .httpOptions(Lines.to(base(location)))
                .clientOptions(line)
                .build();
    }

    private URI base(String location) {
        return place.baseUrl()
                .orElseGet(() ->
                        URI.create(
                                switch (location) {
                                    case "global" -> "https://aiplatform.googleapis.com";
                                    case "us", "eu" ->
                                            "https://aiplatform.%s.rep.googleapis.com"
                                                    .formatted(location);
                                    default ->
                                            "https://%s-aiplatform.googleapis.com"
                                                    .formatted(location);
                                }));
    }

    private synchronized GoogleCredentials credentials() {
        if (credentials == null) {
            try {
                credentials =
                        place.accessToken().isPresent()
                                ? GoogleCredentials.create(
                                        new AccessToken(
                                                place.accessToken().get().reveal(), UNKNOWN_END))
                                : GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
            } catch (IOException _) {
                throw new StudioException(signedOut());
            }
        }
        return credentials;
    }

    /** Before the submit and not inside it: what fails here was certainly not sent. */
    private void refresh() {
        try {
            credentials().refreshIfExpired();
        } catch (IOException _) {
            throw new StudioException(signedOut());
        }
    }

    private static Problem signedOut() {
        return new Problem(
                "VEO-SIGN-IN",
                "Rushes is not signed in to Google Cloud.",
                "Nothing was sent and nothing was charged.",
                "Run 'gcloud auth application-default login', then try again.");
    }

    @Override
    public Optional<Problem> check(Recipe recipe) {
        return Optional.empty();
    }

    @Override
    public void add(GenerateVideosConfig.Builder config, Recipe recipe) {
        recipe.seed().ifPresent(config::seed);
        recipe.sound().ifPresent(config::generateAudio);
    }

    @Override
    public Optional<String> output(ClipRequest request) {
        return request.booking().flatMap(ClipRequest.Booking::output).or(place::output);
    }

    @Override
    public URI address(URI offered) {
        return offered;
    }

    @Override
    public Optional<Key> key() {
        return Optional.empty();
    }

    @Override
    public String strike(String text) {
        String struck = place.accessToken().map(secret -> secret.strikeFrom(text)).orElse(text);
        // What the sign-in of this computer makes is known to no one here, but its form is.
        return struck.replaceAll("ya29\\.[A-Za-z0-9_.-]+", "•••");
    }
}
