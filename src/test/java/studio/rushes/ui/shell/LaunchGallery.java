package studio.rushes.ui.shell;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.util.Duration;
import studio.rushes.generation.ModelId;
import studio.rushes.script.BlockId;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Scenes;

/** Pictures of the launch sheet in all its states, into {@code target/pictures}. */
public final class LaunchGallery {
    private final List<Runnable> steps = new ArrayList<>();

    enum Variant {
        FREE,
        PAID,
        CAP,
        UNREADY,
        CHECK,
        CHECKING,
        GEMINI,
        CLOSED
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> new LaunchGallery().start(new Stage()));
    }

    private void start(Stage stage) {
        for (Theme theme : Theme.values()) {
            for (Variant variant : Variant.values()) {
                steps.add(() -> picture(stage, theme, variant, 1600, 1000));
            }
            steps.add(() -> picture(stage, theme, Variant.CAP, 1100, 640));
        }
        next(stage);
    }

    private void next(Stage stage) {
        if (steps.isEmpty()) {
            stage.close();
        } else {
            steps.removeFirst().run();
        }
    }

    private void picture(Stage stage, Theme theme, Variant variant, int width, int height) {
        FakeDesk desk = desk(variant);
        ObjectProperty<Theme> look = new SimpleObjectProperty<>(theme);
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
                        ShellGallery.scriptColumn(desk),
                        ShellGallery.player(),
                        _ -> {},
                        look,
                        ZoneOffset.UTC);
        MainWindow.show(stage, view, model, look);
        stage.setOnHidden(null);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        model.open(CompletableFuture.completedFuture(desk));
        desk.saved(Scenes.NOW);
        String name =
                "launch-%s-%s-%d"
                        .formatted(
                                variant.name().toLowerCase(Locale.ROOT),
                                theme.name().toLowerCase(Locale.ROOT),
                                width);
        after(
                500,
                () -> {
                    if (variant != Variant.CLOSED) {
                        model.openLaunch();
                    }
                    if (variant == Variant.GEMINI && model.launchSheetProperty().get() != null) {
                        model.launchSheetProperty().get().choose(Counters.GEMINI);
                    }
                    after(
                            1000,
                            () -> {
                                ShellGallery.save(view.getScene().snapshot(null), name);
                                next(stage);
                            });
                });
    }

    private static void after(int millis, Runnable act) {
        PauseTransition wait = new PauseTransition(Duration.millis(millis));
        wait.setOnFinished(_ -> act.run());
        wait.play();
    }

    private static FakeDesk desk(Variant variant) {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(8),
                        List.of(
                                Scenes.paid(Scenes.take(1, 1, Scenes.ready(), true), FAST),
                                Scenes.take(2, 1, Scenes.ready(), true),
                                Scenes.paid(Scenes.take(3, 1, Scenes.filtered(), false), FAST),
                                Scenes.paid(
                                        Scenes.take(4, 1, Scenes.generating(-1), false), FAST)));
        if (variant == Variant.FREE) {
            Counters.setUp(desk.launching, 8);
            desk.launching.missing = ids("b3", "b5", "b6", "b7", "b8");
        } else {
            Counters.paid(desk.launching, 8);
            desk.launching.missing = ids("b2", "b3", "b5", "b6", "b7", "b8");
        }
        desk.launching.seconds = Map.of(new BlockId("b3"), 6, new BlockId("b6"), 5);
        switch (variant) {
            case CAP -> Counters.overTheCap(desk.launching);
            case UNREADY -> Counters.notSetUp(desk.launching);
            case CHECK -> Counters.checkFails(desk.launching);
            case CHECKING -> desk.launching.rehearsal = new CompletableFuture<>();
            case FREE, PAID, GEMINI, CLOSED -> {}
        }
        return desk;
    }

    private static List<BlockId> ids(String... ids) {
        return java.util.Arrays.stream(ids).map(BlockId::new).toList();
    }

    private static final ModelId FAST = new ModelId("veo-3.1-fast-generate-001");
}
