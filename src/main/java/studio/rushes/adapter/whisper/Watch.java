package studio.rushes.adapter.whisper;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.Progress;

/**
 * What the library tells on its way, and whether it is to go on. It asks on the thread that hears,
 * between two passes, which may be seconds apart.
 */
final class Watch {
    private final Progress progress;
    private double reached;
    private @Nullable RuntimeException trouble;

    Watch(Progress progress) {
        this.progress = progress;
    }

    MemorySegment progressStub(Linker linker, Arena life) {
        return linker.upcallStub(
                handle(
                        "progress",
                        MethodType.methodType(
                                void.class,
                                MemorySegment.class,
                                MemorySegment.class,
                                int.class,
                                MemorySegment.class)),
                FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, JAVA_INT, ADDRESS),
                life);
    }

    MemorySegment abortStub(Linker linker, Arena life) {
        return linker.upcallStub(
                handle("stop", MethodType.methodType(boolean.class, MemorySegment.class)),
                FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS),
                life);
    }

    /**
     * Goes on with what stopped the hearing.
     *
     * @throws InterruptedException where its thread was interrupted
     */
    void rethrow() throws InterruptedException {
        if (trouble != null) {
            throw trouble;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("hearing was given up");
        }
    }

    /** An exception that reached the library would end the process, so that it waits. */
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
    private void progress(
            MemorySegment context, MemorySegment state, int percent, MemorySegment nothing) {
        try {
            // It tells of more than all of it, and begins anew where it hears a second time.
            reached = Math.max(reached, Math.clamp(percent / 100.0, 0, 1));
            progress.at(reached);
        } catch (RuntimeException e) {
            trouble = e;
        }
    }

    @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
    private boolean stop(MemorySegment nothing) {
        return trouble != null || Thread.currentThread().isInterrupted();
    }

    private MethodHandle handle(String name, MethodType type) {
        try {
            return MethodHandles.lookup().bind(this, name, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
