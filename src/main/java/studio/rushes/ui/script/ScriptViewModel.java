package studio.rushes.ui.script;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockIds;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptLanguage;

/** The left column: the script's blocks, edited in place. Belongs to the window's thread. */
public final class ScriptViewModel {
    private final ScriptDesk desk;
    private final BlockIds ids;
    private final Subscription subscription;
    private final ObservableList<BlockViewModel> blocks = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable BlockId> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    public ScriptViewModel(ScriptDesk desk, BlockIds ids) {
        this.desk = desk;
        this.ids = ids;
        refresh();
        this.subscription = desk.onChange(this::refresh);
    }

    /** In the script's order; a block keeps its entry for as long as it is in the script. */
    public ObservableList<BlockViewModel> blocks() {
        return FXCollections.unmodifiableObservableList(blocks);
    }

    /** Shared with the rest of the window; null where nothing is selected. */
    public ObjectProperty<@Nullable BlockId> selectedProperty() {
        return selected;
    }

    /** Such as "5 blocks · 36 s · French". */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What an action was refused for; empty where there is nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Adds an empty block after the selected one, or at the end, and selects it. */
    public void add() {
        Script script = desk.script();
        BlockId current = selected.get();
        int number = current == null ? 0 : script.number(current);
        int index = number == 0 ? script.blocks().size() : number;
        Block block = new Block(ids.next(script), "", "", Block.DEFAULT_SECONDS, Extras.NONE);
        if (done(new ScriptEdit.AddBlock(index, block))) {
            selected.set(block.id());
        }
    }

    /** Removes a block; its neighbour is selected in its place. */
    public void remove(BlockId id) {
        int number = desk.script().number(id);
        if (done(new ScriptEdit.RemoveBlock(id)) && id.equals(selected.get())) {
            List<Block> left = desk.script().blocks();
            selected.set(left.get(Math.clamp(number - 1, 0, left.size() - 1)).id());
        }
    }

    public void moveBy(BlockId id, int places) {
        int index = desk.script().number(id) - 1 + places;
        if (index >= 0 && index < desk.script().blocks().size()) {
            move(id, index);
        }
    }

    /**
     * @param index its place counted from 0 in the list without it
     */
    public void move(BlockId id, int index) {
        if (done(new ScriptEdit.MoveBlock(id, index))) {
            selected.set(id);
        }
    }

    public void undo() {
        problem.set("");
        desk.undo();
    }

    public void redo() {
        problem.set("");
        desk.redo();
    }

    public void close() {
        subscription.unsubscribe();
    }

    private boolean done(ScriptEdit edit) {
        try {
            desk.edit(edit);
            problem.set("");
            return true;
        } catch (StudioException e) {
            problem.set(e.problem().headline() + " " + e.problem().remedy());
            return false;
        }
    }

    private void refresh() {
        Script script = desk.script();
        // A list that is rearranged moves its selection to a neighbour for a moment.
        BlockId current = selected.get();
        arrange(script.blocks());
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).show(script.blocks().get(i), i + 1);
        }
        if (current != null && script.number(current) > 0) {
            selected.set(current);
        } else if (selected.get() != null && script.number(selected.get()) == 0) {
            selected.set(null);
        }
        Locale language = ScriptLanguage.of(script);
        summary.set(
                ScriptTexts.text(
                        "summary",
                        script.blocks().size(),
                        script.seconds(),
                        language.getDisplayLanguage(Locale.ENGLISH)));
        canUndo.set(desk.canUndo());
        canRedo.set(desk.canRedo());
    }

    /** Only what moved is touched, so that the field being typed in keeps its place. */
    private void arrange(List<Block> wanted) {
        Map<BlockId, BlockViewModel> known = new HashMap<>();
        blocks.forEach(block -> known.put(block.id(), block));
        Set<BlockId> left = wanted.stream().map(Block::id).collect(Collectors.toUnmodifiableSet());
        blocks.removeIf(block -> !left.contains(block.id()));
        for (int i = 0; i < wanted.size(); i++) {
            Block block = wanted.get(i);
            if (i < blocks.size() && blocks.get(i).id().equals(block.id())) {
                continue;
            }
            BlockViewModel there = known.get(block.id());
            if (there == null) {
                there = new BlockViewModel(desk, block);
            } else {
                blocks.remove(there);
            }
            blocks.add(i, there);
        }
    }
}
