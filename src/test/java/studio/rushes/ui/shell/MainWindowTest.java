package studio.rushes.ui.shell;

import java.lang.ref.WeakReference;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class MainWindowTest {
    private Stage stage;

    @Start
    void keep(Stage given) {
        stage = given;
    }

    @Test
    void aStageThatShowsAnotherWindowKeepsNothingOfTheOneBefore(FxRobot robot) throws Exception {
        WeakReference<MainViewModel> before = shown(robot);
        shown(robot);
        robot.interact(stage::close);
        shown(robot);

        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> {
                    System.gc();
                    return before.refersTo(null);
                });
    }

    private WeakReference<MainViewModel> shown(FxRobot robot) {
        CompletableFuture<WeakReference<MainViewModel>> model = new CompletableFuture<>();
        robot.interact(() -> model.complete(show()));
        WaitForAsyncUtils.waitForFxEvents();
        return model.join();
    }

    private WeakReference<MainViewModel> show() {
        MainViewModel model =
                new MainViewModel(
                        new FakeStudio(),
                        InstantSource.fixed(Scenes.NOW),
                        Runnable::run,
                        FxThread.EXECUTOR,
                        FxThread::nextPulse);
        SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
        MainView view =
                new MainView(
                        model,
                        Posters.NONE,
                        new StackPane(),
                        new StackPane(),
                        _ -> {},
                        theme,
                        ZoneOffset.UTC);
        MainWindow.show(stage, view, model, theme);
        model.open(
                CompletableFuture.completedFuture(
                        new FakeDesk(
                                Scenes.script(3),
                                List.of(Scenes.take(1, 1, Scenes.ready(), true)))));
        return new WeakReference<>(model);
    }
}
