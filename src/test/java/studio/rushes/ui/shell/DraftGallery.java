package studio.rushes.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Scenes;

/** Pictures of the drafting of a script, into {@code target/pictures}. */
public final class DraftGallery {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Problem UNUSABLE =
            new Problem(
                    "DRAFT-UNUSABLE",
                    "The answer cannot be used as a script. There are no blocks in this script.",
                    "The script stays as it was. The draft itself was paid.",
                    "Draft again, perhaps with a clearer theme.");
    private static final Problem NOBODY =
            new Problem(
                    "DRAFT-NO-WRITER",
                    "Drafting needs Google’s Gemini, and neither way to it is set up.",
                    "Nothing was sent and nothing was charged.",
                    "Enter a project of Google Cloud in the launch sheet, or set GEMINI_API_KEY in"
                            + " the environment and start Rushes again.");

    private final Queue<Runnable> steps = new ArrayDeque<>();

    private enum Scene {
        ASKING,
        WAITING,
        CHOOSING,
        SOME,
        UNUSABLE,
        NOBODY
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> new DraftGallery().start(new Stage()));
    }

    private void start(Stage stage) {
        PICTURES.toFile().mkdirs();
        for (Theme theme : Theme.values()) {
            for (Scene scene : Scene.values()) {
                steps.add(() -> picture(stage, theme, scene, 1600, 1000));
            }
        }
        steps.add(() -> picture(stage, Theme.DARK, Scene.CHOOSING, 1100, 640));
        steps.add(() -> picture(stage, Theme.LIGHT, Scene.NOBODY, 1100, 640));
        next(stage);
    }

    private void next(Stage stage) {
        Runnable step = steps.poll();
        if (step == null) {
            stage.close();
        } else {
            step.run();
        }
    }

    private void picture(Stage stage, Theme theme, Scene scene, int width, int height) {
        FakeDesk desk = desk(scene);
        MainViewModel model =
                new MainViewModel(
                        new FakeStudio(),
                        InstantSource.fixed(Scenes.NOW),
                        Runnable::run,
                        FxThread.EXECUTOR,
                        FxThread::nextPulse);
        MainView view =
                new MainView(
                        model,
                        new ShellGallery.GradientPosters(),
                        new StackPane(),
                        new StackPane(),
                        _ -> {},
                        new SimpleObjectProperty<>(theme),
                        ZoneOffset.UTC);
        MainWindow.show(stage, view, model, new SimpleObjectProperty<>(theme));
        stage.setOnHidden(null);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        model.open(CompletableFuture.completedFuture(desk));
        after(
                500,
                () -> {
                    ((VideoMenu) view.lookup("#video")).draft();
                    after(
                            400,
                            () -> {
                                act(scene, view, desk);
                                after(
                                        2200,
                                        () -> {
                                            String look = theme.name().toLowerCase(Locale.ROOT);
                                            String what = scene.name().toLowerCase(Locale.ROOT);
                                            save(
                                                    view.getScene().snapshot(null),
                                                    "draft-" + look + "-" + what + "-" + width);
                                            next(stage);
                                        });
                            });
                });
    }

    private static FakeDesk desk(Scene scene) {
        Script script = Scenes.script(scene == Scene.SOME ? 8 : 5);
        FakeDesk desk =
                new FakeDesk(
                        script,
                        List.of(
                                Scenes.take(1, 1, Scenes.ready(), true),
                                Scenes.take(2, 1, Scenes.ready(), true)));
        switch (scene) {
            case CHOOSING, SOME ->
                    desk.drafts.answer =
                            CompletableFuture.completedFuture(DraftScenes.draftOver(script));
            case UNUSABLE ->
                    desk.drafts.answer =
                            CompletableFuture.failedFuture(new StudioException(UNUSABLE));
            case NOBODY -> desk.drafts.hindrance = java.util.Optional.of(NOBODY);
            case ASKING, WAITING -> {}
        }
        return desk;
    }

    private static void act(Scene scene, MainView view, FakeDesk desk) {
        if (scene != Scene.ASKING && scene != Scene.NOBODY) {
            ((Button) view.lookup("#draft-go")).fire();
        }
        if (scene == Scene.SOME) {
            after(600, () -> ((CheckBox) view.lookup("#tick-b2")).fire());
        }
        if (desk.drafts.asked.size() > 1) {
            throw new IllegalStateException("asked twice");
        }
    }

    private static void after(int millis, Runnable then) {
        PauseTransition wait = new PauseTransition(Duration.millis(millis));
        wait.setOnFinished(_ -> then.run());
        wait.play();
    }

    private static void save(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(copy, "png", PICTURES.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
