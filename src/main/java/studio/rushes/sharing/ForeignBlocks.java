package studio.rushes.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Adoption.Found;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.project.ForeignTake;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.sharing.VideoBucket.Entry;

/** What a video's blocks are as takes, its bucket looked into where that is needed. */
final class ForeignBlocks {
    /** Only such a job can be asked for here. */
    private static final String OURS_TO_ASK = "projects/";

    private final CloudVideo video;
    private final VideoBucket bucket;
    private final List<Problem> problems;
    private @Nullable Map<String, Entry> there;
    private boolean away;

    /**
     * @param problems gains those of single blocks
     */
    ForeignBlocks(CloudVideo video, VideoBucket bucket, List<Problem> problems) {
        this.video = video;
        this.bucket = bucket;
        this.problems = problems;
    }

    /**
     * @param made the project's script, for documents that have none of their own
     */
    List<ForeignTake> found(Script made) throws InterruptedException {
        Script numbered = video.script().orElse(made);
        List<ForeignTake> found = new ArrayList<>();
        for (CloudBlock block : video.blocks()) {
            if (block.number() <= numbered.blocks().size()) {
                BlockId id = numbered.blocks().get(block.number() - 1).id();
                take(block, id).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether its bucket could not be looked into, so that clips may have been kept back. */
    boolean isAway() {
        return away;
    }

    private Optional<ForeignTake> take(CloudBlock block, BlockId id) throws InterruptedException {
        return switch (block.state()) {
            case DONE -> done(block, id);
            case RUNNING -> running(block, id);
            case FAILED -> failed(block, id);
            case NOT_BEGUN, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<ForeignTake> done(CloudBlock block, BlockId id) throws InterruptedException {
        Optional<Entry> clip = clip(block);
        if (clip.isPresent()) {
            return clip.map(entry -> brought(block, id, entry));
        }
        if (mayBeAsked(block)) {
            // Its generator may have it still.
            return Optional.of(generating(block, id, Optional.of(place(block.clip()))));
        }
        if (video.kind() != CloudKind.CHAINED && !away) {
            problems.add(
                    Problem.of("CLOUD-CLIP-MISSING")
                            .with("number", block.number())
                            .with("video", video.id()));
        }
        return Optional.empty();
    }

    private Optional<ForeignTake> running(CloudBlock block, BlockId id)
            throws InterruptedException {
        if (!mayBeAsked(block)) {
            return Optional.empty();
        }
        // What lies there already may be an older job's.
        Optional<ClipLocation> expected =
                clip(block).isPresent() || away
                        ? Optional.empty()
                        : Optional.of(place(block.clip()));
        return Optional.of(generating(block, id, expected));
    }

    /** The first version calls a clip failed whose job it no longer finds: it may lie there. */
    private Optional<ForeignTake> failed(CloudBlock block, BlockId id) throws InterruptedException {
        Optional<Entry> clip = video.kind() == CloudKind.OLD ? clip(block) : Optional.empty();
        if (clip.isPresent()) {
            return clip.map(entry -> brought(block, id, entry));
        }
        Optional<String> mark =
                block.operation().isPresent()
                        ? Optional.empty()
                        : Optional.of(video.document() + "#" + block.number() + " failed");
        return Optional.of(
                new ForeignTake(
                        id,
                        new Found.Failed(why(block), video.updated()),
                        block.operation(),
                        mark,
                        Optional.empty()));
    }

    private Problem why(CloudBlock block) {
        if (video.state() instanceof CloudState.Failed(Optional<String> message)
                && message.isPresent()) {
            return Problem.of("CLOUD-BLOCK-FAILED", "said")
                    .with("number", block.number())
                    .with("reason", message.get());
        }
        return Problem.of("CLOUD-BLOCK-FAILED").with("number", block.number());
    }

    private ForeignTake brought(CloudBlock block, BlockId id, Entry entry) {
        ClipLocation place = place(entry.object());
        return new ForeignTake(
                id,
                new Found.Done(place, entry.updated()),
                block.operation(),
                Optional.of(place.value() + "#" + entry.generation()),
                Optional.of(place));
    }

    private ForeignTake generating(CloudBlock block, BlockId id, Optional<ClipLocation> expected) {
        Instant since =
                video.kind() == CloudKind.PARALLEL
                        ? video.created().orElse(video.updated())
                        : video.updated();
        return new ForeignTake(
                id, new Found.Generating(since), block.operation(), Optional.empty(), expected);
    }

    private static boolean mayBeAsked(CloudBlock block) {
        return block.operation()
                .map(OperationName::value)
                .filter(name -> name.startsWith(OURS_TO_ASK))
                .isPresent();
    }

    private ClipLocation place(String object) {
        return new ClipLocation("gs://" + video.bucket() + "/" + object);
    }

    private Optional<Entry> clip(CloudBlock block) throws InterruptedException {
        Map<String, Entry> all = look();
        Optional<Entry> exact = Optional.ofNullable(all.get(block.clip()));
        if (exact.isPresent() || !block.clip().endsWith("/")) {
            return exact;
        }
        return all.values().stream()
                .filter(entry -> entry.object().startsWith(block.clip()))
                .filter(entry -> entry.object().toLowerCase(Locale.ROOT).endsWith(".mp4"))
                .min(Comparator.comparing(Entry::object));
    }

    /**
     * Once, and only where a block asks for it. A bucket that is away keeps back its clips only.
     */
    private Map<String, Entry> look() throws InterruptedException {
        Map<String, Entry> known = there;
        if (known == null) {
            known = new HashMap<>();
            there = known;
            try {
                String folder = video.kind() == CloudKind.OLD ? "video_clips/" : "";
                for (Entry entry : bucket.list(folder + video.id() + "/")) {
                    if (entry.bytes() > 0) {
                        known.put(entry.object(), entry);
                    }
                }
            } catch (StudioException e) {
                away = true;
                problems.add(e.problem());
            }
        }
        return known;
    }
}
