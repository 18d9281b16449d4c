package studio.rushes.settings;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where the cloud pipeline keeps its videos. What is empty is as the pipeline comes, in the project
 * and the bucket of the {@link VideoCloud}.
 *
 * @param project whose documents they are
 * @param bucket of the videos, without {@code gs://}
 * @param operations the collection with a document a video: its jobs and clips
 * @param status the collection that its front end shows
 * @param oldVideos the same as operations, of the pipeline's first version
 * @param oldOperations the collection with a document a clip of that version
 * @param oldBucket of those of the first version that name none
 */
public record PipelineCloud(
        Optional<String> project,
        Optional<String> bucket,
        Optional<String> operations,
        Optional<String> status,
        Optional<String> oldVideos,
        Optional<String> oldOperations,
        Optional<String> oldBucket) {
    public static final PipelineCloud USUAL =
            new PipelineCloud(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private static final Predicate<String> COLLECTION =
            Pattern.compile("(?!__.*__$)(?!\\.{1,2}$)[A-Za-z0-9_.-]{1,200}").asMatchPredicate();
    private static final Predicate<String> BUCKET =
            Pattern.compile("[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]").asMatchPredicate();
    private static final Predicate<String> PROJECT =
            Pattern.compile("[a-z0-9][a-z0-9:.-]{0,99}").asMatchPredicate();

    /** Whether a collection can be called so. */
    public static boolean isCollection(String name) {
        return COLLECTION.test(name);
    }

    /** Whether a bucket can be called so. */
    public static boolean isBucket(String name) {
        return BUCKET.test(name);
    }

    /** Whether a project can be called so. */
    public static boolean isProject(String name) {
        return PROJECT.test(name);
    }

    public PipelineCloud withPlace(Optional<String> itsProject, Optional<String> itsBucket) {
        return new PipelineCloud(
                itsProject, itsBucket, operations, status, oldVideos, oldOperations, oldBucket);
    }

    public PipelineCloud withCollections(
            Optional<String> itsOperations,
            Optional<String> itsStatus,
            Optional<String> itsOldVideos,
            Optional<String> itsOldOperations) {
        return new PipelineCloud(
                project,
                bucket,
                itsOperations,
                itsStatus,
                itsOldVideos,
                itsOldOperations,
                oldBucket);
    }
}
