package studio.rushes.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Something of the window that is looked at.
 *
 * @param steps how it is brought about in a window at rest, which comes to rest after each
 */
record Sight(String name, Supplier<Setting> setting, List<Step> steps) {
    /** Something done to the window, tried at each pulse until it says that it is done. */
    interface Step {
        boolean tried(GalleryWindow window);
    }

    static Sight of(String name, Supplier<Setting> setting, Step... steps) {
        return new Sight(name, setting, List.of(steps));
    }

    static Step act(Consumer<GalleryWindow> work) {
        return window -> {
            work.accept(window);
            return true;
        };
    }

    /** Waits for what other threads are at. */
    static Step until(Predicate<GalleryWindow> there) {
        return there::test;
    }
}
