package studio.rushes.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A script, what it was before and what it was after. Typing on in one field is one step. Belongs
 * to one thread at a time.
 */
public final class EditHistory {
    private static final int DEPTH = 1_000;

    /** A field that is being typed in; equal for the next letter typed there. */
    private record Typing(Class<?> kind, @Nullable BlockId block) {}

    /**
     * The script on the other side of a step.
     *
     * @param stamp the step's own, whether it is done or taken back
     * @param what what the step did
     */
    private record Step(long stamp, Script script, EditStep what) {}

    private final int depth;
    private final LongSupplier stamps;
    private final Deque<Step> before = new ArrayDeque<>();
    private final Deque<Step> after = new ArrayDeque<>();
    private Script script;
    private @Nullable Typing typing;

    public EditHistory(Script start) {
        this(start, DEPTH);
    }

    public EditHistory(Script start, int depth) {
        this(start, depth, new AtomicLong()::incrementAndGet);
    }

    /**
     * @param stamps grow with each one given, so that steps can be told in one order with what else
     *     is done
     */
    public EditHistory(Script start, LongSupplier stamps) {
        this(start, DEPTH, stamps);
    }

    private EditHistory(Script start, int depth, LongSupplier stamps) {
        if (depth < 1) {
            throw new IllegalArgumentException("a history keeps at least 1 step, not " + depth);
        }
        this.script = start;
        this.depth = depth;
        this.stamps = stamps;
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
            before.push(new Step(stamps.getAsLong(), script, EditStep.of(edit, script, next)));
            if (before.size() > depth) {
                before.removeLast();
            }
        }
        after.clear();
        script = next;
        typing = now;
        if (goesOn && script.equals(before.getFirst().script())) {
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

    /** The stamp of the step that {@link #undo} would take back. */
    public OptionalLong lastStep() {
        return stamp(before);
    }

    /** The stamp of the step that {@link #redo} would do again. */
    public OptionalLong nextStep() {
        return stamp(after);
    }

    private static OptionalLong stamp(Deque<Step> steps) {
        Step first = steps.peek();
        return first == null ? OptionalLong.empty() : OptionalLong.of(first.stamp());
    }

    /** One step back, or nothing at the beginning. */
    public Script undo() {
        return step(before, after);
    }

    /** One step forward again, or nothing at the end. */
    public Script redo() {
        return step(after, before);
    }

    private Script step(Deque<Step> from, Deque<Step> to) {
        breakStep();
        if (!from.isEmpty()) {
            Step step = from.pop();
            to.push(new Step(step.stamp(), script, step.what()));
            script = step.script();
        }
        return script;
    }

    /** The steps that can be undone, the oldest first. */
    public List<EditStep> done() {
        return before.reversed().stream().map(Step::what).toList();
    }

    /** The steps that can be done again, the next one first. */
    public List<EditStep> undone() {
        return after.stream().map(Step::what).toList();
    }

    /** How many steps can be undone. */
    public int depth() {
        return before.size();
    }

    private static @Nullable Typing typing(ScriptEdit edit) {
        return switch (edit) {
            case ScriptEdit.ChangeDialogue change -> new Typing(change.getClass(), change.block());
            case ScriptEdit.ChangeVisual change -> new Typing(change.getClass(), change.block());
            case ScriptEdit.ChangeSeconds change -> new Typing(change.getClass(), change.block());
            case ScriptEdit.ChangeTheme change -> new Typing(change.getClass(), null);
            case ScriptEdit.ChangeStyleGuide change -> new Typing(change.getClass(), null);
            case ScriptEdit.ChangeSeed change -> new Typing(change.getClass(), change.block());
            case ScriptEdit.ChangeNegativePrompt change ->
                    new Typing(change.getClass(), change.block());
            default -> null;
        };
    }
}
