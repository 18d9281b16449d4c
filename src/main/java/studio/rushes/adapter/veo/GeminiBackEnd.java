package studio.rushes.adapter.veo;

import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.GenerateVideosConfig;
import com.google.genai.types.Video;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.rushes.generation.Chain;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Booking;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.Phrase;
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
        if (request.extended().isPresent() && place(request.extended().get()).isEmpty()) {
            return Optional.of(SourceClip.notHere());
        }
        if (request.recipe().seed().isPresent()) {
            return Optional.of(only(Phrase.of("only.seed")));
        }
        return request.recipe()
                .sound()
                .filter(sound -> !sound)
                .map(_ -> only(Phrase.of("only.silence")));
    }

    private static Problem only(Phrase what) {
        return Problem.of("VEO-VERTEX-ONLY").with("what", what);
    }

    private Problem otherKey(String account) {
        Problem other =
                account.equals(VeoPlace.Gemini.ENTERED)
                        ? Problem.of("VEO-OTHER-KEY", "entered")
                        : Problem.of("VEO-OTHER-KEY").with("account", account);
        return other.with("its", named(account)).with("ours", named(place.keyName()));
    }

    private static Phrase named(String account) {
        return account.equals(VeoPlace.Gemini.ENTERED)
                ? Phrase.of("key.entered")
                : Phrase.plain(account);
    }

    @Override
    public void add(GenerateVideosConfig.Builder config, Recipe recipe) {
        // This door takes no fields of its own.
    }

    /** Only clips that were made here, and are still kept here, are made longer. */
    @Override
    public Video video(Chain.Source clip) {
        return place(clip)
                .map(uri -> Video.builder().uri(uri).build())
                .orElseThrow(() -> new StudioException(SourceClip.notHere()));
    }

    private static Optional<String> place(Chain.Source clip) {
        return clip.kept()
                .map(kept -> kept.place().value())
                .filter(uri -> uri.startsWith("https://"));
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
