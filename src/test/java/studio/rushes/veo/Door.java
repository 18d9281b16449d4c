package studio.rushes.veo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import studio.rushes.adapter.gcs.GcsObjectBucket;
import studio.rushes.adapter.veo.VeoClipGenerator;
import studio.rushes.adapter.veo.VeoModel;
import studio.rushes.adapter.veo.VeoPlace;
import studio.rushes.adapter.veo.VeoTimes;
import studio.rushes.generation.GeneratorLimits;
import studio.rushes.settings.Secret;

/** The ways a producer can reach the test server with the real generator. */
public enum Door {
    VERTEX_BUCKET,
    VERTEX_INLINE,
    GEMINI;

    public static final String TOKEN = "ya29.token-of-the-tests";
    public static final String KEY = "AIzaKeyOfTheTests";
    public static final String MODEL = "veo-3.1-fast-generate-001";
    public static final VeoTimes SHORT =
            new VeoTimes(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(700),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(3));
    private static final GeneratorLimits LIMITS =
            new GeneratorLimits(
                    10, Duration.ofSeconds(10), Duration.ofMinutes(6), Duration.ofDays(2));

    public VeoClipGenerator open(URI server, VeoTimes times) {
        return VeoClipGenerator.at(
                place(server),
                new VeoClipGenerator.Models(MODEL, Door::model),
                LIMITS,
                this == VERTEX_BUCKET
                        ? Optional.of(
                                new GcsObjectBucket(
                                        "film",
                                        Optional.of(new Secret(TOKEN)),
                                        Optional.of(server),
                                        Duration.ofSeconds(2)))
                        : Optional.empty(),
                times);
    }

    public boolean canLook() {
        return this == VERTEX_BUCKET;
    }

    private VeoPlace place(URI server) {
        return this == GEMINI
                ? new VeoPlace.Gemini("GEMINI_API_KEY", new Secret(KEY), Optional.of(server))
                : new VeoPlace.Vertex(
                        "film",
                        "us-central1",
                        Optional.of(new Secret(TOKEN)),
                        canLook() ? Optional.of("gs://rushes/video-1") : Optional.empty(),
                        Optional.of(server));
    }

    private static Optional<VeoModel> model(String id) {
        return id.startsWith("veo-")
                ? Optional.of(
                        new VeoModel(
                                id,
                                new TreeSet<>(List.of(4, 6, 8)),
                                Set.of("720p", "1080p"),
                                Set.of("1080p"),
                                Set.of("9:16", "16:9"),
                                3,
                                true,
                                false,
                                Optional.of("veo-next")))
                : Optional.empty();
    }
}
