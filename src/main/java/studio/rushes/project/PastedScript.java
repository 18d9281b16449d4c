package studio.rushes.project;

import java.util.List;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockIds;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptReader;

/** A script that somebody pasted into a video that has one. */
public final class PastedScript {
    private PastedScript() {}

    /**
     * The video's script as the pasted one would have it. Only what is said and seen, and for how
     * long, is taken from it; blocks become the next versions of those that are there, as a draft's
     * do.
     *
     * @throws StudioException where it holds no block that says or shows anything
     */
    public static Script over(Script before, String text, BlockIds ids) {
        List<Block> read =
                ScriptReader.paste(text, before.videoId()).blocks().stream()
                        .filter(block -> !block.dialogue().isBlank() || !block.visual().isBlank())
                        .map(block ->
                                new Block(
                                        block.id(),
                                        block.dialogue(),
                                        block.visual(),
                                        block.seconds(),
                                        Extras.NONE))
                        .toList();
        if (read.isEmpty()) {
            throw new StudioException(Problem.of("PASTE-EMPTY"));
        }
        return DraftedScript.over(
                before, before.withBlocks(DraftedScript.renamed(before, read, ids)));
    }
}
