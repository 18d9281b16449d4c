package studio.rushes.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import studio.rushes.captions.WordSource;
import studio.rushes.project.BlockCaptions.Follow;
import studio.rushes.ui.fx.Theme;

/** Pictures of captions in the window, into {@code target/pictures}. */
public final class CaptionGallery {
    private final List<Runnable> steps = new ArrayList<>();

    private enum Scene {
        /** Over the picture, with the safe zone, beside a card whose line is wrong. */
        WRONG_LINE,
        PAGES,
        WRITING,
        BY_HAND,
        TIMED,
        STYLES,
        SILENT
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> new CaptionGallery().start(new Stage()));
    }

    private void start(Stage stage) {
        for (Theme theme : Theme.values()) {
            for (Scene scene : Scene.values()) {
                steps.add(() -> picture(stage, theme, scene, 1600, 1000));
            }
        }
        steps.add(() -> picture(stage, Theme.DARK, Scene.PAGES, 1280, 720));
        steps.add(() -> picture(stage, Theme.LIGHT, Scene.WRONG_LINE, 1280, 800));
        steps.add(() -> picture(stage, Theme.DARK, Scene.TIMED, 1100, 640));
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
        CaptionWindow window =
                new CaptionWindow(stage, theme, new ShellGallery.GradientPosters(), width, height);
        stage.setOnHidden(null);
        if (scene == Scene.TIMED) {
            window.desk.captions.source = WordSource.TIMED;
        }
        window.open();
        window.desk.saved(studio.rushes.ui.grid.Scenes.NOW);
        after(
                700,
                () -> {
                    act(scene, window);
                    after(1_500, () -> take(stage, window, name(scene, theme, width), 40));
                });
    }

    private static String name(Scene scene, Theme theme, int width) {
        return "captions-%s-%s-%d"
                .formatted(
                        scene.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        theme.name().toLowerCase(Locale.ROOT),
                        width);
    }

    /** Takes the picture once the caption is painted, which a busy machine is slow at. */
    private void take(Stage stage, CaptionWindow window, String name, int patience) {
        ImageView caption = (ImageView) window.view.lookup("#player-caption");
        if (caption.getImage() == null) {
            if (patience == 0) {
                throw new IllegalStateException("no caption is painted for " + name);
            }
            after(500, () -> take(stage, window, name, patience - 1));
            return;
        }
        ShellGallery.save(window.view.getScene().snapshot(null), name);
        window.close();
        next(stage);
    }

    private static void act(Scene scene, CaptionWindow window) {
        MainViewModel model = window.model;
        model.board().step(scene == Scene.SILENT ? 2 : 1);
        window.player.seek(62);
        switch (scene) {
            case WRONG_LINE -> {
                window.player.safeZoneProperty().set(true);
                model.captions().follow(Optional.of(Follow.VOICE));
            }
            case PAGES, TIMED -> tab(window);
            case WRITING -> {
                tab(window);
                key(window, KeyCode.RIGHT, false);
                key(window, KeyCode.RIGHT, false);
                key(window, KeyCode.RIGHT, false);
                key(window, KeyCode.RIGHT, false);
                key(window, KeyCode.ENTER, false);
            }
            case BY_HAND -> {
                tab(window);
                key(window, KeyCode.DOWN, false);
                key(window, KeyCode.RIGHT, false);
                key(window, KeyCode.B, false);
                key(window, KeyCode.RIGHT, true);
            }
            case STYLES -> {
                tab(window);
                model.captions().style("boxed");
                window.player.safeZoneProperty().set(true);
            }
            case SILENT -> {}
        }
    }

    private static void tab(CaptionWindow window) {
        ((ToggleButton) window.view.lookup("#tab-captions")).fire();
    }

    private static void key(CaptionWindow window, KeyCode code, boolean alt) {
        Node list = window.view.lookup("#caption-pages");
        Event.fireEvent(
                list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
    }

    private static void after(int millis, Runnable act) {
        PauseTransition wait = new PauseTransition(javafx.util.Duration.millis(millis));
        wait.setOnFinished(_ -> act.run());
        wait.play();
    }
}
