package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

/** Takes are reviewed in the window, with no hand on the mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class ReviewInTheWindowTest {
    private MainViewModel model;
    private Stage stage;
    private int presses;

    @Start
    void show(Stage primary) {
        stage = primary;
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
        stage.setWidth(1900);
        stage.setHeight(1150);
    }

    @Test
    void eightBlocksAreDecidedByKeysOnlyInTwentyPressesAtMost(FxRobot robot) {
        List<Take> takes = new ArrayList<>();
        for (int block = 1; block <= 8; block++) {
            takes.add(ready(block, 1, true));
        }
        takes.add(ready(2, 2, false));
        takes.add(ready(5, 2, false));
        takes.add(ready(6, 2, false));
        takes.add(ready(6, 3, false));
        FakeDesk desk = open(robot, 8, takes.toArray(Take[]::new));

        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.X);
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.DIGIT4);
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.X);
        press(robot, KeyCode.X);
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.R);
        press(robot, KeyCode.X);
        press(robot, KeyCode.ENTER);

        assertThat(presses).isLessThanOrEqualTo(20);
        assertThat(
                        desk.takes().stream()
                                .filter(take -> take.judgement().confirmed())
                                .map(Take::fileName)
                                .sorted())
                .containsExactly(
                        "block_1-take_1.mp4",
                        "block_2-take_2.mp4",
                        "block_3-take_1.mp4",
                        "block_4-take_1.mp4",
                        "block_5-take_2.mp4",
                        "block_6-take_3.mp4",
                        "block_8-take_1.mp4");
        assertThat(desk.review.asked).contains("rate 4 block_5-take_2.mp4");
        assertThat(desk.launching.asked).containsExactly("launch [b7] with animatic");
        assertThat(model.noticeProperty().get())
                .isEqualTo(new Notice.News("Every block that has a take is decided.", List.of()));
    }

    @Test
    void aKeyThatIsHeldDownDecidesOnce(FxRobot robot) {
        FakeDesk desk = open(robot, 3, ready(1, 1, true), ready(2, 1, true), ready(3, 1, true));
        for (KeyCode key : List.of(KeyCode.X, KeyCode.R, KeyCode.ENTER)) {
            robot.interact(() -> {
                for (int i = 0; i < 5; i++) {
                    fire(KeyEvent.KEY_PRESSED, key);
                }
                fire(KeyEvent.KEY_RELEASED, key);
            });
        }
        assertThat(desk.review.asked)
                .containsExactly("reject block_1-take_1.mp4", "confirm block_2-take_1.mp4");
        assertThat(desk.launching.asked).containsExactly("launch [b2] with animatic");
    }

    private void fire(javafx.event.EventType<KeyEvent> type, KeyCode key) {
        Node at = stage.getScene().getFocusOwner();
        Event.fireEvent(
                at == null ? stage.getScene().getRoot() : at,
                new KeyEvent(type, "", "", key, false, false, false, false));
    }

    @Test
    void undoTakesBackADecisionAndGoesBackToItsBlock(FxRobot robot) {
        FakeDesk desk = open(robot, 2, ready(1, 1, true), ready(2, 1, true));
        press(robot, KeyCode.X);
        assertThat(model.board().selected().orElseThrow().id().value()).isEqualTo("b2");
        assertThat(words(robot)).contains("Rejected");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.board().selected().orElseThrow().id().value()).isEqualTo("b1");
        assertThat(words(robot)).doesNotContain("Rejected");
        assertThat(desk.takes()).allMatch(Take::chosen);
    }

    @Test
    void theLineIsRewordedWhereItIsReviewed(FxRobot robot) {
        FakeDesk desk = open(robot, 2, ready(1, 1, true), ready(2, 1, true));
        Node grid = robot.lookup("#board-grid").query();

        robot.type(KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
        TextArea said = robot.lookup("#line-said").queryAs(TextArea.class);
        assertThat(said.isFocused()).isTrue();
        assertThat(said.getText()).as("not the key").endsWith("trois mille ans ?");
        robot.write(" xr1");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.script().blocks().getFirst().dialogue())
                .endsWith("trois mille ans ? xr1\n");
        assertThat(desk.review.asked).as("typed, not decided").isEmpty();
        assertThat(robot.lookup(".prompt-new").queryAll()).isNotEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(said.getText()).isEqualTo(desk.script().blocks().getFirst().dialogue());

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#line-editor").query().isVisible()).isFalse();
        assertThat(grid.isFocused()).isTrue();
        assertThat(desk.review.asked).containsExactly("break");
    }

    @Test
    void takesAreReachedByTabAndCalledByTheirNames(FxRobot robot) {
        Take starred = Scenes.judged(ready(1, 2, false), Judgement.NONE.withStars(3));
        Take rejected = Scenes.judged(ready(1, 3, false), Judgement.NONE.asRejected());
        open(robot, 1, ready(1, 1, true), starred, rejected);

        assertThat(names(robot))
                .containsExactly("Take 1, plays, not chosen yet", "Take 2, 3 of 5 stars");
        robot.interact(
                () -> robot.lookup("#review-hidden").queryAs(ToggleButton.class).setSelected(true));
        assertThat(names(robot)).contains("Take 3, rejected");
        List<Node> reached = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            reached.add(stage.getScene().getFocusOwner());
        }
        assertThat(reached)
                .extracting(Node::getId)
                .contains(
                        "take-1",
                        "take-2",
                        "take-3",
                        "star-5",
                        "review-hidden",
                        "review-choose",
                        "take-make-again",
                        "review-reject",
                        "review-edit");
        for (int i = 0; i < 60 && !robot.lookup("#take-2").query().isFocused(); i++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.board().looked(model.board().cards().getFirst().id()).orElseThrow().id())
                .isEqualTo(starred.id());
    }

    @Test
    void theButtonsSayTheirKeysAndWhatTheyCost(FxRobot robot) {
        open(robot, 1, ready(1, 1, true));
        assertThat(robot.lookup("#review .deed .keycap").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("⏎", "R", "X", "E");
        assertThat(robot.lookup("#review .deed").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsExactly("Choose", "Again", "Reject", "Edit");
        assertThat(robot.lookup("#review-word").queryAs(Label.class).getText())
                .isEqualTo("Not chosen yet");
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#review-word").queryAs(Label.class).getText()).isEqualTo("Chosen");
        assertThat(words(robot)).contains("Chosen");
    }

    private void press(FxRobot robot, KeyCode key) {
        presses++;
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> names(FxRobot robot) {
        return robot.lookup(".take-tab").queryAllAs(ToggleButton.class).stream()
                .map(ToggleButton::getAccessibleText)
                .toList();
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(".word").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private FakeDesk open(FxRobot robot, int blocks, Take... takes) {
        FakeDesk desk = new FakeDesk(Scenes.script(blocks), List.of(takes));
        robot.interact(() -> model.open(CompletableFuture.completedFuture(desk)));
        robot.interact(() -> robot.lookup("#board-grid").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        return desk;
    }

    private static Take ready(int block, int ordinal, boolean chosen) {
        return Scenes.take(block, ordinal, Scenes.ready(), chosen);
    }
}
