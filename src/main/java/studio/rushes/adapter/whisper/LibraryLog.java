package studio.rushes.adapter.whisper;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The library's own words, which would else go to the error output. */
final class LibraryLog {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryLog.class);

    /** The address that the library calls. */
    MemorySegment stub(Linker linker, Arena life) {
        try {
            return linker.upcallStub(
                    MethodHandles.lookup()
                            .bind(
                                    this,
                                    "line",
                                    MethodType.methodType(
                                            void.class,
                                            int.class,
                                            MemorySegment.class,
                                            MemorySegment.class)),
                    FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS),
                    life);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Levels differ between versions, so that none is trusted. Nothing may be thrown from here. */
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
    private void line(int level, MemorySegment text, MemorySegment nothing) {
        try {
            LOG.debug("{}", NativeText.of(text).strip());
        } catch (RuntimeException | Error e) {
            // An exception that reaches the library ends the process.
            return;
        }
    }
}
