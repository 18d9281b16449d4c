package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.script.BlockIds;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.ledger.Bills;

/** The fullest bar there is, at every width a window can have. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class TopBarTest {
    private static final double DETAIL = 0.6;

    private final FakeDesk desk = desk();
    private final ObjectProperty<Theme> look = new SimpleObjectProperty<>(Theme.DARK);
    private MainView view;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        MainViewModel model =
                new MainViewModel(
                        new FakeStudio(),
                        InstantSource.fixed(Scenes.NOW),
                        Runnable::run,
                        FxThread.EXECUTOR,
                        FxThread::nextPulse);
        view =
                new MainView(
                        model,
                        new GradientPosters(),
                        new ScriptColumn(model, new BlockIds(new Random(1))),
                        new StackPane(),
                        _ -> {},
                        look,
                        ZoneOffset.UTC);
        stage.setX(0);
        stage.setY(0);
        MainWindow.show(stage, view, model, look);
        model.open(CompletableFuture.completedFuture(desk));
    }

    @ParameterizedTest
    @ValueSource(ints = {1100, 1280, 1440, 1600, 1900})
    void theGreatVerbsAreWholeAndNothingIsCutOff(int width, FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(800);
        });
        WaitForAsyncUtils.waitForFxEvents();

        HBox bar = robot.lookup(".top-bar").queryAs(HBox.class);
        double end = 0;
        for (Node part : bar.getChildren().filtered(Node::isManaged)) {
            assertThat(part.getBoundsInParent().getMinX())
                    .as(part.toString())
                    .isGreaterThanOrEqualTo(end - 1);
            end = part.getBoundsInParent().getMaxX();
            cutOff(part);
        }
        assertThat(end).isLessThanOrEqualTo(bar.getWidth() + DETAIL);
        assertThat(robot.lookup("#spend").query().isVisible()).isTrue();
        assertThat(robot.lookup("#generate").queryAs(Labeled.class).getText())
                .isEqualTo("Generate 6 · $4.80");
        if (width >= 1280) {
            assertThat(robot.lookup("#generator").query().isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = 1280)
    void whatWasLeftOutComesBackWithTheRoom(int narrow, FxRobot robot) {
        robot.interact(() -> stage.setWidth(narrow));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> stage.setWidth(1900));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#total-time").query().isVisible()).isTrue();
        assertThat(robot.lookup("#generator").queryAs(Labeled.class).getText()).contains("$0.10/s");
        assertThat(robot.lookup("#spend .spend-bar").query().isVisible()).isTrue();
    }

    /** A control that is narrower than it wants to be shows three dots somewhere. */
    private static void cutOff(Node part) {
        if (part instanceof Region region && part instanceof Labeled) {
            assertThat(region.getWidth())
                    .as(part.toString())
                    .isGreaterThanOrEqualTo(region.prefWidth(-1) - DETAIL);
        } else if (part instanceof Parent parent) {
            parent.getChildrenUnmodifiable().stream()
                    .filter(Node::isManaged)
                    .forEach(TopBarTest::cutOff);
        }
    }

    private static FakeDesk desk() {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(8),
                        List.of(
                                Scenes.take(1, 1, Scenes.ready(), true),
                                Scenes.take(4, 1, Scenes.generating(0.4), false)));
        Counters.paid(desk.launching, 6);
        desk.ledger.page =
                Bills.page(
                        Bills.caps("12.50", "20"),
                        Set.of(1),
                        Bills.settled(1, "4.80", ChargeOutcome.READY),
                        Bills.open(4, "0.80"));
        return desk;
    }
}
