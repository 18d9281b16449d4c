package studio.rushes.adapter.ffmpeg;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Native things in the order they were made, freed in the other. Whoever builds several of them in
 * a row owns them here until all are made, then moves them into the finished object.
 */
final class Natives implements AutoCloseable {
    private final Deque<Runnable> frees = new ArrayDeque<>();

    <T extends Pointer> T own(@Nullable T pointer, Consumer<T> free, String what) {
        T made = Av.made(pointer, what);
        frees.push(() -> free.accept(made));
        return made;
    }

    <T extends NativePart> T own(T part) {
        frees.push(part::close);
        return part;
    }

    void onClose(Runnable free) {
        frees.push(free);
    }

    /** Hands everything over; closing this one frees nothing any more. */
    Natives moved() {
        Natives other = new Natives();
        other.frees.addAll(frees);
        frees.clear();
        return other;
    }

    @Override
    public void close() {
        while (!frees.isEmpty()) {
            frees.pop().run();
        }
    }
}
