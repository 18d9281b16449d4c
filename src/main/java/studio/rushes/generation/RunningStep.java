package studio.rushes.generation;

import org.jspecify.annotations.Nullable;
import studio.rushes.script.BlockId;

/** The thread a step runs on, interrupted only while it runs the step. */
final class RunningStep {
    private final BlockId block;
    private final boolean submits;
    private @Nullable Thread thread;

    RunningStep(BlockId block, boolean submits) {
        this.block = block;
        this.submits = submits;
    }

    /** Whose take it moves on. */
    BlockId block() {
        return block;
    }

    /** A call that may charge is not broken off: its answer would be lost. */
    boolean submits() {
        return submits;
    }

    synchronized void begin() {
        thread = Thread.currentThread();
    }

    synchronized void end() {
        thread = null;
    }

    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
