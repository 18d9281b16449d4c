package studio.rushes.script;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A script, what it was before and what it was after. Typing on in one field is one step. Belongs
 * to one thread at a time.
 */
public final class EditHistory {
    private static final int DEPTH = 1_000;

    /** A field that is being typed in; equal for the next letter typed there. */
    private record Typing(Class<?> kind, @Nullable BlockId block) {}

    private final int depth;
    private final Deque<Script> before = new ArrayDeque<>();
    private final Deque<Script> after = new ArrayDeque<>();
    private Script script;
    private @Nullable Typing typing;

    public EditHistory(Script start) {
        this(start, DEPTH);
    }

    public EditHistory(Script start, int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("a history keeps at least 1 step, not " + depth);
        }
        this.script = start;
        this.depth = depth;
    }

    public Script script() {
        return script;
    }

    /** The script after the edit. A refused edit throws and leaves everything as it was. */
    public Script apply(ScriptEdit edit) {
        Script next = ScriptEdits.apply(script, edit);
        if (next.equals(script)) {
            return script;
        }
        Typing now = typing(edit);
        boolean goesOn = now != null && now.equals(typing) && !before.isEmpty();
        if (!goesOn) {
            before.push(script);
            if (before.size() > depth) {
                before.removeLast();
            }
        }
        after.clear();
        script = next;
        typing = now;
        if (goesOn && script.equals(before.peek())) {
            // Typed and deleted again: nothing is left to undo.
            before.pop();
            typing = null;
        }
        return script;
    }

    /** What is typed next is a step of its own; called when a field is left. */
    public void breakStep() {
        typing = null;
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    public boolean canRedo() {
        return !after.isEmpty();
    }

    /** One step back, or nothing at the beginning. */
    public Script undo() {
        return step(before, after);
    }

    /** One step forward again, or nothing at the end. */
    public Script redo() {
        return step(after, before);
    }

    private Script step(Deque<Script> from, Deque<Script> to) {
        breakStep();
        if (!from.isEmpty()) {
            to.push(script);
            script = from.pop();
        }
        return script;
    }

    private static @Nullable Typing typing(ScriptEdit edit) {
        return switch (edit) {
            case ScriptEdit.ChangeDialogue change -> new Typing(change.getClass(), change.block());
            case ScriptEdit.ChangeVisual change -> new Typing(change.getClass(), change.block());
            case ScriptEdit.ChangeSeconds change -> new Typing(change.getClass(), change.block());
            case ScriptEdit.ChangeTheme change -> new Typing(change.getClass(), null);
            case ScriptEdit.ChangeStyleGuide change -> new Typing(change.getClass(), null);
            case ScriptEdit.ChangeNegativePrompt change ->
                    new Typing(change.getClass(), change.block());
            default -> null;
        };
    }
}
