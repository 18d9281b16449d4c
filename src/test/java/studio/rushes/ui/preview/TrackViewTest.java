package studio.rushes.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polygon;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.media.Waveform;
import studio.rushes.ui.fx.Theme;

/** The sound and the marks along the timeline, over painted clips of eight seconds. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields before each test.
class TrackViewTest {
    private static final Path CLIP = Path.of("block_1.mp4");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private PlayerModel model;
    private PlayerView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model = new PlayerModel(playback(), Optional.of(playback()));
        view = new PlayerView(model, threads);
        scene = new Scene(view, 380, 640);
        Theme.DARK.apply(scene);
        stage.setScene(scene);
        stage.show();
        view.requestFocus();
    }

    private Playback playback() {
        return new Playback(new PaintedClips(), Optional::empty, threads, System::nanoTime);
    }

    @AfterEach
    void end() throws InterruptedException {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> view.close());
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theSoundOfTheClipIsDrawnAndNothingWhereNobodyKnowsIt(FxRobot robot) throws IOException {
        open(robot, known(Optional.of(loudInTheMiddle()), Optional.empty()));
        Polygon wave = robot.lookup(".player-wave").queryAs(Polygon.class);
        assertThat(swingAt(wave, 0.5)).isGreaterThan(10);
        assertThat(swingAt(wave, 0.1)).isLessThan(2);
        picture("player-wave-dark");

        robot.interact(() -> model.track().know(known(Optional.empty(), Optional.empty())));
        assertThat(wave.getPoints()).isEmpty();
    }

    @Test
    void theCutsSoundsLieWhereTheirPiecesAre(FxRobot robot) {
        open(robot, known(Optional.empty(), Optional.empty()));
        Waveform loud = new Waveform(java.util.Collections.nCopies(400, 255));
        robot.interact(() -> {
            model.showCut(new PlayedCut(() -> new PaintedClips().open(CLIP), List.of()), 0);
            model.track().waves(List.of(new WavePiece(96, 48, loud, 2)));
        });
        await(model.framesProperty(), frames -> frames.longValue() == 192);

        Polygon wave = robot.lookup(".player-wave").queryAs(Polygon.class);
        assertThat(swingAt(wave, 0.25)).isLessThan(2);
        assertThat(swingAt(wave, 0.6)).isGreaterThan(10);
        assertThat(swingAt(wave, 0.85)).isLessThan(2);
    }

    @Test
    void theMarksOfTheTakeLieAtTheirPictures(FxRobot robot) throws IOException {
        open(robot, known(Optional.of(loudInTheMiddle()), Optional.of(new Marks(48, 144))));
        Node track = robot.lookup("#player-track").query();
        double inside = track.getLayoutBounds().getWidth() - 2 * TrackView.INSET;

        Bounds in = robot.lookup("#player-mark-in").query().getBoundsInParent();
        Bounds out = robot.lookup("#player-mark-out").query().getBoundsInParent();

        assertThat(in.getMaxX()).isCloseTo(TrackView.INSET + inside * 48 / 191, within(1.0));
        assertThat(out.getMinX()).isCloseTo(TrackView.INSET + inside * 144 / 191, within(1.0));
        robot.interact(() -> model.track().roundProperty().set(true));
        picture("player-marks-dark");
        robot.interact(() -> Theme.LIGHT.apply(scene));
        picture("player-marks-light");

        robot.interact(() -> model.track().know(known(Optional.empty(), Optional.empty())));
        assertThat(robot.lookup("#player-mark-in").query().isVisible()).isFalse();
    }

    @Test
    void aKeyRepeatsWhatLiesBetweenTheMarks(FxRobot robot) {
        open(robot, known(Optional.empty(), Optional.of(new Marks(20, 60))));
        robot.push(KeyCode.SHIFT, KeyCode.L);
        assertThat(model.track().roundProperty().get()).isTrue();

        robot.interact(() -> {
            model.seek(40);
            model.play();
        });
        await(model.frameProperty(), frame -> frame.longValue() > 45);
        await(model.frameProperty(), frame -> frame.longValue() < 40);
        await(model.frameProperty(), frame -> frame.longValue() > 45);
        assertThat(model.speedProperty().get()).isEqualTo(1);

        robot.push(KeyCode.SHIFT, KeyCode.L);
        await(model.frameProperty(), frame -> frame.longValue() > 62);
        robot.interact(() -> model.pause());
    }

    @Test
    void aHandOnTheSoundGoesThereAndThePictureThatIsLeftIsExact(FxRobot robot) {
        open(robot, known(Optional.of(loudInTheMiddle()), Optional.empty()));

        robot.clickOn("#player-track");

        await(model.busyProperty(), busy -> !busy);
        assertThat(model.frameProperty().get()).isBetween(90L, 102L);
        Bounds head = robot.lookup("#player-track-head").query().getBoundsInParent();
        double wide = robot.lookup("#player-track").query().getLayoutBounds().getWidth();
        assertThat(head.getCenterX()).isCloseTo(wide / 2, within(wide / 191));
    }

    @Test
    void aHandOnTheSoundHoldsPlayingAsLongAsItIsThere(FxRobot robot) {
        open(robot, known(Optional.empty(), Optional.empty()));
        robot.interact(() -> model.play());
        robot.moveTo("#player-track").press(javafx.scene.input.MouseButton.PRIMARY);
        assertThat(model.speedProperty().get()).isZero();
        robot.moveBy(40, 0);
        robot.release(javafx.scene.input.MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.speedProperty().get()).isEqualTo(1);
        robot.interact(() -> model.pause());
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
        PngFile.write(image, Path.of("target", "pictures", name + ".png"));
    }

    private void open(FxRobot robot, TrackScreen.Known known) {
        robot.interact(() -> {
            model.open(CLIP, "B01 · take 1", Optional.empty());
            model.track().know(known);
        });
        await(model.framesProperty(), frames -> frames.longValue() == 192);
        await(model.busyProperty(), busy -> !busy);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> void await(ObservableValue<T> value, Predicate<T> reached) {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () ->
                        value.subscribe(now -> {
                            if (reached.test(now)) {
                                seen.complete(true);
                            }
                        }));
        assertThat(seen.orTimeout(30, TimeUnit.SECONDS).join()).isTrue();
    }

    private static TrackScreen.Known known(Optional<Waveform> wave, Optional<Marks> marks) {
        return new TrackScreen.Known(CLIP, wave, Optional.of(Path.of("proxy.mp4")), marks);
    }

    /** Eight seconds, of which those from the third to the sixth are loud. */
    private static Waveform loudInTheMiddle() {
        return new Waveform(
                IntStream.range(0, 400)
                        .map(i -> i < 150 || i >= 300 ? 4 : 120 + 100 * (i % 7) / 7)
                        .boxed()
                        .toList());
    }

    /** How far the drawing reaches from its middle at a share of its width. */
    private static double swingAt(Polygon wave, double share) {
        int columns = wave.getPoints().size() / 4;
        int column = (int) (columns * share);
        double top = wave.getPoints().get(column * 2 + 1);
        int below = columns * 2 - 1 - column;
        double bottom = wave.getPoints().get(below * 2 + 1);
        return (bottom - top) / 2;
    }
}
