package studio.rushes.app;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import studio.rushes.adapter.gcs.GcsObjectBucket;
import studio.rushes.adapter.veo.VeoClipGenerator;
import studio.rushes.adapter.veo.VeoPlace;
import studio.rushes.adapter.veo.VeoTimes;
import studio.rushes.generation.BackEnd;
import studio.rushes.generation.ClipGenerator;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Generators;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.UnavailableGenerator;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.settings.VideoCloud;

/** The generators, as the settings and the environment have them at the moment. */
final class StudioGenerators {
    private static final String USUAL_LOCATION = "us-central1";
    private static final Duration BUCKET_PATIENCE = Duration.ofSeconds(60);

    private final ModelCatalogue catalogue;
    private final GoogleAccess access;
    private final Function<ProjectFolder, ClipGenerator> animatics;

    StudioGenerators(
            ModelCatalogue catalogue,
            GoogleAccess access,
            Function<ProjectFolder, ClipGenerator> animatics) {
        this.catalogue = catalogue;
        this.access = access;
        this.animatics = animatics;
    }

    /**
     * @param video as folders and buckets name it
     * @param cloud asked each time, so that a change counts at once
     */
    Generators open(ProjectFolder folder, String video, Supplier<VideoCloud> cloud) {
        ClipGenerator animatic = animatics.apply(folder);
        Map<VeoPlace, ClipGenerator> opened = new ConcurrentHashMap<>();
        return id -> {
            if (id.equals(animatic.id())) {
                return Optional.of(animatic);
            }
            return backEnd(id)
                    .map(end -> {
                        try {
                            VeoPlace place = place(end, video, cloud.get());
                            return opened.computeIfAbsent(place, there -> open(end, there));
                        } catch (StudioException e) {
                            return new UnavailableGenerator(
                                    id,
                                    catalogue.standard(end).orElseThrow().limits(),
                                    e.problem());
                        }
                    });
        };
    }

    /** What has to be set up before a generator can be used. */
    Optional<Problem> missing(GeneratorId id, VideoCloud cloud) {
        try {
            backEnd(id).ifPresent(end -> place(end, "video", cloud));
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }

    static Optional<BackEnd> backEnd(GeneratorId id) {
        if (id.equals(VeoClipGenerator.VERTEX)) {
            return Optional.of(BackEnd.VERTEX);
        }
        return id.equals(VeoClipGenerator.GEMINI) ? Optional.of(BackEnd.GEMINI) : Optional.empty();
    }

    private ClipGenerator open(BackEnd end, VeoPlace place) {
        return VeoClipGenerator.at(place, catalogue.behind(end), bucket(place), VeoTimes.STANDARD);
    }

    private Optional<studio.rushes.generation.ObjectBucket> bucket(VeoPlace place) {
        return place instanceof VeoPlace.Vertex vertex
                ? Optional.of(
                        new GcsObjectBucket(
                                vertex.project(),
                                access.token(),
                                access.storage(),
                                BUCKET_PATIENCE))
                : Optional.empty();
    }

    /**
     * @throws StudioException where something has to be set up first
     */
    VeoPlace place(BackEnd end, String video, VideoCloud cloud) {
        if (end == BackEnd.GEMINI) {
            GoogleAccess.Key key =
                    access.key().orElseThrow(() -> new StudioException(withoutKey()));
            return new VeoPlace.Gemini(key.name(), key.secret(), access.gemini());
        }
        String project = cloud.project().orElseThrow(() -> new StudioException(withoutProject()));
        try {
            return new VeoPlace.Vertex(
                    project,
                    cloud.location().orElse(USUAL_LOCATION),
                    access.token(),
                    cloud.bucket().map(bucket -> "gs://" + bucket + "/" + video),
                    access.vertex());
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    new Problem(
                            "CLI-CLOUD",
                            "This cannot be a place on Google Cloud: " + e.getMessage() + ".",
                            "Nothing was sent and nothing was charged.",
                            "Correct the project or the location."),
                    e);
        }
    }

    private static Problem withoutProject() {
        return new Problem(
                "CLI-PROJECT",
                "Vertex AI needs a project of Google Cloud, which pays.",
                "Nothing was sent and nothing was charged.",
                "Enter it in the launch sheet, or give --project; a bucket is wise too.");
    }

    private static Problem withoutKey() {
        return new Problem(
                "CLI-KEY",
                "The Gemini API needs a key.",
                "Nothing was sent and nothing was charged.",
                "Set GEMINI_API_KEY in the environment and start Rushes again.");
    }
}
