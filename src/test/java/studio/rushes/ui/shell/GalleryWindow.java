package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import studio.rushes.script.BlockIds;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.preview.PaintedClips;
import studio.rushes.ui.preview.Playback;
import studio.rushes.ui.preview.PlayerModel;
import studio.rushes.ui.preview.PlayerView;

/** The whole window over desks in memory, with its real player over painted clips. */
class GalleryWindow implements AutoCloseable {
    final FakeStudio studio;
    final MainViewModel model;
    final MainView view;
    final PlayerModel player;
    final SimpleObjectProperty<Theme> theme;
    private final Optional<FakeDesk> opened;
    private final PlayerView playerView;
    private final Stage stage;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();

    GalleryWindow(
            Stage stage, Theme look, Posters posters, int width, int height, Setting setting) {
        this.stage = stage;
        studio = setting.studio();
        opened = setting.desk();
        theme = new SimpleObjectProperty<>(look);
        model =
                new MainViewModel(
                        studio,
                        InstantSource.fixed(Scenes.NOW),
                        Runnable::run,
                        FxThread.EXECUTOR,
                        FxThread::nextPulse);
        player =
                new PlayerModel(
                        new Playback(new PaintedClips(), Optional::empty, work, System::nanoTime));
        playerView = new PlayerView(player, work);
        view =
                new MainView(
                        model,
                        posters,
                        new ScriptColumn(model, new BlockIds(new Random(1))),
                        playerView,
                        playerView::key,
                        theme,
                        ZoneOffset.UTC);
        model.showOn(new Screened());
        model.captions().showOn(player);
        model.cut().showOn(player);
        MainWindow.show(stage, view, model, theme);
        stage.setX(0);
        stage.setY(0);
        size(width, height);
    }

    final void size(int width, int height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /** Opens the video there is, if there is one. */
    void open() {
        opened.ifPresent(desk -> {
            model.open(CompletableFuture.completedFuture(desk));
            desk.saved(Scenes.NOW);
        });
    }

    /** Where the player works, until the window is closed. */
    ExecutorService threads() {
        return work;
    }

    FakeDesk video() {
        return opened.orElseThrow();
    }

    Node node(String query) {
        return Objects.requireNonNull(view.lookup(query), query);
    }

    <N extends Node> N node(String query, Class<N> type) {
        return type.cast(node(query));
    }

    void fire(String query) {
        node(query, ButtonBase.class).fire();
    }

    VideoMenu menu() {
        return node("#video", VideoMenu.class);
    }

    /** Presses a key on a node, wherever the focus is. */
    void press(String query, KeyCode code) {
        press(query, code, false, false);
    }

    void press(String query, KeyCode code, boolean shift, boolean alt) {
        Event.fireEvent(
                node(query),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false));
    }

    @Override
    public void close() {
        playerView.close();
        work.shutdown();
    }

    private final class Screened implements Screen {
        @Override
        public void show(Path clip, String title) {
            if (!player.clipProperty().get().equals(Optional.of(clip))) {
                player.open(clip, title, Optional.empty());
            }
        }

        @Override
        public void play(Path clip, String title) {
            player.open(clip, title, Optional.empty());
            player.play();
        }

        @Override
        public void showAt(Path clip, String title, double seconds) {
            player.open(clip, title, Optional.empty());
            player.seekTime(seconds);
        }

        @Override
        public void pause() {
            player.pause();
        }

        @Override
        public void clear() {
            player.clear();
        }
    }
}
