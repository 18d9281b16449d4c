package studio.rushes.sharing;

import studio.rushes.script.VideoId;

/**
 * What the pipeline's collections and buckets are called where it is deployed.
 *
 * @param operations one document a video: its jobs and clips
 * @param status one document a video: what its front end shows
 * @param oldVideos the same of the pipeline's first version
 * @param oldOperations one document a clip of that version
 * @param bucket of the videos
 * @param oldBucket of those of the first version that name none
 */
public record PipelineNames(
        String operations,
        String status,
        String oldVideos,
        String oldOperations,
        String bucket,
        String oldBucket) {
    /** As the pipeline comes. */
    public static PipelineNames usual(String project, String bucket) {
        return new PipelineNames(
                "v2_veo_operations",
                "v2_video_status",
                "video_status",
                "video_operations",
                bucket,
                "tiktok-pipeline-artifacts-" + project);
    }

    /** The document of a video. */
    DocumentName operationsOf(String video) {
        return new DocumentName(operations, video);
    }

    DocumentName statusOf(String video) {
        return new DocumentName(status, video);
    }

    DocumentName oldVideo(String video) {
        return new DocumentName(oldVideos, video);
    }

    /** Whether a name from outside can be a video's. */
    static boolean isVideo(String id) {
        return VideoId.isValid(id);
    }
}
