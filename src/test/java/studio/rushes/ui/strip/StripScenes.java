package studio.rushes.ui.strip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import studio.rushes.generation.Take;
import studio.rushes.media.FrameSize;
import studio.rushes.project.BlockCut;
import studio.rushes.project.LiveCut;
import studio.rushes.project.LiveCut.Gap;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.ui.cut.FakeCutDesk;
import studio.rushes.ui.grid.Scenes;

/** Scripts that are cut, and the cuts that play of them. */
public final class StripScenes {
    private StripScenes() {}

    /** A script of the grid's with some blocks cut in a way of their own, counted from 1. */
    public static Script script(int blocks, Cutting... cuttings) {
        Script plain = Scenes.script(blocks);
        return plain.withBlocks(
                IntStream.range(0, blocks)
                        .mapToObj(i -> cut(plain.blocks().get(i), i + 1, cuttings))
                        .toList());
    }

    /** How one block is cut. */
    public record Cutting(int block, UnaryOperator<BlockCut> how) {}

    public static Cutting cut(int block, UnaryOperator<BlockCut> how) {
        return new Cutting(block, how);
    }

    private static Block cut(Block block, int number, Cutting... cuttings) {
        BlockCut cut = BlockCut.of(block);
        for (Cutting one : cuttings) {
            cut = one.block() == number ? one.how().apply(cut) : cut;
        }
        return cut.in(block);
    }

    /** What plays of a script of which these takes play. */
    public static LiveCut live(Script script, Take... takes) {
        Strip strip = strip(script, takes);
        return new LiveCut(
                FrameSize.PORTRAIT_720,
                FakeCutDesk.LOOK,
                strip.pieces().stream()
                        .filter(piece -> !piece.leftOut())
                        .map(piece ->
                                new LiveCut.Part(
                                        piece.block(),
                                        piece.number(),
                                        shown(piece),
                                        piece.from(),
                                        piece.place(),
                                        piece.entry().in(LiveCut.RATE)))
                        .toList());
    }

    private static Shown shown(Piece piece) {
        return piece.take()
                .<Shown>map(take -> new Shown.Played(take, java.nio.file.Path.of("clip"), true))
                .orElseGet(() -> new Shown.Card("line", 8, Gap.NO_TAKE));
    }

    /** As it lies in the cut. */
    static Strip strip(Script script, Take... takes) {
        return Strip.of(script.blocks(), BlockCut::of, block -> playing(block, takes));
    }

    private static Optional<Take> playing(BlockId block, Take... takes) {
        List<Take> its =
                Arrays.stream(takes).filter(take -> take.request().block().equals(block)).toList();
        return its.stream().filter(Take::isReady).filter(Take::chosen).findFirst();
    }
}
