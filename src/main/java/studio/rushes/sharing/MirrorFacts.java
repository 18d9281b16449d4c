package studio.rushes.sharing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;

/**
 * All of a project that its mirror shows.
 *
 * @param takes every take
 * @param operations the job each take was last handed over as
 * @param clips of the takes that play, where they lie on the disk
 * @param film where one was made
 */
public record MirrorFacts(
        ProjectId project,
        Script script,
        List<Take> takes,
        Map<TakeId, OperationName> operations,
        Map<TakeId, KeptFile> clips,
        Optional<KeptFile> film) {
    public MirrorFacts {
        takes = List.copyOf(takes);
        operations = Map.copyOf(operations);
        clips = Map.copyOf(clips);
    }

    /** What the documents say of a block: the take that is made, else the one that plays. */
    Optional<Take> shown(BlockId block) {
        List<Take> its =
                takes.stream()
                        .filter(take -> take.request().block().equals(block))
                        .sorted(Comparator.comparingInt(Take::ordinal).reversed())
                        .toList();
        return its.stream()
                .filter(take -> !take.state().settled())
                .findFirst()
                .or(() -> its.stream().filter(MirrorFacts::plays).findFirst())
                .or(() -> its.stream().findFirst());
    }

    static boolean plays(Take take) {
        return take.chosen() && take.isPlayable();
    }
}
