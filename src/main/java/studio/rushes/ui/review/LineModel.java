package studio.rushes.ui.review;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;

/**
 * What one block says and shows, while it is reworded beside its take. What is typed is in the
 * script at once. Used on the window's thread.
 */
public final class LineModel {
    private final ReviewHost host;
    private final ReadOnlyObjectWrapper<@Nullable BlockId> block = new ReadOnlyObjectWrapper<>();
    private final StringProperty said = new SimpleStringProperty("");
    private final StringProperty seen = new SimpleStringProperty("");
    private @Nullable ReviewDesk desk;
    private @Nullable Script script;
    private boolean showing;

    LineModel(ReviewHost host) {
        this.host = host;
        said.subscribe((_, typed) -> typed(typed, ScriptEdit.ChangeDialogue::new));
        seen.subscribe((_, typed) -> typed(typed, ScriptEdit.ChangeVisual::new));
    }

    void open(ReviewDesk opened) {
        desk = opened;
    }

    void follow(Script now) {
        script = now;
        show(block.get());
    }

    void close() {
        leave();
        desk = null;
        script = null;
    }

    void begin(BlockId id) {
        // The text is there before the fields are.
        show(id);
        block.set(id);
    }

    boolean isOf(BlockId id) {
        return id.equals(block.get());
    }

    /** Ends the rewording; what is typed later is undone by itself. */
    public void leave() {
        if (block.get() != null) {
            block.set(null);
            if (desk != null) {
                desk.breakStep();
            }
        }
    }

    public void undo() {
        host.undo();
    }

    public void redo() {
        host.redo();
    }

    private void show(@Nullable BlockId id) {
        show(id, said, Block::dialogue);
        show(id, seen, Block::visual);
    }

    private void show(@Nullable BlockId id, StringProperty field, Function<Block, String> of) {
        if (id != null && script != null) {
            showing = true;
            script.block(id).map(of).filter(now -> !now.equals(field.get())).ifPresent(field::set);
            showing = false;
        }
    }

    private void typed(String text, BiFunction<BlockId, String, ScriptEdit> edit) {
        BlockId id = block.get();
        if (showing || id == null || desk == null) {
            return;
        }
        try {
            desk.edit(edit.apply(id, text));
        } catch (StudioException e) {
            host.tell(e.problem());
        }
    }

    /** The block whose line is reworded; null where none is. */
    public ReadOnlyObjectProperty<@Nullable BlockId> blockProperty() {
        return block.getReadOnlyProperty();
    }

    public StringProperty saidProperty() {
        return said;
    }

    public StringProperty seenProperty() {
        return seen;
    }
}
