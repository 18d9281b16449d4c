package studio.rushes.adapter.veo;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.GenerateVideosConfig;
import com.google.genai.types.Video;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Chain;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Booking;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Vertex AI: a project, the sign-in of this computer, clips in the producer's own bucket. */
final class VertexBackEnd implements BackEnd {
    private final VeoPlace.Vertex place;
    private final Lines lines;
    private final GoogleSignIn signIn;
    private final Map<Line, Client> clients = new HashMap<>();
    private @Nullable GoogleCredentials known;

    private record Line(Account account, boolean pays) {}

    VertexBackEnd(VeoPlace.Vertex place, Lines lines) {
        this.place = place;
        this.lines = lines;
        signIn = new GoogleSignIn(place.accessToken());
    }

    @Override
    public String account() {
        return new Account(place.project(), place.location()).toString();
    }

    @Override
    public Optional<String> output() {
        return place.output();
    }

    @Override
    public Client submitting(String account) {
        return client(account, true);
    }

    @Override
    public Client polling(String account) {
        return client(account, false);
    }

    private Client client(String written, boolean pays) {
        Account account =
                Account.of(written).orElseThrow(() -> new StudioException(noAccount(written)));
        GoogleCredentials credentials = signIn.fresh();
        return client(new Line(account, pays), credentials);
    }

    @SuppressWarnings("ReferenceEquality") // another sign-in, even of the same person
    private synchronized Client client(Line line, GoogleCredentials credentials) {
        if (known != credentials) {
            clients.clear();
            known = credentials;
        }
        return clients.computeIfAbsent(
                line,
                to ->
                        open(
                                to.account(),
                                credentials,
                                to.pays() ? lines.submitting() : lines.polling()));
    }

    private Client open(Account account, GoogleCredentials credentials, ClientOptions line) {
        return Client.builder()
                .vertexAI(true)
                .project(account.project())
                .location(account.location())
                .credentials(credentials)
                .httpOptions(Lines.to(base(account.location())))
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

    @Override
    public OperationName job(String account, String name) {
        return new OperationName(name);
    }

    @Override
    public String account(OperationName job) {
        return Account.of(job).map(Account::toString).orElseGet(this::account);
    }

    @Override
    public String name(OperationName job) {
        return job.value();
    }

    @Override
    public Optional<OperationName> madeUp(ModelId model, String account) {
        return Account.of(account)
                .map(at ->
                        new OperationName(
                                "projects/%s/locations/%s/publishers/google/models/%s/operations/%s"
                                        .formatted(
                                                at.project(),
                                                at.location(),
                                                model,
                                                "00000000-0000-4000-8000-000000000000")));
    }

    @Override
    public Optional<Problem> check(ClipRequest request) {
        return request.booking()
                .map(Booking::account)
                .filter(account -> Account.of(account).isEmpty())
                .map(VertexBackEnd::noAccount);
    }

    private static Problem noAccount(String written) {
        return Problem.of("VEO-ACCOUNT").with("written", written);
    }

    @Override
    public void add(GenerateVideosConfig.Builder config, Recipe recipe) {
        recipe.seed().ifPresent(config::seed);
        recipe.sound().ifPresent(config::generateAudio);
    }

    /**
     * From the bucket where it lies there. One that was made longer itself lies there with all that
     * came before it, which soon is longer than this door takes, so its own part is sent.
     */
    @Override
    public Video video(Chain.Source clip) {
        return clip.kept()
                .filter(kept -> !kept.longer() && kept.place().value().startsWith("gs://"))
                .map(kept -> Video.builder().uri(kept.place().value()).mimeType("video/mp4"))
                .orElseGet(() -> SourceClip.bytes(clip.file()))
                .build();
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
