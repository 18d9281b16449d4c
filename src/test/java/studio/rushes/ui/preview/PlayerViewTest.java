package studio.rushes.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.adapter.ffmpeg.FfmpegFrameSource;
import studio.rushes.adapter.ffmpeg.PreviewClips;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields before each test.
class PlayerViewTest {
    @TempDir static Path folder;
    private static Path clip;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private PlayerModel model;
    private PlayerView view;
    private Stage window;

    @BeforeAll
    static void makeClip() {
        clip = PreviewClips.portrait(folder.resolve("block_2.mp4"), 4);
    }

    @Start
    void start(Stage stage) {
        window = stage;
        theme(new PrimerDark().getUserAgentStylesheet());
        model =
                new PlayerModel(
                        new Playback(
                                new FfmpegFrameSource(),
                                () -> Optional.empty(),
                                threads,
                                System::nanoTime));
        view = new PlayerView(model, threads);
        stage.setScene(new Scene(view, 380, 640));
        // The window loads it once for all of its parts.
        view.getStylesheets().add("/studio/rushes/ui/preview.css");
        stage.setWidth(380);
        stage.setHeight(640);
        stage.show();
        view.requestFocus();
    }

    private static void theme(String sheet) {
        Application.setUserAgentStylesheet(sheet);
    }

    @AfterEach
    void end() throws InterruptedException {
        onWindow(() -> view.close());
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void onWindow(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    /** Waits for a value without looking again and again. */
    private static <T> void await(ObservableValue<T> value, Predicate<T> reached) {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        onWindow(() ->
                value.subscribe(now -> {
                    if (reached.test(now)) {
                        seen.complete(true);
                    }
                }));
        assertThat(seen.orTimeout(30, TimeUnit.SECONDS).join()).isTrue();
    }

    private void open(Path file) {
        onWindow(() -> model.open(file, "B02 · take 1", Optional.empty()));
    }

    @Test
    void aTimeAskedForWithTheClipIsShownAsSoonAsTheClipIsThere() {
        onWindow(() -> {
            model.open(clip, "final.mp4", Optional.empty());
            model.seekTime(2.5);
        });
        await(model.framesProperty(), frames -> frames.longValue() == 96);
        await(model.busyProperty(), busy -> !busy);

        assertThat(WaitForAsyncUtils.waitForAsyncFx(20_000, () -> model.frameProperty().get()))
                .isEqualTo(60);
    }

    private void openAndSettle() {
        open(clip);
        await(model.framesProperty(), frames -> frames.longValue() == 96);
        await(model.busyProperty(), busy -> !busy);
    }

    @Test
    void anEmptyPlayerSaysWhatToDo(FxRobot robot) throws Exception {
        Label empty = robot.lookup("#player-empty").queryAs(Label.class);
        assertThat(empty.isVisible()).isTrue();
        assertThat(empty.getText()).isEqualTo("No clip to play here yet");
        assertThat(robot.lookup("#player-play").queryButton().isDisabled()).isTrue();
        picture("player-empty");
    }

    @Test
    void anOpenedClipShowsItsFirstPictureAndLength(FxRobot robot) throws Exception {
        openAndSettle();
        ImageView image = robot.lookup("#player-image").queryAs(ImageView.class);
        assertThat(image.getImage().getWidth()).isEqualTo(720);
        Label time = robot.lookup("#player-time").queryAs(Label.class);
        assertThat(time.getText()).isEqualTo("0:00.00 / 0:04.00");
        assertThat(time.isVisible()).isTrue();
    }

    @Test
    void spacePlaysAndPauses(FxRobot robot) {
        openAndSettle();
        robot.type(KeyCode.SPACE);
        await(model.frameProperty(), frame -> frame.longValue() >= 3);
        assertThat(model.speedProperty().get()).isEqualTo(1);
        Label note = robot.lookup("#player-note").queryAs(Label.class);
        assertThat(note.getText()).isEqualTo("No sound device: plays silently");
        robot.type(KeyCode.SPACE);
        await(model.speedProperty(), speed -> speed.intValue() == 0);
        assertThat(model.frameProperty().get()).isBetween(3L, 95L);
    }

    @Test
    void aClipPlaysToItsEndAndStopsThere() {
        openAndSettle();
        onWindow(() -> model.seek(80));
        onWindow(() -> model.play());
        await(model.frameProperty(), frame -> frame.longValue() == 95);
        await(model.busyProperty(), busy -> !busy);
        assertThat(model.timeProperty().get()).isEqualTo("0:03.23 / 0:04.00");
    }

    @Test
    void keysMoveByPictures(FxRobot robot) {
        openAndSettle();
        robot.type(KeyCode.PERIOD, KeyCode.PERIOD, KeyCode.PERIOD, KeyCode.COMMA);
        await(model.frameProperty(), frame -> frame.longValue() == 2);
        robot.type(KeyCode.END);
        await(model.frameProperty(), frame -> frame.longValue() == 95);
        robot.type(KeyCode.COMMA);
        await(model.frameProperty(), frame -> frame.longValue() == 94);
        robot.type(KeyCode.HOME);
        await(model.frameProperty(), frame -> frame.longValue() == 0);
    }

    @Test
    void theShuttleKeysChangeTheSpeed(FxRobot robot) {
        openAndSettle();
        robot.type(KeyCode.L, KeyCode.L);
        await(model.speedProperty(), speed -> speed.intValue() == 2);
        assertThat(robot.lookup("#player-speed").queryAs(Label.class).getText()).isEqualTo("2×");
        robot.type(KeyCode.J);
        await(model.speedProperty(), speed -> speed.intValue() == -1);
        robot.type(KeyCode.K);
        await(model.speedProperty(), speed -> speed.intValue() == 0);
    }

    @Test
    void aPressOnTheTimelineGoesThere(FxRobot robot) {
        openAndSettle();
        robot.clickOn("#player-timeline");
        await(model.frameProperty(), frame -> frame.longValue() > 40 && frame.longValue() < 56);
        await(model.busyProperty(), busy -> !busy);
    }

    @Test
    void thePlayButtonPlays(FxRobot robot) {
        openAndSettle();
        robot.clickOn("#player-play");
        await(model.frameProperty(), frame -> frame.longValue() >= 2);
        robot.clickOn("#player-play");
        await(model.speedProperty(), speed -> speed.intValue() == 0);
    }

    @Test
    void aBrokenFileShowsItsProblemInThePlayer(FxRobot robot) throws Exception {
        openAndSettle();
        Path broken = Files.writeString(folder.resolve("broken.mp4"), "not a video");
        open(broken);
        await(model.problemProperty(), Optional::isPresent);
        assertThat(robot.lookup("#player-problem").query().isVisible()).isTrue();
        assertThat(robot.lookup("MEDIA-UNREADABLE").tryQuery().isPresent()).isTrue();
        picture("player-problem");
        openAndSettle();
        assertThat(robot.lookup("#player-problem").query().isVisible()).isFalse();
    }

    @Test
    void aPosterShowsUntilThePictureHasCome() {
        WritableImage poster = new WritableImage(90, 160);
        onWindow(() -> model.open(clip, "B02", Optional.of(poster)));
        ImageView image = (ImageView) view.lookup("#player-image");
        await(image.imageProperty(), shown -> shown != null && shown.getWidth() == 720);
    }

    @Test
    void aPosterThatComesLateDoesNotCoverThePicture() {
        openAndSettle();
        onWindow(() -> model.posterProperty().set(Optional.of(new WritableImage(90, 160))));
        ImageView image = (ImageView) view.lookup("#player-image");
        assertThat(image.getImage().getWidth()).isEqualTo(720);
    }

    @Test
    void thePictureKeepsItsShapeAtEverySize(FxRobot robot) throws Exception {
        openAndSettle();
        for (int width : new int[] {300, 520, 900}) {
            onWindow(() -> window.setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            ImageView image = robot.lookup("#player-image").queryAs(ImageView.class);
            double aspect = image.getFitWidth() / image.getFitHeight();
            assertThat(aspect).isBetween(0.55, 0.575);
        }
    }

    @Test
    void thePlayerLooksRightInBothThemes() throws Exception {
        openAndSettle();
        onWindow(() -> {
            model.safeZoneProperty().set(true);
            model.loopProperty().set(true);
            model.play();
            model.pause();
            model.seek(29);
        });
        await(model.busyProperty(), busy -> !busy);
        Image dark = picture("player-dark");
        onWindow(() -> theme(new PrimerLight().getUserAgentStylesheet()));
        Image light = picture("player-light");
        assertThat(corner(light).getBrightness()).isGreaterThan(corner(dark).getBrightness() + 0.4);
    }

    private static Color corner(Image image) {
        PixelReader pixels = image.getPixelReader();
        return pixels.getColor(3, 3);
    }

    private Image picture(String name) throws Exception {
        CompletableFuture<Image> taken = new CompletableFuture<>();
        onWindow(() -> taken.complete(window.getScene().snapshot(null)));
        Image image = taken.get(20, TimeUnit.SECONDS);
        PngFile.write(image, Path.of("target", "pictures", name + ".png"));
        return image;
    }
}
