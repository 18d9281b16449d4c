package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Theme;

/** Puts the main view into a stage. The program ends when this stage is closed, and only so. */
public final class MainWindow {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    private MainWindow() {}

    public static void show(
            Stage stage, MainView view, MainViewModel model, ObservableValue<Theme> theme) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(
                        view, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
        theme.subscribe(now -> now.apply(scene));
        stage.setScene(scene);
        stage.setMinWidth(1100);
        stage.setMinHeight(640);
        model.scriptProperty().subscribe(script -> stage.setTitle(title(script)));
        stage.setOnHidden(_ -> model.close());
        stage.show();
    }

    private static String title(@org.jspecify.annotations.Nullable Script script) {
        return script == null
                ? text("app.name")
                : text("shell.window", script.videoId(), text("app.name"));
    }
}
