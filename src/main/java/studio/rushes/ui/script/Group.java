package studio.rushes.ui.script;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.EditStep;
import studio.rushes.script.ScriptEdit;

/**
 * The blocks that are picked together, and what is done to all of them, each as one step. Used on
 * the window's thread.
 */
public final class Group {
    private final ScriptDesk desk;
    private final ObjectProperty<@Nullable BlockId> selected;
    private final Predicate<Supplier<ScriptEdit>> doing;
    private final Picks picks = new Picks();
    private boolean still;

    /**
     * @param selected the one that the rest of the window shows; set elsewhere, it is picked alone
     * @param doing makes an edit and tells whether it was made
     */
    Group(
            ScriptDesk desk,
            ObjectProperty<@Nullable BlockId> selected,
            Predicate<Supplier<ScriptEdit>> doing) {
        this.desk = desk;
        this.selected = selected;
        this.doing = doing;
        selected.subscribe(block -> {
            if (!still) {
                picks.only(block);
            }
        });
    }

    /** The selected block alone where no others are picked with it. */
    public ReadOnlyObjectProperty<Set<BlockId>> pickedProperty() {
        return picks.pickedProperty();
    }

    /** Does something during which another selected block does not mean another group. */
    void still(Runnable work) {
        boolean before = still;
        still = true;
        work.run();
        still = before;
    }

    /** Lets go of blocks that are gone. */
    void keep() {
        picks.keep(order());
    }

    private List<BlockId> order() {
        return desk.script().blocks().stream().map(Block::id).toList();
    }

    boolean has(BlockId block) {
        return picks.has(block);
    }

    /** Picks a block alone. */
    void pick(BlockId block) {
        picks.only(block);
        selected.set(block);
    }

    /** Picks one more, or one less. */
    void turn(BlockId block) {
        picks.turn(block);
        lead(
                picks.has(block)
                        ? block
                        : picks.pickedProperty().get().stream().findFirst().orElse(null));
    }

    /** Picks everything from the last picked block up to this. */
    void stretch(BlockId to) {
        picks.stretch(to, order());
        lead(to);
    }

    /** One block further up or down from where the stretch ends now. */
    void stretchBy(int places) {
        BlockId end = selected.get();
        if (end != null) {
            List<Block> all = desk.script().blocks();
            int to = Math.clamp(desk.script().number(end) - 1 + places, 0, all.size() - 1);
            stretch(all.get(to).id());
        }
    }

    private void lead(@Nullable BlockId block) {
        still(() -> selected.set(block));
    }

    boolean several() {
        return picks.several();
    }

    private List<BlockId> picked() {
        return order().stream().filter(picks::has).toList();
    }

    void remove() {
        List<BlockId> gone = picked();
        int first = gone.isEmpty() ? 0 : desk.script().number(gone.getFirst());
        List<ScriptEdit> edits =
                gone.stream().<ScriptEdit>map(ScriptEdit.RemoveBlock::new).toList();
        if (doing.test(() -> new ScriptEdit.Together(EditStep.What.REMOVED, edits))) {
            List<Block> left = desk.script().blocks();
            pick(left.get(Math.clamp(first - 1, 0, left.size() - 1)).id());
        }
    }

    /** Moves what is picked together, as if it was one block. */
    void moveBy(int places) {
        List<BlockId> moving = picked();
        if (moving.isEmpty()) {
            return;
        }
        List<BlockId> order = order();
        int edge = order.indexOf(places < 0 ? moving.getFirst() : moving.getLast());
        long before = order.subList(0, edge).stream().filter(id -> !picks.has(id)).count();
        move(moving, (int) before + places);
    }

    /** Moves what is picked before or after a block that is not. */
    void drop(BlockId target, boolean after) {
        List<BlockId> order = order();
        int at = order.indexOf(target) + (after ? 1 : 0);
        long before = order.subList(0, at).stream().filter(id -> !picks.has(id)).count();
        move(picked(), (int) before);
    }

    private void move(List<BlockId> moving, int index) {
        int most = desk.script().blocks().size() - moving.size();
        boolean _ = doing.test(() -> new ScriptEdit.MoveBlocks(moving, Math.clamp(index, 0, most)));
    }

    /** Gives all that is picked as many seconds. */
    void seconds(int seconds) {
        boolean _ =
                doing.test(() ->
                        new ScriptEdit.Together(
                                EditStep.What.SECONDS,
                                picked().stream()
                                        .<ScriptEdit>map(
                                                id -> new ScriptEdit.ChangeSeconds(id, seconds))
                                        .toList()));
    }

    /** Gives all that is picked one seed, or none. */
    void seed(String typed) {
        boolean _ =
                doing.test(() -> {
                    OptionalInt seed = SeedText.read(typed);
                    return new ScriptEdit.Together(
                            EditStep.What.SEED,
                            picked().stream()
                                    .<ScriptEdit>map(id -> new ScriptEdit.ChangeSeed(id, seed))
                                    .toList());
                });
    }
}
