package studio.rushes.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import studio.rushes.captions.SafeZones;
import studio.rushes.captions.StyleShelf;
import studio.rushes.project.CaptionChoices;
import studio.rushes.ui.captions.StylePicks;
import studio.rushes.ui.fx.Theme;

/** Pictures of the sheet a style is made in, into {@code target/pictures}. */
public final class StyleGallery {
    private final List<Runnable> steps = new ArrayList<>();

    private enum Scene {
        BEGUN,
        /** The lower parts, on a bright ground. */
        BOXED,
        SAVED,
        REFUSED
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> new StyleGallery().start(new Stage()));
    }

    private void start(Stage stage) {
        for (Theme theme : Theme.values()) {
            for (Scene scene : Scene.values()) {
                steps.add(() -> picture(stage, theme, scene, 1600, 1000));
            }
        }
        steps.add(() -> picture(stage, Theme.DARK, Scene.SAVED, 1280, 720));
        steps.add(() -> picture(stage, Theme.LIGHT, Scene.REFUSED, 1100, 640));
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
        Path folder = folder();
        window.desk.captions.choices =
                new CaptionChoices(
                        StyleShelf.with(folder.resolve("styles.json")), SafeZones.shipped());
        StylePicks files = new StylePicks();
        files.source = Optional.of(folder.resolve("theirs.json"));
        window.model.captions().styling().pickWith(files);
        window.open();
        window.desk.saved(studio.rushes.ui.grid.Scenes.NOW);
        after(
                700,
                () -> {
                    ((ToggleButton) node(window, "#tab-captions")).fire();
                    window.model.captions().openStyle();
                    after(
                            700,
                            () -> {
                                act(scene, window);
                                after(
                                        900,
                                        () -> take(stage, window, name(scene, theme, width), 40));
                            });
                });
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("styles");
            Files.writeString(folder.resolve("theirs.json"), "{\"styles\": [{\"id\": \"x\"}]}");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Scene scene, Theme theme, int width) {
        return "style-%s-%s-%d"
                .formatted(
                        scene.name().toLowerCase(Locale.ROOT),
                        theme.name().toLowerCase(Locale.ROOT),
                        width);
    }

    /** Takes the picture once the preview is painted, which a busy machine is slow at. */
    private void take(Stage stage, CaptionWindow window, String name, int patience) {
        if (((ImageView) node(window, "#style-caption")).getImage() == null) {
            if (patience == 0) {
                throw new IllegalStateException("no preview is painted for " + name);
            }
            after(500, () -> take(stage, window, name, patience - 1));
            return;
        }
        ShellGallery.save(window.view.getScene().snapshot(null), name);
        window.close();
        next(stage);
    }

    private static void act(Scene scene, CaptionWindow window) {
        switch (scene) {
            case BEGUN -> {}
            case BOXED -> {
                fire(window, "#style-highlight-box");
                fire(window, "#style-box-page");
                fire(window, "#style-ground-bright");
                ((ScrollPane) node(window, "#style-sheet .scroll-pane")).setVvalue(1);
            }
            case SAVED -> {
                ((TextField) node(window, "#style-name")).setText("Gros titres");
                font(window).setValue("Bangers");
                ((TextField) node(window, "#style-highlight-colour-hex")).setText("#FF3D81");
                fire(window, "#style-highlight-pop");
                fire(window, "#style-save");
            }
            case REFUSED -> fire(window, "#style-take");
        }
    }

    @SuppressWarnings("unchecked") // of the names of fonts
    private static ComboBox<String> font(CaptionWindow window) {
        return (ComboBox<String>) node(window, "#style-font");
    }

    private static void fire(CaptionWindow window, String id) {
        ((ButtonBase) node(window, id)).fire();
    }

    private static Node node(CaptionWindow window, String id) {
        return window.view.lookup(id);
    }

    private static void after(int millis, Runnable act) {
        PauseTransition wait = new PauseTransition(javafx.util.Duration.millis(millis));
        wait.setOnFinished(_ -> act.run());
        wait.play();
    }
}
