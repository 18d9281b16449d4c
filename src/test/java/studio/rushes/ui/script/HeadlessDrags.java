package studio.rushes.ui.script;

import java.lang.reflect.Field;

/**
 * The headless toolkit keeps the view over which a mouse was last drawn, though nothing was dragged
 * and dropped, and has the next drag leave that view, which it never entered.
 */
final class HeadlessDrags {
    private HeadlessDrags() {}

    /** Makes it forget; on a real display there is nothing to be forgotten. */
    static void forget() {
        try {
            Class<?> mouse = Class.forName("com.sun.glass.ui.monocle.MouseInput");
            Field instance = mouse.getDeclaredField("instance");
            instance.setAccessible(true);
            Object input = instance.get(null);
            if (input != null) {
                Field view = mouse.getDeclaredField("dragView");
                view.setAccessible(true);
                view.set(input, null);
            }
        } catch (ClassNotFoundException e) {
            // Another toolkit.
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the headless toolkit is another one by now", e);
        }
    }
}
