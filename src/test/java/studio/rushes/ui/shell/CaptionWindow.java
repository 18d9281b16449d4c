package studio.rushes.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import studio.rushes.captions.LineCheck;
import studio.rushes.generation.Take;
import studio.rushes.ui.captions.FakeCaptionDesk;
import studio.rushes.ui.captions.FakeModelDesk;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.preview.PaintedClips;
import studio.rushes.ui.preview.Playback;
import studio.rushes.ui.preview.PlayerModel;
import studio.rushes.ui.preview.PlayerView;

/** The window with its real player over painted clips. */
final class CaptionWindow implements AutoCloseable {
    final FakeStudio studio;
    final FakeDesk desk;
    final MainViewModel model;
    final MainView view;
    final PlayerModel player;
    final SimpleObjectProperty<Theme> theme;
    private final PlayerView playerView;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();

    CaptionWindow(Stage stage, Theme look, Posters posters, int width, int height) {
        this(stage, look, posters, width, height, new FakeModelDesk());
    }

    CaptionWindow(
            Stage stage, Theme look, Posters posters, int width, int height, FakeModelDesk models) {
        studio = new FakeStudio(models);
        desk =
                new FakeDesk(
                        Scenes.script(6),
                        IntStream.rangeClosed(1, 6).mapToObj(CaptionWindow::take).toList());
        desk.captions.lines.put(take(1).id(), FakeCaptionDesk.said());
        desk.captions.lines.put(
                take(2).id(), FakeCaptionDesk.wrong("jarres encore pleines.", "jarres vides"));
        desk.captions.lines.put(
                take(3).id(), new LineCheck(LineCheck.Verdict.SILENT, 0, List.of()));
        desk.captions.voices.put(
                take(2).id(),
                "Dans une tombe égyptienne, Théophane Desrosiers a trouvé des jarres vides");
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
                        ShellGallery.scriptColumn(desk),
                        playerView,
                        playerView::key,
                        theme,
                        ZoneOffset.UTC);
        model.showOn(new Screened());
        model.captions().showOn(player);
        MainWindow.show(stage, view, model, theme);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    void open() {
        model.open(CompletableFuture.completedFuture(desk));
    }

    static Take take(int block) {
        return FakeCaptionDesk.take(block);
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
        public void clear() {
            player.clear();
        }
    }
}
