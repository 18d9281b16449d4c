package studio.rushes.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;
import studio.rushes.script.BlockIds;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.ClipPosters;
import studio.rushes.ui.preview.Playback;
import studio.rushes.ui.preview.PlayerModel;
import studio.rushes.ui.preview.PlayerView;
import studio.rushes.ui.shell.MainView;
import studio.rushes.ui.shell.MainViewModel;
import studio.rushes.ui.shell.MainWindow;

/** The window with everything in it. Used on the window's thread. */
public final class StudioWindow {
    private final WindowParts parts;
    private final WindowStudio studio;
    private final ObjectProperty<Theme> theme;
    private final MainViewModel model;
    private final PlayerModel player;
    private final PlayerView playerView;
    private final ClipPosters posters;

    StudioWindow(
            WindowParts parts,
            WindowStudio studio,
            ExecutorService work,
            ObjectProperty<Theme> theme) {
        this.parts = parts;
        this.studio = studio;
        this.theme = theme;
        model =
                new MainViewModel(
                        studio, parts.clock(), work, FxThread.EXECUTOR, FxThread::nextPulse);
        player =
                new PlayerModel(
                        new Playback(parts.frames(), parts.sound(), work, System::nanoTime));
        playerView = new PlayerView(player, work);
        posters = new ClipPosters(parts.posters(), work, FxThread.EXECUTOR);
        theme.subscribe(now -> parts.settings().update(s -> s.withDark(now == Theme.DARK)));
        model.assembleWhenReadyProperty().set(parts.settings().get().assembleWhenReady());
        model.assembleWhenReadyProperty()
                .subscribe(on -> parts.settings().update(s -> s.withAssembleWhenReady(on)));
    }

    void show(Stage stage) {
        MainView view =
                new MainView(
                        model,
                        posters,
                        new ScriptColumn(model, new BlockIds(parts.random())),
                        playerView,
                        playerView::key,
                        theme,
                        parts.clock().getZone());
        model.showOn(new PlayerScreen(player, posters));
        model.captions().showOn(player);
        MainWindow.show(stage, view, model, theme);
        stage.addEventHandler(
                javafx.stage.WindowEvent.WINDOW_HIDDEN,
                _ -> {
                    playerView.close();
                    player.close();
                    studio.close();
                });
    }

    /** Opens what was asked for, else the last project, else a sample to begin with. */
    void openFirst(List<Path> asked) {
        if (!asked.isEmpty()) {
            model.open(studio.open(asked.getFirst()));
            return;
        }
        List<Path> recent = studio.recent();
        if (!recent.isEmpty() && Files.isDirectory(recent.getFirst())) {
            model.open(studio.open(recent.getFirst()));
        } else {
            model.open(studio.openSample(studio.samples().getFirst()));
        }
    }

    public MainViewModel model() {
        return model;
    }
}
