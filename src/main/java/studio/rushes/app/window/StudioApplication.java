package studio.rushes.app.window;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import studio.rushes.settings.WindowChoices;
import studio.rushes.ui.fx.Appearance;
import studio.rushes.ui.fx.Texts;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.shell.Desk;

/** The window's life, from JavaFX's point of view. */
public final class StudioApplication extends Application {
    /** JavaFX makes this object itself, so what it works with waits for it here. */
    private static final AtomicReference<WindowParts> PARTS = new AtomicReference<>();

    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();

    /** Opens the window and returns when it was closed. Called at most once in a process. */
    public static void open(WindowParts parts) {
        PARTS.set(parts);
        launch(StudioApplication.class);
    }

    /** Has all windows look and speak as was chosen; before anything of them is made. */
    public static void dress(WindowChoices choices) {
        Texts.speak(choices.language().in(Locale.getDefault()));
        Appearance.themeOf(choices.theme()).applyToAll();
    }

    @Override
    public void start(Stage stage) {
        WindowParts parts = Objects.requireNonNull(PARTS.get(), "opened without its parts");
        dress(parts.settings().get().window());
        WindowStudio studio = new WindowStudio(parts, work, this::showInFolder);
        // While the window is made, which takes as long.
        Optional<CompletableFuture<Desk>> first =
                studio.first(getParameters().getRaw().stream().map(Path::of).toList());
        Theme theme = Appearance.themeOf(parts.settings().get().window().theme());
        StudioWindow window =
                new StudioWindow(parts, studio, work, new SimpleObjectProperty<>(theme));
        try (InputStream icon =
                StudioApplication.class.getResourceAsStream("/assets/icon-128.png")) {
            if (icon != null) {
                stage.getIcons().add(new Image(icon));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        window.show(stage);
        window.openFirst(first);
    }

    private void showInFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        getHostServices().showDocument((folder == null ? file : folder).toUri().toString());
    }

    @Override
    public void stop() {
        work.shutdown();
    }
}
