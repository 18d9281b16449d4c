package studio.rushes.project;

import java.util.Optional;
import studio.rushes.script.Block;
import studio.rushes.script.Script;

/**
 * What a producer decided in a project about takes and captions: a script given anew from elsewhere
 * knows nothing of it, and must not undo it in silence.
 */
final class Decisions {
    private Decisions() {}

    /** A block with what was decided for its takes, where the block itself says nothing of it. */
    static Block kept(Block before, Block given) {
        BlockCaptions captions = BlockCaptions.of(given);
        Block worded = captions.takes().isEmpty() ? BlockCaptions.of(before).in(given) : given;
        BlockCut cut = BlockCut.of(worded);
        return cut.trims().isEmpty()
                ? new BlockCut(cut.leftOut(), BlockCut.of(before).trims(), cut.entry()).in(worded)
                : worded;
    }

    /** A script with how captions were dressed before, where it does not say it itself. */
    static Script kept(Script before, Script given) {
        VideoCaptions old = VideoCaptions.of(before);
        VideoCaptions now = VideoCaptions.of(given);
        return new VideoCaptions(
                        or(now.style(), old.style()),
                        or(now.zone(), old.zone()),
                        or(now.heardIn(), old.heardIn()))
                .in(given);
    }

    private static Optional<String> or(Optional<String> now, Optional<String> before) {
        return now.or(() -> before);
    }
}
