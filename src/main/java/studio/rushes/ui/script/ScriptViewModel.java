package studio.rushes.ui.script;

import static studio.rushes.ui.fx.Texts.text;
import static studio.rushes.ui.problem.Problems.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockIds;
import studio.rushes.script.BlockSettings;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptLanguage;
import studio.rushes.ui.fx.Texts;

/** The left column: the script's blocks, edited in place. Belongs to the window's thread. */
public final class ScriptViewModel {
    private final ScriptDesk desk;
    private final BlockIds ids;
    private final Subscription subscription;
    private final ObservableList<BlockViewModel> blocks = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable BlockId> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private final Group group;
    private final FindModel find;
    private final StyleModel style;
    private final VideoModel video;
    private final ReadOnlyObjectWrapper<List<HistoryLine>> history =
            new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty promptOpen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<PromptPreview>> prompt =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty historyOpen = new SimpleBooleanProperty();
    private boolean travelling;
    private Runnable undoing;
    private Runnable redoing;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    public ScriptViewModel(ScriptDesk desk, BlockIds ids) {
        this.desk = desk;
        this.ids = ids;
        undoing = desk::undo;
        redoing = desk::redo;
        find = new FindModel(desk, selected::get);
        style = new StyleModel(desk);
        video = new VideoModel(desk);
        group = new Group(desk, selected, this::done);
        refresh();
        historyOpen.subscribe(_ -> tellHistory());
        promptOpen.subscribe(_ -> tellPrompt());
        selected.subscribe(_ -> tellPrompt());
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

    /** What became of takes by the last action; empty where there is nothing to say. */
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** The blocks that are picked together, and what is done to all of them. */
    public Group group() {
        return group;
    }

    public FindModel find() {
        return find;
    }

    /** What the prompts share. */
    public StyleModel style() {
        return style;
    }

    /** What holds for the whole video. */
    public VideoModel video() {
        return video;
    }

    /** Whether the prompt of the selected block is looked at. */
    public BooleanProperty promptOpenProperty() {
        return promptOpen;
    }

    /** What a model would be sent for the selected block; empty while nobody looks at it. */
    public ReadOnlyObjectProperty<Optional<PromptPreview>> promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /** Whether the history is looked at. */
    public BooleanProperty historyOpenProperty() {
        return historyOpen;
    }

    /** The steps of the history, the latest first; none while nobody looks at it. */
    public ReadOnlyObjectProperty<List<HistoryLine>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    FileDesk files() {
        return desk.files();
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

    /**
     * Makes two blocks of one.
     *
     * @param said whether what is said is divided, else what is seen
     * @param at the first character of the second half
     * @return the second half, where it was made
     */
    Optional<BlockId> split(BlockId block, boolean said, int at) {
        BlockId second = ids.next(desk.script());
        int takes = desk.takes(block);
        if (!done(new ScriptEdit.Split(block, said, at, second))) {
            return Optional.empty();
        }
        if (takes > 0) {
            told.set(text("editor.told.split", desk.script().number(block), takes));
        }
        selected.set(second);
        return Optional.of(second);
    }

    /** Makes one block of this and the next. */
    boolean merge(BlockId block) {
        Script before = desk.script();
        int number = before.number(block);
        boolean hasNext = number > 0 && number < before.blocks().size();
        Optional<Block> next =
                hasNext ? Optional.of(before.blocks().get(number)) : Optional.empty();
        int kept = desk.takes(block);
        int gone = next.map(other -> desk.takes(other.id())).orElse(0);
        boolean between =
                before.block(block).flatMap(b -> BlockSettings.of(b).lastFrame()).isPresent()
                        || next.flatMap(b -> BlockSettings.of(b).firstFrame()).isPresent();
        if (!done(new ScriptEdit.Merge(block))) {
            return false;
        }
        List<String> words = new ArrayList<>();
        if (kept > 0) {
            words.add(text("editor.told.merge.kept", number, kept));
        }
        if (gone > 0) {
            words.add(text("editor.told.merge.gone", number + 1, gone));
        }
        if (between) {
            words.add(text("editor.told.merge.between"));
        }
        told.set(String.join(" ", words));
        selected.set(block);
        return true;
    }

    /** Goes back, or forward again, to where so many steps were done. */
    void goTo(int depth) {
        problem.set("");
        told.set("");
        travelling = true;
        try {
            // Step by step, because what is not in the script is undone on the way.
            while (desk.done().size() > depth && desk.canUndo()) {
                desk.undo();
            }
            while (desk.done().size() < depth && desk.canRedo()) {
                desk.redo();
            }
        } finally {
            travelling = false;
        }
        refresh();
    }

    /** Undoes as the whole window does, which shows what came of it. */
    public void undoWith(Runnable undo, Runnable redo) {
        undoing = undo;
        redoing = redo;
    }

    public void undo() {
        problem.set("");
        told.set("");
        undoing.run();
    }

    public void redo() {
        problem.set("");
        told.set("");
        redoing.run();
    }

    public void close() {
        subscription.unsubscribe();
    }

    private boolean done(ScriptEdit edit) {
        return done(() -> edit);
    }

    private boolean done(Supplier<ScriptEdit> edit) {
        told.set("");
        try {
            desk.edit(edit.get());
            problem.set("");
            return true;
        } catch (StudioException e) {
            problem.set(brief(e.problem()));
            return false;
        }
    }

    private void refresh() {
        if (travelling) {
            return;
        }
        Script script = desk.script();
        // A list that is rearranged moves its selection to a neighbour for a moment.
        BlockId current = selected.get();
        group.still(() -> arrange(script.blocks()));
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).show(script.blocks().get(i), i + 1);
        }
        if (current != null && script.number(current) > 0) {
            group.still(() -> selected.set(current));
        } else if (selected.get() != null && script.number(selected.get()) == 0) {
            group.still(() -> selected.set(null));
        }
        group.keep();
        find.follow();
        style.show(script);
        video.show(script);
        tellHistory();
        tellPrompt();
        Locale language = ScriptLanguage.of(script);
        summary.set(
                ScriptTexts.text(
                        "summary",
                        script.blocks().size(),
                        script.seconds(),
                        language.getDisplayLanguage(Texts.language())));
        canUndo.set(desk.canUndo());
        canRedo.set(desk.canRedo());
    }

    private void tellPrompt() {
        BlockId block = selected.get();
        prompt.set(
                block == null || !promptOpen.get()
                        ? Optional.empty()
                        : PromptPreview.of(desk.script(), block));
    }

    private void tellHistory() {
        history.set(historyOpen.get() ? HistoryLine.of(desk.done(), desk.undone()) : List.of());
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
