package studio.rushes.bench;

import java.time.Instant;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** What JavaFX itself takes: a window with a word in it, which says when it stands there. */
public final class BareWindow extends Application {
    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new StackPane(new Label("Rushes")), 1600, 1000);
        scene.addPostLayoutPulseListener(BareWindow::tell);
        stage.setScene(scene);
        stage.show();
    }

    private static void tell() {
        Instant now = Instant.now();
        long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        System.out.println(now + " the window was ready, with " + cpu + " ms of CPU");
        System.exit(0);
    }
}
