package studio.rushes.veo;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import studio.rushes.adapter.gcs.GcsObjectBucket;
import studio.rushes.adapter.veo.VeoClipGenerator;
import studio.rushes.adapter.veo.VeoPlace;
import studio.rushes.adapter.veo.VeoTimes;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.generation.Model;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.ObjectBucket;
import studio.rushes.settings.Secret;

/** The ways a producer can reach the test server with the real generator. */
public enum Door {
    VERTEX_BUCKET,
    VERTEX_INLINE,
    GEMINI;

    public static final String TOKEN = "ya29.token-of-the-tests";
    public static final String KEY = "AIzaKeyOfTheTests";
    public static final VeoTimes SHORT =
            new VeoTimes(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(700),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(3));

    public VeoClipGenerator open(URI server, VeoTimes times) {
        return open(place(server), server, times, InstantSource.system());
    }

    /** Where the settings, or the environment, say something else by now. */
    public VeoClipGenerator open(VeoPlace place, URI server, VeoTimes times, InstantSource clock) {
        return VeoClipGenerator.at(place, models(), bucket(server), times, clock);
    }

    /** Looks more often than Google would like, so that a test need not wait as a person would. */
    public VeoClipGenerator hurried(URI server) {
        return VeoClipGenerator.at(
                place(server),
                models().stream().map(Door::hurried).toList(),
                bucket(server),
                SHORT,
                InstantSource.system());
    }

    private static Model hurried(Model model) {
        GeneratorLimits limits = model.limits();
        return new Model(
                model.id(),
                model.backEnd(),
                model.label(),
                model.aspectRatios(),
                model.offers(),
                model.features(),
                model.extending(),
                new GeneratorLimits(
                        limits.inFlight(),
                        Duration.ofMillis(100),
                        limits.maximumLatency(),
                        limits.kept(),
                        10_000),
                model.retirement(),
                model.successor());
    }

    private Optional<ObjectBucket> bucket(URI server) {
        return canLook()
                ? Optional.of(
                        new GcsObjectBucket(
                                "film",
                                Optional.of(new Secret(TOKEN)),
                                Optional.of(server),
                                Duration.ofSeconds(2)))
                : Optional.empty();
    }

    /** The shipped rows. */
    public List<Model> models() {
        return ModelCatalogue.shipped().behind(this == GEMINI ? BackEnd.GEMINI : BackEnd.VERTEX);
    }

    public boolean canLook() {
        return this == VERTEX_BUCKET;
    }

    public VeoPlace place(URI server) {
        return this == GEMINI
                ? new VeoPlace.Gemini("GEMINI_API_KEY", new Secret(KEY), Optional.of(server))
                : new VeoPlace.Vertex(
                        "film",
                        "us-central1",
                        Optional.of(new Secret(TOKEN)),
                        canLook() ? Optional.of("gs://rushes/video-1") : Optional.empty(),
                        Optional.of(server));
    }
}
