package studio.rushes.ui.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import studio.rushes.ui.eye.Seen;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Texts;

/**
 * Brings sights about one after the other on one stage and lets them be looked at. Waits for
 * pulses, not by the clock: a busy machine paints seldom.
 */
final class Director {
    /** Pulses without a change after which a window is at rest. */
    private static final int QUIET = 8;

    /** After this, what still moves is looked at while it moves. */
    private static final long RESTLESS = TimeUnit.SECONDS.toNanos(3);

    /** After this, what another thread should bring never comes; a machine may halt for minutes. */
    private static final long NEVER = TimeUnit.MINUTES.toNanos(15);

    private final Stage stage;
    private final Witness witness;

    /** Looks at a window at rest, on its thread. */
    interface Witness {
        void see(String name, Shot shot, GalleryWindow window, List<PopupWindow> over);
    }

    Director(Stage stage, Witness witness) {
        this.stage = stage;
        this.witness = witness;
    }

    /** Has a sight looked at in these ways. Not for the window's thread. */
    void show(String name, Sight sight, List<Shot> shots) {
        GalleryWindow window = null;
        Shot before = null;
        for (Shot shot : shots) {
            if (window != null && before != null && !shot.language().equals(before.language())) {
                close(window);
                window = null;
            }
            if (window == null) {
                window = begin(sight, shot);
            } else {
                turn(window, shot);
            }
            GalleryWindow seen = window;
            if (onPulse(() -> look(name, shot, seen))) {
                // What a list hung over the window in one size is elsewhere in another.
                close(window);
                window = null;
            }
            before = shot;
        }
        if (window != null) {
            close(window);
        }
    }

    private GalleryWindow begin(Sight sight, Shot shot) {
        GalleryWindow window =
                onPulse(() -> {
                    Texts.speak(shot.language());
                    GalleryWindow made =
                            new GalleryWindow(
                                    stage,
                                    shot.theme(),
                                    new GradientPosters(),
                                    shot.width(),
                                    shot.height(),
                                    sight.setting().get());
                    stage.setOnHidden(null);
                    made.open();
                    return made;
                });
        rest(window);
        for (Sight.Step step : sight.steps()) {
            long end = System.nanoTime() + NEVER;
            while (!onPulse(() -> step.tried(window))) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "what " + sight.name() + " waits for never comes");
                }
            }
            rest(window);
        }
        return window;
    }

    private void turn(GalleryWindow window, Shot shot) {
        onPulse(() -> {
            window.theme.set(shot.theme());
            window.size(shot.width(), shot.height());
            return true;
        });
        rest(window);
    }

    /** Whether something hung over the window. */
    private boolean look(String name, Shot shot, GalleryWindow window) {
        List<PopupWindow> over =
                Window.getWindows().stream()
                        .filter(one -> one instanceof PopupWindow && one.isShowing())
                        .map(PopupWindow.class::cast)
                        .toList();
        // What another listener of this very pulse wrote is not laid out yet.
        window.view.getScene().getRoot().layout();
        witness.see(name, shot, window, over);
        over.forEach(PopupWindow::hide);
        return !over.isEmpty();
    }

    private static void close(GalleryWindow window) {
        onPulse(() -> {
            window.view.leaveFull();
            window.model.close();
            window.close();
            return true;
        });
    }

    private static void rest(GalleryWindow window) {
        long end = System.nanoTime() + RESTLESS;
        int last = 0;
        int quiet = 0;
        while (quiet < QUIET && System.nanoTime() < end) {
            int now = onPulse(() -> new Seen(window.view.getScene()).fingerprint());
            quiet = now == last ? quiet + 1 : 0;
            last = now;
        }
    }

    private static <T> T onPulse(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        FxThread.nextPulse(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.orTimeout(15, TimeUnit.MINUTES).join();
    }
}
