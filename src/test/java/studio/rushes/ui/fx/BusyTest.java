package studio.rushes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the toolkit draws by itself is there in the studio's own looks, too. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class BusyTest {
    private ProgressIndicator busy;
    private CheckBox barred;
    private Scene scene;

    @Start
    void show(Stage stage) {
        busy = new ProgressIndicator();
        busy.setPrefSize(16, 16);
        barred = new CheckBox("I know");
        barred.setDisable(true);
        scene = new Scene(new VBox(busy, barred), 200, 100);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatTurnsIsPainted(Theme theme, FxRobot robot) throws Exception {
        robot.interact(() -> theme.apply(scene));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !segments().isEmpty());
        robot.interact(() -> scene.getRoot().applyCss());
        assertThat(segments())
                .allSatisfy(segment ->
                        assertThat(segment.getBackground().getFills())
                                .isNotEmpty()
                                .allSatisfy(fill ->
                                        assertThat(fill.getFill())
                                                .isNotEqualTo(Color.TRANSPARENT)));
    }

    @Test
    void aTickThatMayNotBeSetNowIsSeenAllTheSame(FxRobot robot) {
        robot.interact(() -> Theme.DARK.apply(scene));
        robot.interact(() -> scene.getRoot().applyCss());
        double seen = 1;
        for (Node at = barred.lookup(".box"); at != null; at = at.getParent()) {
            seen *= at.getOpacity();
        }
        assertThat(seen).isGreaterThan(0.5);
    }

    private List<Region> segments() {
        return busy.lookupAll(".segment").stream().map(Region.class::cast).toList();
    }
}
