package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Take;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

/** The launch sheet over the window, under a hand on mouse and keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class LaunchSheetTest {
    private static final ModelId FAST = new ModelId("veo-3.1-fast-generate-001");
    private MainViewModel model;

    @Start
    void show(Stage stage) {
        model =
                new MainViewModel(
                        new FakeStudio(),
                        InstantSource.fixed(Scenes.NOW),
                        Runnable::run,
                        FxThread.EXECUTOR,
                        FxThread::nextPulse);
        SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
        MainView view =
                new MainView(
                        model,
                        Posters.NONE,
                        new StackPane(),
                        new StackPane(),
                        _ -> {},
                        theme,
                        ZoneOffset.UTC);
        stage.setX(0);
        stage.setY(0);
        MainWindow.show(stage, view, model, theme);
        stage.setWidth(1600);
        stage.setHeight(1000);
    }

    @Test
    void aPaidBatchIsShownBeforeItIsLaunched(FxRobot robot) throws Exception {
        FakeDesk desk = paid(2);
        assertThat(robot.lookup("#generate").queryButton().getText())
                .isEqualTo("Generate 2 · $1.60");
        assertThat(robot.lookup("#generator").queryButton().getText())
                .isEqualTo("Veo 3.1 Fast · Vertex AI · $0.10/s");

        robot.clickOn("#generate");
        untilReady(robot);

        assertThat(launches(desk)).isEmpty();
        assertThat(robot.lookup("#launch-go").queryButton().getText())
                .isEqualTo("Launch 2 blocks · $1.60");
        assertThat(robot.lookup("#launch-total").queryAs(Label.class).getText())
                .isEqualTo("$1.60 of the $9.24 left under the cap");
        robot.doubleClickOn("#launch-go");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(launches(desk)).containsExactly("launch [b1, b2] with vertex");
        assertThat(model.launchSheetProperty().get()).isNull();
    }

    @Test
    void aFreeBatchIsLaunchedAtOnceAndTheSheetOpensAllTheSame(FxRobot robot) {
        FakeDesk desk = open(2);
        Counters.setUp(desk.launching, 2);

        robot.clickOn("#generate");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(launches(desk)).containsExactly("launch [b1, b2] with animatic");
        assertThat(model.launchSheetProperty().get()).isNull();

        robot.clickOn("#launch");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#launch-sheet").tryQuery()).isPresent();
        assertThat(robot.lookup("#launch-go").queryButton().getText()).isEqualTo("Launch 2 blocks");
    }

    @Test
    void theKeysAloneLeaveABlockOutAndLaunchTheRest(FxRobot robot) throws Exception {
        FakeDesk desk = paid(2);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        untilReady(robot);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> "maker-vertex".equals(focus().getId()));

        for (int i = 0; i < 12 && !(focus() instanceof ListView); i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.SPACE);
        untilReady(robot);
        assertThat(robot.lookup("#launch-all").queryAs(CheckBox.class).isIndeterminate()).isTrue();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(launches(desk)).containsExactly("launch [b2] with vertex");
    }

    @Test
    void escapeLaunchesNothing(FxRobot robot) throws Exception {
        FakeDesk desk = paid(2);
        robot.clickOn("#generator");
        untilReady(robot);

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> model.launchSheetProperty().get() == null);

        assertThat(launches(desk)).isEmpty();
        robot.clickOn("#generate");
        untilReady(robot);
        assertThat(model.launchSheetProperty().get()).isNotNull();
    }

    @Test
    void whatStandsInTheWayStandsBesideTheButton(FxRobot robot) throws Exception {
        FakeDesk desk = paid(2);
        Counters.overTheCap(desk.launching);

        robot.clickOn("#generate");
        until(robot, "Not possible as it is");

        assertThat(robot.lookup("#launch-go").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#launch-sheet .headline").queryAs(Label.class).getText())
                .isEqualTo(Counters.OVER_CAP.headline());
    }

    @Test
    void aCardSaysWhatItsButtonCostsAndWhoMadeItsTake(FxRobot robot) {
        FakeDesk desk = paid(2, Scenes.paid(Scenes.take(1, 1, Scenes.failed(), false), FAST));

        assertThat(buttons(robot)).containsExactly("Retry $0.80", "Generate $0.80");
        assertThat(robot.lookup(".take-plate .generator").queryAs(Label.class).getText())
                .isEqualTo("Veo 3.1 Fast");
        robot.doubleClickOn("Generate $0.80");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(launches(desk)).containsExactly("launch [b2] with vertex");
    }

    @Test
    void aRefusedCardLaunchIsToldAndNotPaid(FxRobot robot) {
        FakeDesk desk = paid(1);
        desk.launching.launchRefusal = Optional.of(Counters.OVER_CAP);

        robot.clickOn(".block-card .button");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.noticeProperty().get())
                .isEqualTo(new Notice.Trouble(Counters.OVER_CAP, List.of()));
    }

    private FakeDesk paid(int blocks, Take... takes) {
        FakeDesk desk = new FakeDesk(Scenes.script(blocks), List.of(takes));
        Counters.paid(desk.launching, blocks);
        return show(desk);
    }

    private FakeDesk open(int blocks) {
        return show(new FakeDesk(Scenes.script(blocks), List.of()));
    }

    private FakeDesk show(FakeDesk desk) {
        WaitForAsyncUtils.asyncFx(() -> model.open(CompletableFuture.completedFuture(desk)));
        WaitForAsyncUtils.waitForFxEvents();
        return desk;
    }

    private static List<String> launches(FakeDesk desk) {
        return desk.launching.asked.stream().filter(asked -> asked.startsWith("launch")).toList();
    }

    private static List<String> buttons(FxRobot robot) {
        return robot.lookup(".block-card .button").queryAllAs(Button.class).stream()
                .filter(Button::isVisible)
                .map(Button::getText)
                .distinct()
                .toList();
    }

    private static void untilReady(FxRobot robot) throws Exception {
        until(robot, "");
    }

    private static void until(FxRobot robot, String why) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () ->
                        robot.lookup("#launch-why")
                                .tryQueryAs(Label.class)
                                .filter(label -> label.getText().equals(why))
                                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node focus() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Window.getWindows().getFirst().getScene().getFocusOwner());
    }
}
