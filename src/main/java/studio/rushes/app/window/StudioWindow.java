package studio.rushes.app.window;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javafx.beans.property.ObjectProperty;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import studio.rushes.script.BlockIds;
import studio.rushes.ui.compare.CompareStage;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.ClipPosters;
import studio.rushes.ui.preview.Ensemble;
import studio.rushes.ui.preview.Playback;
import studio.rushes.ui.preview.PlayerModel;
import studio.rushes.ui.preview.PlayerView;
import studio.rushes.ui.shell.Desk;
import studio.rushes.ui.shell.MainView;
import studio.rushes.ui.shell.MainViewModel;
import studio.rushes.ui.shell.MainWindow;
import studio.rushes.ui.shell.ScriptColumn;

/** The window with everything in it. Used on the window's thread. */
public final class StudioWindow {
    private final WindowParts parts;
    private final WindowStudio studio;
    private final ObjectProperty<Theme> theme;
    private final MainViewModel model;
    private final PlayerModel player;
    private final PlayerView playerView;
    private final AfterStart later;
    private final ClipPosters posters;
    private final Ensemble ensemble;

    StudioWindow(
            WindowParts parts,
            WindowStudio studio,
            ExecutorService work,
            ObjectProperty<Theme> theme) {
        this.parts = parts;
        this.studio = studio;
        this.theme = theme;
        model = new MainViewModel(studio, parts.clock(), work, FxThread.EXECUTOR, FxThread.PULSE);
        player =
                new PlayerModel(
                        new Playback(parts.frames(), parts.sound(), work, System::nanoTime),
                        // Small copies are only looked at, never heard.
                        Optional.of(
                                new Playback(
                                        parts.frames(), Optional::empty, work, System::nanoTime)));
        later = new AfterStart(work);
        playerView = new PlayerView(player, later);
        ensemble = new Ensemble(parts.sound(), work, System::nanoTime);
        model.compare()
                .playOn(
                        new CompareStage(
                                parts.frames(),
                                ensemble,
                                parts.random()::nextLong,
                                System::nanoTime,
                                work,
                                FxThread.EXECUTOR));
        player.mutedProperty().subscribe(_ -> asLoud());
        player.volumeProperty().subscribe(_ -> asLoud());
        posters = new ClipPosters(parts.posters(), work, FxThread.EXECUTOR);
        model.tellBy(parts.herald());
        model.assembleWhenReadyProperty().set(parts.settings().get().making().assembleWhenReady());
        model.assembleWhenReadyProperty()
                .subscribe(on ->
                        parts.settings().update(s -> s.with(s.making().withAssembleWhenReady(on))));
    }

    /** Takes side by side are as loud as the player. */
    private void asLoud() {
        double level = player.volumeProperty().get();
        ensemble.volume(player.mutedProperty().get() ? 0 : level * level);
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
        model.cut().showOn(player);
        model.trackOn(player.track());
        MainWindow.show(stage, view, model, theme);
        StartTime.note(view.getScene(), model.deskProperty(), later::begin);
        stage.setFullScreenExitHint("");
        // Escape is the window's own key: it also ends what else lies over it.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        player.fullProperty().subscribe((_, full) -> turn(stage, view, full));
        view.getScene()
                .windowProperty()
                .flatMap(in -> ((Stage) in).fullScreenProperty())
                .subscribe(full -> {
                    if (!Boolean.TRUE.equals(full)) {
                        player.fullProperty().set(false);
                    }
                });
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, new Ending(stage));
    }

    /** Lets go of everything when the window goes, and of itself. */
    private final class Ending implements EventHandler<WindowEvent> {
        private final Stage stage;

        private Ending(Stage stage) {
            this.stage = stage;
        }

        @Override
        public void handle(WindowEvent hidden) {
            stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
            ensemble.close();
            playerView.close();
            player.close();
            studio.close();
        }
    }

    private void turn(Stage stage, MainView view, boolean full) {
        if (full) {
            view.showFull(() -> player.fullProperty().set(false));
        } else {
            view.leaveFull();
        }
        stage.setFullScreen(full);
    }

    /** Opens what is looked at first; without that all videos are what is shown. */
    void openFirst(Optional<CompletableFuture<Desk>> first) {
        first.ifPresentOrElse(model::open, later::begin);
    }

    public MainViewModel model() {
        return model;
    }
}
