package studio.rushes.app.cloud;

import java.util.Optional;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Clouds;
import studio.rushes.settings.PipelineCloud;
import studio.rushes.settings.VideoCloud;
import studio.rushes.sharing.PipelineNames;

/**
 * Whose cloud pipeline is meant.
 *
 * @param project whose documents they are
 * @param names of its collections and buckets; the bucket's is empty where nobody named one, which
 *     matters only to who looks into it
 */
public record CloudPlace(String project, PipelineNames names) {
    /**
     * As the settings say, where this run does not say otherwise.
     *
     * @throws StudioException where neither names a project, or the run names an impossible one
     */
    public static CloudPlace of(Clouds clouds, VideoCloud run) {
        PipelineCloud pipeline = clouds.pipeline();
        run.project().filter(name -> !PipelineCloud.isProject(name)).ifPresent(CloudPlace::refuse);
        run.bucket().filter(name -> !PipelineCloud.isBucket(name)).ifPresent(CloudPlace::refuse);
        String project =
                run.project()
                        .or(pipeline::project)
                        .or(clouds.vertex()::project)
                        .orElseThrow(() -> new StudioException(Problem.of("CLOUD-NO-PROJECT")));
        Optional<String> bucket = run.bucket().or(pipeline::bucket).or(clouds.vertex()::bucket);
        PipelineNames usual = PipelineNames.usual(project, bucket.orElse(""));
        return new CloudPlace(
                project,
                new PipelineNames(
                        pipeline.operations().orElse(usual.operations()),
                        pipeline.status().orElse(usual.status()),
                        pipeline.oldVideos().orElse(usual.oldVideos()),
                        pipeline.oldOperations().orElse(usual.oldOperations()),
                        usual.bucket(),
                        pipeline.oldBucket().orElse(usual.oldBucket())));
    }

    /**
     * The same pipeline in another project.
     *
     * @throws StudioException where none can be called so
     */
    CloudPlace in(String other) {
        if (!PipelineCloud.isProject(other)) {
            refuse(other);
        }
        return new CloudPlace(other, names);
    }

    private static void refuse(String name) {
        throw new StudioException(Problem.of("CLOUD-NAME").with("name", name));
    }

    /**
     * The bucket that new videos go to.
     *
     * @throws StudioException where nobody named one
     */
    public String bucket() {
        if (names.bucket().isEmpty()) {
            throw new StudioException(Problem.of("CLOUD-NO-BUCKET"));
        }
        return names.bucket();
    }
}
