package studio.rushes.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;

/**
 * Understands what the pipeline wrote of a video. Nothing in a document is believed before it was
 * looked at, and one field that makes no sense costs no more than itself. Has no state; returns at
 * once.
 */
public final class CloudReader {
    /** More than a film of two hours has. */
    public static final int MOST_BLOCKS = 1_000;

    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_OWNER = 200;

    private final PipelineNames names;

    public CloudReader(PipelineNames names) {
        this.names = names;
    }

    /**
     * A video of the second version.
     *
     * @param operations its document with the jobs
     * @param status the other one, which has the subject; it may be missing
     * @throws StudioException where it has no usable name or no block at all
     */
    public CloudVideo read(PipelineDocument operations, Optional<PipelineDocument> status) {
        Oddities oddities = new Oddities(operations.name());
        String id = id(operations, oddities);
        CheckedFields fields = CheckedFields.of(operations, oddities);
        Optional<CheckedFields> shown = status.map(other -> CheckedFields.of(other, oddities));
        String theme = shown.flatMap(other -> other.text("theme")).orElse("");
        Optional<Script> script =
                new CloudScript(id, operations.name(), oddities).of(fields.list("blocks"), theme);
        CurrentBlocks blocks = CurrentBlocks.of(id, fields, script);
        String word = word(fields);
        CloudState state = currentState(id, word, blocks.kind(), fields, shown, oddities);
        return video(
                id,
                blocks.kind(),
                state,
                word,
                names.bucket(),
                script,
                blocks.in(state),
                fields,
                operations,
                oddities);
    }

    /**
     * A video of the first version.
     *
     * @param clips its documents among those of single clips
     * @throws StudioException where it has no usable name or no block at all
     */
    public CloudVideo readOld(PipelineDocument video, List<PipelineDocument> clips) {
        Oddities oddities = new Oddities(video.name());
        String id = id(video, oddities);
        CheckedFields fields = CheckedFields.of(video, oddities);
        String bucket = bucket(fields, oddities);
        OldBlocks blocks = OldBlocks.of(id, bucket, fields, clips, oddities);
        Optional<Script> script =
                new CloudScript(id, video.name(), oddities)
                        .of(blocks.script(), fields.text("theme").orElse(""));
        String word = word(fields);
        return video(
                id,
                CloudKind.OLD,
                oldState(id, word, fields, oddities),
                word,
                bucket,
                script,
                blocks.all(),
                fields,
                video,
                oddities);
    }

    private static String id(PipelineDocument document, Oddities oddities) {
        String id = document.name().id();
        if (!PipelineNames.isVideo(id)) {
            throw new StudioException(
                    Problem.of("CLOUD-VIDEO-ID")
                            .with("collection", document.name().collection())
                            .with("id", Shown.quote(id)));
        }
        CheckedFields.of(document, oddities)
                .text("video_id")
                .filter(said -> !said.equals(id))
                .ifPresent(said -> oddities.notUsable(document.name(), "video_id", said));
        return id;
    }

    private static String word(CheckedFields fields) {
        return Shown.plain(fields.text("status").orElse(""), LONGEST_WORD);
    }

    private static CloudState currentState(
            String id,
            String word,
            CloudKind kind,
            CheckedFields fields,
            Optional<CheckedFields> shown,
            Oddities oddities) {
        return switch (word) {
            case "generating_parallel", "generating_video", "initializing", "script_generated" ->
                    new CloudState.Running();
            case "ready_for_assembly", "assembling" -> new CloudState.Assembling();
            case "completed" -> {
                // Only the usual place is ever read: an address from outside is only compared.
                String film = id + "/final.mp4";
                fields.text("final_url")
                        .or(() -> shown.flatMap(other -> other.text("final_url")))
                        .filter(url -> !url.startsWith("gs://") || !url.endsWith("/" + film))
                        .ifPresent(url -> oddities.notUsable(fields.document(), "final_url", url));
                yield new CloudState.Done(film);
            }
            case "failed", "error" ->
                    new CloudState.Failed(
                            message(fields).or(() -> shown.flatMap(CloudReader::message)));
            default -> {
                if (kind == CloudKind.CHAINED && CurrentBlocks.isChained(word)) {
                    yield new CloudState.Running();
                }
                oddities.unknownWord(fields.document(), "status", word);
                yield new CloudState.Unknown();
            }
        };
    }

    private static CloudState oldState(
            String id, String word, CheckedFields fields, Oddities oddities) {
        return switch (word) {
            case "processing" -> new CloudState.Running();
            case "assembling", "assembling_partial" -> new CloudState.Assembling();
            case "completed" -> new CloudState.Done("final_" + id + ".mp4");
            case "failed" -> new CloudState.Failed(message(fields));
            default -> {
                oddities.unknownWord(fields.document(), "status", word);
                yield new CloudState.Unknown();
            }
        };
    }

    private static Optional<String> message(CheckedFields fields) {
        return fields.text("error_message")
                .map(text -> Shown.plain(text, LONGEST_MESSAGE))
                .filter(text -> !text.isEmpty());
    }

    private String bucket(CheckedFields fields, Oddities oddities) {
        Optional<String> said = fields.text("bucket_name").filter(text -> !text.isEmpty());
        if (said.isPresent() && !said.get().matches("[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]")) {
            oddities.notUsable(fields.document(), "bucket_name", said.get());
            return names.oldBucket();
        }
        return said.orElse(names.oldBucket());
    }

    private static CloudVideo video(
            String id,
            CloudKind kind,
            CloudState state,
            String word,
            String bucket,
            Optional<Script> script,
            List<CloudBlock> blocks,
            CheckedFields fields,
            PipelineDocument document,
            Oddities oddities) {
        if (blocks.isEmpty()) {
            throw new StudioException(
                    Problem.of("CLOUD-NO-BLOCKS").with("document", document.name()));
        }
        Optional<Instant> created = fields.time("created_at");
        Instant updated = fields.time("updated_at").orElse(document.revision().updated());
        Optional<CloudLease> lease = lease(fields.map("rushes"));
        return new CloudVideo(
                id,
                kind,
                state,
                word,
                bucket,
                script,
                blocks,
                created,
                updated,
                lease,
                document.name(),
                document.revision(),
                document.readAt(),
                oddities.all());
    }

    private static Optional<CloudLease> lease(CheckedFields own) {
        Optional<String> owner = own.text("owner").filter(text -> !text.isEmpty());
        Optional<Instant> until = own.time("lease_until");
        return owner.flatMap(
                who -> until.map(end -> new CloudLease(Shown.plain(who, LONGEST_OWNER), end)));
    }
}
