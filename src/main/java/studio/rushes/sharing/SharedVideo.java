package studio.rushes.sharing;

import studio.rushes.script.VideoId;

/**
 * Where a shared video lies in the cloud.
 *
 * @param id as documents and the bucket's folders name it; it stays when the script is renamed
 * @param bucket its own name
 * @param operations what the pipeline's monitor reads and writes
 * @param status what its front end shows
 */
public record SharedVideo(String id, String bucket, DocumentName operations, DocumentName status) {
    public static final String OPERATIONS = "v2_veo_operations";
    public static final String STATUS = "v2_video_status";

    public SharedVideo {
        if (!VideoId.isValid(id)) {
            throw new IllegalArgumentException("no name for a video in the cloud: " + id);
        }
    }

    /** In the collections that the pipeline comes with. */
    public static SharedVideo of(String id, String bucket) {
        return new SharedVideo(
                id, bucket, new DocumentName(OPERATIONS, id), new DocumentName(STATUS, id));
    }

    /** The name of one of its objects. */
    String object(String file) {
        return id + "/" + file;
    }

    String clip(int block) {
        return object("block_" + block + ".mp4");
    }

    String film() {
        return object("final.mp4");
    }

    String script() {
        return object("script_v2.json");
    }

    /** The address of an object as the documents write it. */
    String address(String object) {
        return "gs://" + bucket + "/" + object;
    }
}
