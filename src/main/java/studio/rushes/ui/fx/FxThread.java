package studio.rushes.ui.fx;

import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The one door to the window's thread; nothing else in the studio hops to it. */
public final class FxThread {
    /** Runs work on the window's thread; at once where the caller is already there. */
    public static final Executor EXECUTOR = FxThread::run;

    /** Every pulse of the window, and the seldomer one for what is counted of many changes. */
    public static final Pulse PULSE =
            new Pulse() {
                private final Pulse calm = new CalmPulse(FxThread::nextPulse, FxThread::run);

                @Override
                public void next(Runnable work) {
                    nextPulse(work);
                }

                @Override
                public Pulse calm() {
                    return calm;
                }
            };

    private FxThread() {}

    public static void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** Runs work at the start of the next pulse, before that pulse is laid out and painted. */
    public static void nextPulse(Runnable work) {
        run(() -> {
            AnimationTimer once =
                    new AnimationTimer() {
                        @Override
                        public void handle(long now) {
                            stop();
                            work.run();
                        }
                    };
            once.start();
        });
    }
}
