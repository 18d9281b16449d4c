package studio.rushes.sharing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Documents exactly as the pipeline writes them. */
public final class Written {
    public static final String BUCKET = "tiktok-pipeline-v2-artifacts";
    public static final PipelineNames NAMES = PipelineNames.usual("my-film", BUCKET);
    public static final String VIDEO = "video_20261120_101530";
    public static final Instant CREATED = Instant.parse("2026-11-20T10:15:30Z");
    public static final Instant UPDATED = Instant.parse("2026-11-20T10:19:00Z");
    public static final PipelineDocument.Strange NULL = new PipelineDocument.Strange("null");

    private Written() {}

    public static String operation(int number) {
        return "projects/my-film/locations/us-central1/publishers/google/models/"
                + "veo-3.1-generate-001/operations/00000000-0000-4000-8000-00000000000"
                + number;
    }

    public static Map<String, Object> block(int number) {
        return Map.of(
                "bloc",
                (long) number,
                "dialogue",
                "Phrase " + number + ".",
                "visuel",
                "Plan " + number + ", aube.",
                "duration",
                number == 1 ? 8L : 7L);
    }

    public static List<Object> blocks(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .<Object>mapToObj(Written::block)
                .toList();
    }

    /** Three blocks, all at once; the words of the clips in their order. */
    public static Map<String, Object> parallel(String status, String... words) {
        Map<String, Object> operations = new HashMap<>();
        Map<String, Object> clips = new HashMap<>();
        long done = 0;
        for (int i = 0; i < words.length; i++) {
            operations.put(String.valueOf(i + 1), operation(i + 1));
            clips.put(String.valueOf(i + 1), words[i]);
            done += words[i].equals("completed") ? 1 : 0;
        }
        Map<String, Object> fields = new HashMap<>();
        fields.put("video_id", VIDEO);
        fields.put("script_file", VIDEO + "/script_v2.json");
        fields.put("operations", operations);
        fields.put("clips_status", clips);
        fields.put("status", status);
        fields.put("total_blocks", (long) words.length);
        fields.put("completed_blocks", done);
        fields.put("retry_count", 0L);
        fields.put("blocks", blocks(words.length));
        fields.put("created_at", CREATED);
        fields.put("updated_at", UPDATED);
        return fields;
    }

    /** Three blocks, one after the other, at this one. */
    public static Map<String, Object> chained(String status, int current) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("video_id", VIDEO);
        fields.put("status", status);
        fields.put("operation_name", operation(current));
        fields.put("current_block", (long) current);
        fields.put("total_blocks", 3L);
        fields.put("retry_count", 0L);
        fields.put("blocks", blocks(3));
        fields.put("created_at", "2026-11-20T10:15:30.000000");
        fields.put("updated_at", "2026-11-20T11:19:00+01:00");
        return fields;
    }

    public static Map<String, Object> status(String word) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("status", word);
        fields.put("current_step", "parallel_generation");
        fields.put("theme", "le port");
        fields.put("blocks_count", 3L);
        fields.put("duration", 22L);
        fields.put("updated_at", UPDATED);
        return fields;
    }

    /** A clip of the first version. */
    public static Map<String, Object> oldClip(String status, int number) {
        Map<String, Object> clip = new HashMap<>();
        clip.put("status", status);
        clip.put("operation_name", operation(number));
        clip.put("prompt", "Wide shot " + number);
        clip.put("retry_count", 0L);
        if (status.equals("ready")) {
            clip.put(
                    "gcs_uri",
                    "gs://old-bucket/video_clips/" + VIDEO + "/clip_" + number + "/sample_0.mp4");
        }
        return clip;
    }

    public static Map<String, Object> old(String status, String... words) {
        Map<String, Object> clips = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            clips.put(String.valueOf(i + 1), oldClip(words[i], i + 1));
        }
        Map<String, Object> fields = new HashMap<>();
        fields.put("status", status);
        fields.put("total_clips", (long) words.length);
        fields.put("completed_clips", 1L);
        fields.put("bucket_name", "old-bucket");
        fields.put("clips", clips);
        return fields;
    }

    public static Map<String, Object> oldOperation(int scene, String status, int operation) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("video_id", VIDEO);
        fields.put("scene_index", (long) scene);
        fields.put("prompt", "Wide shot " + operation);
        fields.put("operation_name", operation(operation));
        fields.put("status", status);
        fields.put("retry_count", 1L);
        fields.put("updated_at", UPDATED);
        return fields;
    }

    public static PipelineDocument document(String collection, Map<String, Object> fields) {
        return document(collection, VIDEO, fields);
    }

    public static PipelineDocument document(
            String collection, String id, Map<String, Object> fields) {
        Instant read = Instant.parse("2026-11-26T12:00:00Z");
        return new PipelineDocument(
                new DocumentName(collection, id), fields, new Revision(UPDATED), read);
    }

    public static PipelineDocument operations(Map<String, Object> fields) {
        return document(NAMES.operations(), fields);
    }
}
