package studio.rushes.adapter.veo;

import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.GenerateVideosConfig;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Booking;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** The Gemini API: a key, clips kept as files for two days. */
final class GeminiBackEnd implements BackEnd {
    private static final URI GOOGLE = URI.create("https://generativelanguage.googleapis.com");

    /**
     * The service's own names tell nothing of the key, and another key's jobs are unknown to it.
     */
    private static final Pattern NAMED = Pattern.compile("(.+?):(models/.+)");

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
    public String account() {
        return place.keyName();
    }

    @Override
    public Optional<String> output() {
        return Optional.empty();
    }

    @Override
    public Client submitting(String account) {
        require(account);
        return submitting;
    }

    @Override
    public Client polling(String account) {
        require(account);
        return polling;
    }

    private void require(String account) {
        if (!account.equals(place.keyName())) {
            throw new StudioException(otherKey(account));
        }
    }

    @Override
    public OperationName job(String account, String name) {
        return new OperationName(account + ":" + name);
    }

    @Override
    public String account(OperationName job) {
        Matcher named = NAMED.matcher(job.value());
        return named.matches() ? named.group(1) : place.keyName();
    }

    @Override
    public String name(OperationName job) {
        Matcher named = NAMED.matcher(job.value());
        return named.matches() ? named.group(2) : job.value();
    }

    /** The key alone decides here, and asking for the model has told of that already. */
    @Override
    public Optional<OperationName> madeUp(ModelId model, String account) {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        Optional<String> other =
                request.booking()
                        .map(Booking::account)
                        .filter(name -> !name.equals(place.keyName()));
        if (other.isPresent()) {
            return other.map(this::otherKey);
        }
        if (request.recipe().seed().isPresent()) {
            return Optional.of(only("A seed"));
        }
        return request.recipe().sound().filter(sound -> !sound).map(_ -> only("Silence"));
    }

    private static Problem only(String what) {
        return new Problem(
                "VEO-VERTEX-ONLY",
                what + " works with Vertex AI only.",
                "Nothing was sent and nothing was charged.",
                "Take it out of the settings of this take, or launch it on Vertex AI.");
    }

    private Problem otherKey(String account) {
        return new Problem(
                "VEO-OTHER-KEY",
                "This take belongs to the key %s; Rushes was started with %s."
                        .formatted(account, place.keyName()),
                "Only its own key knows it. Nothing of it is lost.",
                "Start Rushes with %s set, and no other key.".formatted(account));
    }

    @Override
    public void add(GenerateVideosConfig.Builder config, Recipe recipe) {
        // This door takes no fields of its own.
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
