package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

/** Takes are reviewed on the sheet as they are on the board. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class SheetInTheWindowTest {
    private final Player player = new Player();
    private MainViewModel model;
    private MainView view;

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
        view =
                new MainView(
                        model,
                        Posters.NONE,
                        new StackPane(),
                        new StackPane(),
                        _ -> {},
                        theme,
                        ZoneOffset.UTC);
        model.showOn(player);
        stage.setX(0);
        stage.setY(0);
        MainWindow.show(stage, view, model, theme);
        stage.setWidth(1500);
        stage.setHeight(1000);
    }

    @Test
    void theKeysOfTheReviewWorkThere(FxRobot robot) {
        FakeDesk desk =
                open(
                        robot,
                        3,
                        ready(1, 1, true),
                        ready(1, 2, false),
                        ready(2, 1, true),
                        ready(2, 2, false),
                        ready(3, 1, true));
        robot.clickOn("#zoom-sheet");
        robot.interact(() -> robot.lookup("#sheet").query().requestFocus());

        press(robot, KeyCode.DOWN);
        assertThat(model.board().looked(block(1)).orElseThrow().ordinal()).isEqualTo(2);
        press(robot, KeyCode.DIGIT4);
        press(robot, KeyCode.ENTER);
        assertThat(selected()).as("goes on to what is not decided").isEqualTo(block(2));
        press(robot, KeyCode.X);
        press(robot, KeyCode.R);
        press(robot, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo(block(3));
        press(robot, KeyCode.LEFT);
        press(robot, KeyCode.HOME);
        assertThat(selected()).isEqualTo(block(1));
        press(robot, KeyCode.END);
        assertThat(selected()).isEqualTo(block(3));
        press(robot, KeyCode.PAGE_UP);
        assertThat(selected()).isEqualTo(block(2));

        assertThat(desk.review.asked)
                .containsExactly(
                        "rate 4 block_1-take_2.mp4",
                        "confirm block_1-take_2.mp4",
                        "reject block_2-take_1.mp4");
        assertThat(desk.launching.asked).containsExactly("launch [b2] with animatic");
    }

    @Test
    void theSelectionIsOneWithTheBoard(FxRobot robot) {
        open(robot, 3, ready(1, 1, true), ready(2, 1, true), ready(3, 1, true));
        robot.interact(() -> model.board().step(1));
        robot.clickOn("#zoom-sheet");
        WaitForAsyncUtils.waitForFxEvents();
        Node row = robot.lookup(".sheet-row:selected").query();
        assertThat(((Label) row.lookup(".place")).getText()).startsWith("B02");

        robot.clickOn(robot.lookup(".take-tile").match(Node::isVisible).nth(2).queryAs(Node.class));
        robot.clickOn("#zoom-board");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(selected()).isEqualTo(block(3));
    }

    @Test
    void aClickShowsTheTakeInThePlayerAndTwoPlayIt(FxRobot robot) {
        open(robot, 2, ready(1, 1, true), ready(1, 2, false), ready(2, 1, true));
        robot.clickOn("#zoom-sheet");
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn(robot.lookup(".take-tile").match(Node::isVisible).nth(1).queryAs(Node.class));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(player.asked).last().isEqualTo("show block_1-take_2.mp4");
        robot.clickOn("#zoom-sheet");

        robot.doubleClickOn(
                robot.lookup(".take-tile").match(Node::isVisible).nth(1).queryAs(Node.class));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(player.asked).last().isEqualTo("play block_1-take_2.mp4");
    }

    @Test
    void undoTakesBackWhatWasDecidedThere(FxRobot robot) {
        FakeDesk desk = open(robot, 2, ready(1, 1, true), ready(2, 1, true));
        robot.clickOn("#zoom-sheet");
        robot.interact(() -> robot.lookup("#sheet").query().requestFocus());
        press(robot, KeyCode.X);
        assertThat(desk.takes().stream().filter(one -> one.judgement().rejected())).hasSize(1);
        assertThat(robot.lookup("#sheet-rejected").query().isVisible()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.takes().stream().filter(one -> one.judgement().rejected())).isEmpty();
        assertThat(robot.lookup("#sheet-rejected").query().isVisible()).isFalse();
        assertThat(selected()).isEqualTo(block(1));
    }

    private BlockId selected() {
        return model.board().selected().orElseThrow().id();
    }

    private static BlockId block(int number) {
        return new BlockId("b" + number);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private FakeDesk open(FxRobot robot, int blocks, Take... takes) {
        FakeDesk desk = new FakeDesk(Scenes.script(blocks), List.of(takes));
        robot.interact(() -> model.open(CompletableFuture.completedFuture(desk)));
        WaitForAsyncUtils.waitForFxEvents();
        return desk;
    }

    private static Take ready(int block, int ordinal, boolean chosen) {
        return Scenes.take(block, ordinal, Scenes.ready(), chosen);
    }

    private static final class Player implements Screen {
        private final List<String> asked = new ArrayList<>();

        @Override
        public void show(Path clip, String title) {
            asked.add("show " + clip.getFileName());
        }

        @Override
        public void play(Path clip, String title) {
            asked.add("play " + clip.getFileName());
        }

        @Override
        public void showAt(Path clip, String title, double seconds) {
            asked.add("show " + clip.getFileName());
        }

        @Override
        public void from(String maker) {}

        @Override
        public void clear() {
            asked.add("clear");
        }
    }
}
