package studio.rushes.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import studio.rushes.assembly.AssemblyStep;
import studio.rushes.captions.WordSource;
import studio.rushes.problem.StudioException;
import studio.rushes.transcription.ModelArrival;
import studio.rushes.ui.captions.FakeModelDesk;
import studio.rushes.ui.fx.Theme;

/** Pictures of models that hear words, into {@code target/pictures}. */
public final class ModelGallery {
    private static final long BASE = 147_951_465;

    private final List<Runnable> steps = new ArrayList<>();

    private enum Scene {
        OFFER,
        ARRIVING,
        ARRIVING_BESIDE_A_FILM,
        ARRIVED,
        FAILED,
        CHOICE,
        MODELS,
        LANGUAGES
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> new ModelGallery().start(new Stage()));
    }

    private void start(Stage stage) {
        for (Theme theme : Theme.values()) {
            for (Scene scene : Scene.values()) {
                steps.add(() -> picture(stage, theme, scene, 1600, 1000));
            }
        }
        steps.add(() -> picture(stage, Theme.DARK, Scene.OFFER, 1100, 640));
        steps.add(() -> picture(stage, Theme.DARK, Scene.ARRIVING_BESIDE_A_FILM, 1100, 640));
        steps.add(() -> picture(stage, Theme.DARK, Scene.ARRIVING, 1100, 640));
        steps.add(() -> picture(stage, Theme.DARK, Scene.CHOICE, 1280, 720));
        steps.add(() -> picture(stage, Theme.DARK, Scene.CHOICE, 1100, 640));
        next(stage);
    }

    private void next(Stage stage) {
        if (steps.isEmpty()) {
            stage.close();
            System.exit(0);
        } else {
            steps.removeFirst().run();
        }
    }

    private void picture(Stage stage, Theme theme, Scene scene, int width, int height) {
        FakeModelDesk models = FakeModelDesk.fresh();
        if (scene.compareTo(Scene.CHOICE) >= 0) {
            models.here.add("base");
            models.choice = Optional.of("base");
        }
        CaptionWindow window =
                new CaptionWindow(
                        stage, theme, new ShellGallery.GradientPosters(), width, height, models);
        stage.setOnHidden(null);
        if (scene.compareTo(Scene.CHOICE) < 0) {
            window.desk.captions.source = WordSource.TIMED;
            window.desk.captions.lines.clear();
        }
        window.open();
        after(
                700,
                () -> {
                    act(scene, window);
                    after(1_500, () -> take(stage, window, name(scene, theme, width)));
                });
    }

    private static String name(Scene scene, Theme theme, int width) {
        return "models-%s-%s-%d"
                .formatted(
                        scene.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        theme.name().toLowerCase(Locale.ROOT),
                        width);
    }

    private void take(Stage stage, CaptionWindow window, String name) {
        ShellGallery.save(window.view.getScene().snapshot(null), name);
        // Lists lie in windows of their own.
        for (Window over : List.copyOf(Window.getWindows())) {
            if (over instanceof PopupWindow && over.isShowing()) {
                ShellGallery.save(over.getScene().snapshot(null), name + "-list");
                over.hide();
            }
        }
        window.close();
        next(stage);
    }

    private static void act(Scene scene, CaptionWindow window) {
        MainViewModel model = window.model;
        FakeModelDesk models = window.studio.models;
        switch (scene) {
            case OFFER -> model.assemble();
            case ARRIVING -> arriving(window, 0.43);
            case ARRIVING_BESIDE_A_FILM -> {
                model.assemble();
                window.desk.assembling.at(
                        new AssemblyStep(
                                studio.rushes.assembly.Stage.SOUND,
                                0.62,
                                Duration.ofSeconds(8),
                                Duration.ofSeconds(12)));
                arriving(window, 0.43);
            }
            case ARRIVED -> {
                arriving(window, 0.99);
                models.arrive("base");
            }
            case FAILED -> {
                arriving(window, 0.43);
                models.coming.completeExceptionally(new StudioException(FakeModelDesk.CUT_OFF));
            }
            case CHOICE -> tab(window);
            case MODELS -> {
                tab(window);
                ((MenuButton) node(window, "#caption-model")).show();
            }
            case LANGUAGES -> {
                tab(window);
                ((ComboBox<?>) node(window, "#caption-language")).show();
            }
        }
    }

    private static void arriving(CaptionWindow window, double share) {
        window.model.hearing().models().offer(window.model.hearing().models()::get);
        window.studio.models.progress.at(new ModelArrival((long) (BASE * share), BASE, 6_300_000));
    }

    private static Node node(CaptionWindow window, String id) {
        return Objects.requireNonNull(window.view.lookup(id), id);
    }

    private static void tab(CaptionWindow window) {
        ((ToggleButton) node(window, "#tab-captions")).fire();
    }

    private static void after(int millis, Runnable act) {
        PauseTransition wait = new PauseTransition(javafx.util.Duration.millis(millis));
        wait.setOnFinished(_ -> act.run());
        wait.play();
    }
}
