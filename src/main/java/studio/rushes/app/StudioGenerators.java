package studio.rushes.app;

import java.time.Duration;
import java.util.Locale;
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
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Generators;
import studio.rushes.generation.ModelCatalogue;
import studio.rushes.generation.UnavailableGenerator;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ProjectFolder;
import studio.rushes.script.BlockId;
import studio.rushes.settings.VideoCloud;

/** The generators, as the settings and the environment have them at the moment. */
final class StudioGenerators {
    private static final String USUAL_LOCATION = "us-central1";
    private static final Duration BUCKET_PATIENCE = Duration.ofSeconds(60);

    /** Something any model makes. */
    private static final ClipRequest EVERYDAY =
            new ClipRequest(
                    new BlockId("check"),
                    1,
                    "A harbour at dawn.",
                    "",
                    "A harbour at dawn.",
                    Locale.ENGLISH,
                    8,
                    FrameSize.PORTRAIT_720);

    private final ModelCatalogue catalogue;
    private final GoogleAccess access;
    private final GeminiKey key;
    private final Function<ProjectFolder, ClipGenerator> animatics;

    StudioGenerators(
            ModelCatalogue catalogue,
            GoogleAccess access,
            GeminiKey key,
            Function<ProjectFolder, ClipGenerator> animatics) {
        this.catalogue = catalogue;
        this.access = access;
        this.key = key;
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

    /** What has to be set up before a generator can be used. Returns at once. */
    Optional<Problem> missing(GeneratorId id, VideoCloud cloud) {
        if (id.equals(VeoClipGenerator.GEMINI)) {
            return key.missing();
        }
        try {
            backEnd(id).ifPresent(end -> place(end, "video", cloud));
            return Optional.empty();
        } catch (StudioException e) {
            return Optional.of(e.problem());
        }
    }

    /**
     * Asks a back end, at no cost, whether it would make an everyday clip; empty where nothing
     * stands in the way. Blocks for as long as it takes.
     */
    Optional<Problem> check(BackEnd end, VideoCloud cloud) throws InterruptedException {
        try {
            ClipGenerator generator = open(end, place(end, "check", cloud));
            return generator.rehearse(generator.book(EVERYDAY, Optional.empty()));
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
     * Where a back end is; blocks for as long as a keychain asks the person for leave.
     *
     * @throws StudioException where something has to be set up first
     */
    VeoPlace place(BackEnd end, String video, VideoCloud cloud) {
        if (end == BackEnd.GEMINI) {
            GoogleAccess.Key found = key.get();
            return new VeoPlace.Gemini(found.name(), found.secret(), access.gemini());
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
            throw new StudioException(Problem.of("CLI-CLOUD").with("reason", e.getMessage()), e);
        }
    }

    private static Problem withoutProject() {
        return Problem.of("CLI-PROJECT");
    }
}
