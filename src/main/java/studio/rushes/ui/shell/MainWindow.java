package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.Texts.text;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.Scaled;
import studio.rushes.ui.fx.Theme;

/** Puts the main view into a stage. The program ends when this stage is closed, and only so. */
public final class MainWindow {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 1100;
    private static final double LEAST_HEIGHT = 640;

    private MainWindow() {}

    public static void show(
            Stage stage, MainView view, MainViewModel model, ObservableValue<Theme> theme) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scaled scaled = new Scaled(view, LEAST_WIDTH, LEAST_HEIGHT);
        scaled.wantedProperty().bind(view.appearance().scaleProperty());
        Scene scene =
                new Scene(
                        new Pane(),
                        Math.min(WIDTH, room.getWidth()),
                        Math.min(HEIGHT, room.getHeight()));
        // Dressed before anything is in it: JavaFX looks for the styles of every part again each
        // time a stylesheet comes.
        theme.subscribe(now -> now.apply(scene));
        scene.setRoot(scaled);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        model.scriptProperty().subscribe(script -> stage.setTitle(title(script)));
        stage.setOnCloseRequest(asked -> {
            // Closed by the answer, where there is something to ask.
            asked.consume();
            model.leave(stage::close);
        });
        // Heard through the scene: the stage, which may show another one, keeps nothing of this.
        scene.windowProperty()
                .flatMap(Window::focusedProperty)
                .subscribe(focused -> model.attend(Boolean.TRUE.equals(focused)));
        stage.setOnHidden(_ -> model.close());
        stage.show();
    }

    private static String title(@org.jspecify.annotations.Nullable Script script) {
        return script == null
                ? text("app.name")
                : text("shell.window", script.videoId(), text("app.name"));
    }
}
