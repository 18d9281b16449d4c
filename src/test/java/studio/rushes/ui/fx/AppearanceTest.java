package studio.rushes.ui.fx;

import java.lang.ref.WeakReference;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.settings.Settings;

class AppearanceTest {
    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aWindowThatIsClosedIsNotHeldByTheSystemsLook() throws Exception {
        WeakReference<Appearance> closed = onTheWindowsThread(AppearanceTest::shownAndClosed);

        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> {
                    System.gc();
                    return closed.refersTo(null);
                });
    }

    /** The window knows whether it is seen, so that goes with it. */
    private static WeakReference<Appearance> shownAndClosed() {
        SimpleBooleanProperty seen = new SimpleBooleanProperty(true);
        Appearance look = of(seen);
        seen.set(false);
        return new WeakReference<>(look);
    }

    private static Appearance of(SimpleBooleanProperty seen) {
        return new Appearance(
                Settings.DEFAULT.window(), new SimpleObjectProperty<>(Theme.DARK), seen, _ -> {});
    }

    private static <T> T onTheWindowsThread(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get();
    }
}
