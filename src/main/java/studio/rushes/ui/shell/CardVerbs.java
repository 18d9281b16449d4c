package studio.rushes.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.project.BlockCut;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.ui.grid.BlockCardData;
import studio.rushes.ui.grid.BoardModel;
import studio.rushes.ui.grid.Verb;

/** Does what a block's buttons say. Used on the window's thread. */
final class CardVerbs {
    private final BoardModel board;
    private final LaunchErrand launching;
    private final Errands errands;
    private final Consumer<Consumer<Desk>> ifRunning;
    private final Consumer<List<BlockId>> generate;
    private Consumer<BlockId> editor = _ -> {};

    /**
     * @param ifRunning does something where the project is run from here
     * @param generate launches blocks
     */
    CardVerbs(
            Rooms rooms,
            Errands errands,
            Consumer<Consumer<Desk>> ifRunning,
            Consumer<List<BlockId>> generate) {
        board = rooms.board;
        launching = rooms.launching;
        this.errands = errands;
        this.ifRunning = ifRunning;
        this.generate = generate;
    }

    void perform(Verb verb, BlockCardData data) {
        switch (verb) {
            case GENERATE, MAKE_AGAIN -> generate.accept(List.of(data.id()));
            case RETRY, RETRY_UNCONFIRMED, REMAKE ->
                    data.take().map(Take::id).ifPresent(this::retry);
            case CANCEL -> data.take().map(Take::id).ifPresent(this::cancel);
            case STOP, FORGET -> {
                board.goOn();
                data.take().map(Take::id).ifPresent(this::stop);
            }
            case GO_ON -> board.goOn();
            case EDIT -> editor.accept(data.id());
            case LEAVE_OUT -> leaveOut(data.id(), true);
            case TAKE_IN -> leaveOut(data.id(), false);
            case KEEP -> data.take().ifPresent(take -> board.dismiss(data.id(), take.id()));
        }
    }

    private void leaveOut(BlockId id, boolean out) {
        ifRunning.accept(at -> {
            Script now = at.script();
            List<Block> blocks =
                    now.blocks().stream().map(b -> b.id().equals(id) ? cut(b, out) : b).toList();
            at.edit(new ScriptEdit.Replace(now.withBlocks(blocks)));
        });
    }

    private static Block cut(Block block, boolean out) {
        return BlockCut.of(block).leftOut(out).in(block);
    }

    /** Where a block's text is edited from now on. */
    void editIn(Consumer<BlockId> place) {
        editor = place;
    }

    private void retry(TakeId take) {
        ifRunning.accept(at -> launching.ifOurs(() -> errands.run(() -> at.retry(take))));
    }

    /** What may stay on the bill is not left alone by a slip of the hand. */
    void cancel(TakeId take) {
        if (board.costs(take)) {
            ifRunning.accept(_ -> board.askToStop(take));
        } else {
            stop(take);
        }
    }

    private void stop(TakeId take) {
        ifRunning.accept(at -> errands.run(() -> at.cancel(take)));
    }
}
