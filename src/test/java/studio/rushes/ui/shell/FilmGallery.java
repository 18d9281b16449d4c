package studio.rushes.ui.shell;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.assembly.Finding;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.grid.Verb;

/** Pictures of the film being made, exported and reported on, into {@code target/pictures}. */
public final class FilmGallery {
    private final List<Runnable> steps = new ArrayList<>();

    enum Variant {
        READY,
        MAKING,
        CHECKED,
        FINDINGS,
        STOPPED,
        EXPORT,
        EXPORT_PLAIN
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> new FilmGallery().start(new Stage()));
    }

    private void start(Stage stage) {
        for (Theme theme : Theme.values()) {
            for (Variant variant : Variant.values()) {
                steps.add(() -> picture(stage, theme, variant, 1280, 800));
                steps.add(() -> picture(stage, theme, variant, 1100, 700));
            }
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
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(8),
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(i -> Scenes.take(i, 1, Scenes.ready(), true))
                                .toList());
        desk.expected = CompletableFuture.completedFuture(Duration.ofSeconds(12));
        desk.profiles = Films.profiles();
        if (variant != Variant.EXPORT_PLAIN) {
            desk.encoders = List.of("h264_nvenc");
        }
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
                "film-%s-%s-%d"
                        .formatted(
                                variant.name().toLowerCase(Locale.ROOT),
                                theme.name().toLowerCase(Locale.ROOT),
                                width);
        after(
                700,
                () -> {
                    act(variant, model, desk);
                    after(
                            variant == Variant.MAKING ? 800 : 1100,
                            () -> {
                                ShellGallery.save(view.getScene().snapshot(null), name);
                                next(stage);
                            });
                });
    }

    private static void act(Variant variant, MainViewModel model, FakeDesk desk) {
        switch (variant) {
            case READY -> model.perform(Verb.LEAVE_OUT, model.board().cards().get(1));
            case MAKING -> {
                model.assemble();
                desk.assembling.at(
                        new AssemblyStep(
                                studio.rushes.assembly.Stage.SOUND,
                                0.62,
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(12)));
            }
            case CHECKED -> {
                model.assemble();
                desk.film.complete(Films.film());
            }
            case FINDINGS -> {
                model.assemble();
                desk.film.complete(
                        Films.film(
                                Films.FROZEN,
                                new Finding(Finding.Kind.SILENT, 5, 33.1, 35),
                                new Finding(Finding.Kind.NO_CAPTIONS, 6, 40, 48)));
            }
            case STOPPED -> {
                model.assemble();
                model.stopAssembling();
            }
            case EXPORT -> {
                model.openExport();
                var sheet = model.films().sheetProperty().get();
                if (sheet != null) {
                    sheet.profileProperty().set(sheet.profiles().get(1));
                }
            }
            case EXPORT_PLAIN -> model.openExport();
        }
    }

    private static void after(int millis, Runnable act) {
        PauseTransition wait = new PauseTransition(javafx.util.Duration.millis(millis));
        wait.setOnFinished(_ -> act.run());
        wait.play();
    }
}
