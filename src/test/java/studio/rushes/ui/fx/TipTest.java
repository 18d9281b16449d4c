package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class TipTest {
    private Button button;
    private Label quiet;
    private HBox box;

    @Start
    void show(Stage stage) {
        button = new Button("Make");
        quiet = new Label("Nothing to tell");
        box = new HBox(40, button, quiet, new Label("Elsewhere"));
        Tip.on(button, "Makes a clip");
        Tip.on(quiet, "");
        stage.setScene(new Scene(box, 500, 200));
        stage.show();
    }

    @Test
    void itComesWhereTheMouseRestsAndSaysWhatIsToBeSaidNow(FxRobot robot) throws Exception {
        Tip.on(button, "Makes a clip for 1.60 $");
        robot.moveTo(button);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !shown().isEmpty());
        assertThat(shown()).containsExactly("Makes a clip for 1.60 $");

        robot.interact(() -> Tip.on(button, "Another one"));
        assertThat(shown()).containsExactly("Another one");

        robot.interact(() -> Tip.on(button, ""));
        robot.moveTo("Elsewhere");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown().isEmpty());
    }

    @Test
    void withoutWordsNothingComes(FxRobot robot) {
        robot.moveTo(quiet);
        robot.moveTo(button);
        robot.moveTo(quiet);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(quiet.getProperties().get("javafx.scene.control.Tooltip")).isNull();
        assertThat(button.getProperties().get("javafx.scene.control.Tooltip")).isNotNull();
    }

    @Test
    void untilTheMouseComesThereIsNoWindowForIt() {
        assertThat(button.getProperties().get("javafx.scene.control.Tooltip")).isNull();
        assertThat(Tip.of(button).orElseThrow().wordsProperty().get()).isEqualTo("Makes a clip");
        assertThat(Tip.of(box)).isEmpty();
    }

    @Test
    void whoHearsTheWindowIsToldTheSameButForWhatAPartSaysOfItself() {
        assertThat(button.getAccessibleHelp()).isEqualTo("Makes a clip");
        Tip.on(button, "Makes two");
        assertThat(button.getAccessibleHelp()).isEqualTo("Makes two");

        button.setAccessibleHelp("Its own");
        Tip.on(button, "Makes three");
        assertThat(button.getAccessibleHelp()).isEqualTo("Its own");
    }

    private static List<String> shown() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip && window.isShowing())
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }
}
