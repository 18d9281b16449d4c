package studio.rushes.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.media.FrameRate;
import studio.rushes.media.MediaInfo;
import studio.rushes.project.BlockCut;
import studio.rushes.project.LiveCut;
import studio.rushes.project.LiveCut.Part;
import studio.rushes.project.LiveCut.Shown;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.cut.CutModel;
import studio.rushes.ui.grid.BoardModel;

/** Trims the take that is seen, as one step of the script's history. On the window's thread. */
final class TrimVerbs {
    private final BoardModel board;
    private final CutModel cut;
    private final Consumer<Consumer<Desk>> ifRunning;

    /** A picture of a take. */
    private record Spot(Take take, long frame, FrameRate rate) {}

    TrimVerbs(BoardModel board, CutModel cut, Consumer<Consumer<Desk>> ifRunning) {
        this.board = board;
        this.cut = cut;
        this.ifRunning = ifRunning;
    }

    /**
     * @param begin else the end
     * @param frame of what the player shows, the whole cut or one take
     */
    void mark(boolean begin, long frame) {
        Optional<LiveCut> whole = cut.played();
        Optional<Spot> spot = whole.isPresent() ? inCut(whole.get(), frame) : inTake(frame);
        spot.ifPresent(at -> ifRunning.accept(desk -> mark(desk, at, begin)));
    }

    /** A card or a stand-in has nothing to be trimmed. */
    private static Optional<Spot> inCut(LiveCut whole, long frame) {
        if (whole.at(frame).isEmpty()) {
            return Optional.empty();
        }
        Part part = whole.parts().get(whole.at(frame).getAsInt());
        return part.shown() instanceof Shown.Played played
                ? Optional.of(
                        new Spot(
                                played.take(),
                                part.from() + frame - part.place().start(),
                                LiveCut.RATE))
                : Optional.empty();
    }

    private Optional<Spot> inTake(long frame) {
        return board.selected()
                .flatMap(card -> board.looked(card.data().id()))
                .flatMap(take -> clip(take).map(info -> new Spot(take, frame, info.rate())));
    }

    private static Optional<MediaInfo> clip(Take take) {
        return take.state() instanceof TakeState.Ready ready
                ? Optional.of(ready.clip())
                : Optional.empty();
    }

    private static void mark(Desk desk, Spot at, boolean begin) {
        Script now = desk.script();
        List<Block> blocks =
                now.blocks().stream()
                        .map(block ->
                                block.id().equals(at.take().request().block())
                                        ? marked(block, at, begin)
                                        : block)
                        .toList();
        Script then = now.withBlocks(blocks);
        if (!then.equals(now)) {
            desk.edit(new ScriptEdit.Replace(then));
        }
    }

    private static Block marked(Block block, Spot at, boolean begin) {
        double length = clip(at.take()).map(MediaInfo::seconds).orElse(0.0);
        int take = at.take().ordinal();
        BlockCut before = BlockCut.of(block);
        BlockCut after =
                begin
                        ? before.from(take, at.rate().seconds(at.frame()), length)
                        : before.to(take, at.rate().seconds(at.frame() + 1), length);
        return after.in(block);
    }
}
