package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;

/** How soon a change of captions is seen over the picture: the figure of docs/benchmarks.md. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class CaptionSpeedTest {
    private static final Logger LOG = LoggerFactory.getLogger(CaptionSpeedTest.class);
    private static final int ROUNDS = 40;

    /** What a hand takes for at once, in milliseconds. */
    private static final long AT_ONCE = 100;

    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CaptionWindow window;

    @Start
    void show(Stage stage) {
        window = new CaptionWindow(stage, Theme.DARK, Posters.NONE, 1600, 1000);
        window.open();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void anotherStyleAndAnotherWordAreSeenAtOnce(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.player.framesProperty().get() == 192);
        robot.interact(() -> window.player.seek(15));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> caption().getImage() != null);
        measure("warming up", this::style);

        assertThat(measure("style", this::style)).as("work of a style").isLessThan(AT_ONCE);
        assertThat(measure("word", this::word)).as("work of a word").isLessThan(AT_ONCE);
    }

    private void style(int round) {
        window.model.captions().style(round % 2 == 0 ? "clean" : "karaoke");
    }

    private void word(int round) {
        window.model.captions().editor().rewrite(0, 0, round % 2 == 0 ? "Pensez" : "Saviez");
    }

    private interface Change {
        void of(int round);
    }

    /**
     * From the change to the end of the pulse that has the new picture in it. On a machine that is
     * busy with other things only the program's own work says something, so that is what is judged:
     * an idle machine takes that long, and a pulse.
     *
     * @return the median of the work, in milliseconds of all threads
     */
    private long measure(String what, Change change) throws Exception {
        List<Long> took = new ArrayList<>();
        List<Long> worked = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            int round = i;
            CompletableFuture<Long> seen = new CompletableFuture<>();
            long before = CPU.getProcessCpuTime();
            Platform.runLater(() -> {
                long began = System.nanoTime();
                Subscription[] image = {Subscription.EMPTY};
                image[0] =
                        caption()
                                .imageProperty()
                                .subscribe((_, _) -> {
                                    image[0].unsubscribe();
                                    afterPulse(() -> seen.complete(System.nanoTime() - began));
                                });
                change.of(round);
            });
            took.add(seen.get(60, TimeUnit.SECONDS) / 1_000_000);
            worked.add((CPU.getProcessCpuTime() - before) / 1_000_000);
        }
        Collections.sort(took);
        Collections.sort(worked);
        LOG.info(
                "{}: seen after {} ms in the median, {} at most; work {} ms, {} at most",
                what,
                took.get(ROUNDS / 2),
                took.getLast(),
                worked.get(ROUNDS / 2),
                worked.getLast());
        return worked.get(ROUNDS / 2);
    }

    private void afterPulse(Runnable act) {
        Scene scene = window.view.getScene();
        Runnable[] once = {() -> {}};
        once[0] =
                () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    act.run();
                };
        scene.addPostLayoutPulseListener(once[0]);
        Platform.requestNextPulse();
    }

    private ImageView caption() {
        return (ImageView) window.view.lookup("#player-caption");
    }
}
