package studio.rushes.adapter.veo;

import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.GenerateVideosConfig;
import java.net.URI;
import java.util.Optional;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.Problem;

/** The Gemini API: a key, clips kept as files for two days. */
final class GeminiBackEnd implements BackEnd {
    private static final URI GOOGLE = URI.create("https://generativelanguage.googleapis.com");

    private final VeoPlace.Gemini place;
    private final URI base;
    private final Client submitting;
    private final Client polling;

    GeminiBackEnd(VeoPlace.Gemini place, Lines lines) {
        this.place = place;
        base = place.baseUrl().orElse(GOOGLE);
        submitting = client(lines.submitting());
        polling = client(lines.polling());
    }

    private Client client(ClientOptions line) {
        return Client.builder()
                .vertexAI(false)
                .apiKey(place.key().reveal())
                .httpOptions(Lines.to(base))
                .clientOptions(line)
                .build();
    }

    @Override
    public Client submitting() {
        return submitting;
    }

    @Override
    public Client polling(OperationName operation) {
        return polling;
    }

    @Override
    public Optional<Problem> check(Recipe recipe) {
        if (recipe.seed().isPresent()) {
            return Optional.of(only("A seed"));
        }
        if (recipe.sound().isPresent()) {
            return Optional.of(only("Choosing the sound"));
        }
        return Optional.empty();
    }

    private static Problem only(String what) {
        return new Problem(
                "VEO-VERTEX-ONLY",
                what + " works with Vertex AI only.",
                "Nothing was sent and nothing was charged.",
                "Take it out of the settings of this take, or launch it on Vertex AI.");
    }

    @Override
    public void add(GenerateVideosConfig.Builder config, Recipe recipe) {
        // This door takes no fields of its own.
    }

    @Override
    public Optional<String> output(ClipRequest request) {
        return Optional.empty();
    }

    @Override
    public URI address(URI offered) {
        if (!GOOGLE.getHost().equalsIgnoreCase(offered.getHost()) || base.equals(GOOGLE)) {
            return offered;
        }
        String query = offered.getRawQuery() == null ? "" : "?" + offered.getRawQuery();
        String root = base.toString().replaceAll("/$", "");
        return URI.create(root + offered.getRawPath() + query);
    }

    @Override
    public Optional<Key> key() {
        return Optional.of(new Key("x-goog-api-key", place.key(), base));
    }

    @Override
    public String strike(String text) {
        return place.key().strikeFrom(text);
    }
}
