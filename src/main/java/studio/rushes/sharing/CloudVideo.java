package studio.rushes.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import studio.rushes.script.Script;

/**
 * A video of the cloud pipeline, understood and safe to work with.
 *
 * @param id fit to be a folder's name and an object's prefix
 * @param word the state's own word
 * @param bucket where its clips lie
 * @param script empty where the document has none that holds; its bucket may have one
 * @param blocks in their order, each number once, with gaps where nothing is known
 * @param created empty where the document does not say
 * @param lease who runs it, where somebody said so
 * @param revision of its main document
 * @param readAt by the service's clock
 */
public record CloudVideo(
        String id,
        CloudKind kind,
        CloudState state,
        String word,
        String bucket,
        Optional<Script> script,
        List<CloudBlock> blocks,
        Optional<Instant> created,
        Instant updated,
        Optional<CloudLease> lease,
        DocumentName document,
        Revision revision,
        Instant readAt,
        List<Oddity> oddities) {
    public CloudVideo {
        blocks = List.copyOf(blocks);
        oddities = List.copyOf(oddities);
    }

    /** The same without some of its blocks. */
    public CloudVideo without(Predicate<CloudBlock> some) {
        return with(script, blocks.stream().filter(some.negate()).toList());
    }

    CloudVideo withScript(Script other) {
        return with(Optional.of(other), blocks);
    }

    private CloudVideo with(Optional<Script> script, List<CloudBlock> blocks) {
        return new CloudVideo(
                id, kind, state, word, bucket, script, blocks, created, updated, lease, document,
                revision, readAt, oddities);
    }

    public int done() {
        return (int) blocks.stream().filter(CloudBlock::isDone).count();
    }

    /** The name of its final film in the bucket, whether it is there or not. */
    public String film() {
        return kind == CloudKind.OLD ? "final_" + id + ".mp4" : id + "/final.mp4";
    }
}
