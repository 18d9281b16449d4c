package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.ui.compare.CompareStage;
import studio.rushes.ui.compare.FakeTakes;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.preview.Ensemble;

/** Takes are compared in the window, with no hand on the mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class CompareInTheWindowTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeTakes clips = new FakeTakes();
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
        model.compare()
                .playOn(
                        new CompareStage(
                                clips,
                                new Ensemble(Optional::empty, threads, System::nanoTime),
                                () -> 11,
                                System::nanoTime,
                                Runnable::run,
                                FxThread.EXECUTOR));
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
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void end(FxRobot robot) throws InterruptedException {
        robot.interact(model::close);
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void threeTakesAreComparedHeardRejectedAndChosenByKeysOnly(FxRobot robot) {
        FakeDesk desk = open(robot, ready(1, true), ready(2, false), ready(3, false));
        press(robot, KeyCode.C);
        seen(robot, 3);
        assertThat(model.compare().transport().speedProperty().get()).isEqualTo(1);
        assertThat(ears(robot)).containsExactly(true, false, false);

        press(robot, KeyCode.DIGIT2);
        assertThat(ears(robot)).containsExactly(false, true, false);
        press(robot, KeyCode.DIGIT1);
        press(robot, KeyCode.X);
        assertThat(desk.review.asked).containsExactly("reject block_1-take_1.mp4");
        seen(robot, 2);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        seen(robot, 3);
        press(robot, KeyCode.DIGIT1);
        press(robot, KeyCode.ENTER);
        assertThat(desk.review.asked).last().asString().startsWith("confirm block_1-take_");
        assertThat(isOpen(robot)).isFalse();
        assertThat(model.board().selected().orElseThrow().id().value()).isEqualTo("b2");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.board().selected().orElseThrow().id().value()).isEqualTo("b1");
        assertThat(desk.takes()).noneMatch(take -> take.judgement().confirmed());
    }

    @Test
    void allOfThemPlayOverAndOverAndAreLedByTheKeysOfThePlayer(FxRobot robot)
            throws TimeoutException {
        open(robot, ready(1, true), ready(2, false));
        press(robot, KeyCode.C);
        seen(robot, 2);
        Slider timeline = robot.lookup("#compare-timeline").queryAs(Slider.class);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> timeline.getValue() > 0.2);
        press(robot, KeyCode.SPACE);
        assertThat(model.compare().transport().speedProperty().get()).isZero();
        press(robot, KeyCode.HOME);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> timeline.getValue() == 0);
        press(robot, KeyCode.PERIOD);
        press(robot, KeyCode.PERIOD);
        press(robot, KeyCode.PERIOD);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> Math.abs(timeline.getValue() - 3 / 24.0) < 1e-6);
        press(robot, KeyCode.O);
        assertThat(robot.lookup("#compare-part").queryAs(Label.class).getText())
                .isEqualTo("Part 0:00.00 – 0:00.04");
        assertThat(model.compare().transport().loopProperty().get()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.compare().transport().loopProperty().get()).isFalse();
        press(robot, KeyCode.O);
        assertThat(robot.lookup("#compare-part").queryAs(Label.class).getText()).isEmpty();
        robot.interact(() -> model.compare().transport().seek(5));
        press(robot, KeyCode.L);
        press(robot, KeyCode.L);
        assertThat(model.compare().transport().speedProperty().get()).isEqualTo(2);
        press(robot, KeyCode.J);
        assertThat(model.compare().transport().speedProperty().get()).isEqualTo(-1);
    }

    @Test
    void inABlindOrderNothingIsSaidOfThem(FxRobot robot) {
        open(
                robot,
                Scenes.judged(ready(1, true), Judgement.NONE.withStars(3)),
                ready(2, false),
                ready(3, false));
        press(robot, KeyCode.C);
        assertThat(words(robot)).contains("Take 1", "Animatic", "free", "★★★");
        press(robot, KeyCode.B);
        assertThat(words(robot))
                .doesNotContain("Take 1", "Take 2", "Animatic", "free", "★★★")
                .contains("Hidden until you choose one, or press B.");
        press(robot, KeyCode.B);
        assertThat(words(robot)).contains("Take 1", "Take 2", "Take 3");
    }

    @Test
    void oneThatVanishedSaysSoInItsPlaceAndTheOthersPlayOn(FxRobot robot) throws TimeoutException {
        clips.gone.add("block_1-take_2.mp4");
        open(robot, ready(1, true), ready(2, false), ready(3, false));
        press(robot, KeyCode.C);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> words(robot).contains(FakeTakes.GONE.headline()) && pictures(robot) == 2);
        Slider timeline = robot.lookup("#compare-timeline").queryAs(Slider.class);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> timeline.getValue() > 0.2);
    }

    @Test
    void escapeAndTheSameKeyGoBackAndDecideNothing(FxRobot robot) {
        FakeDesk desk = open(robot, ready(1, true), ready(2, false));
        Node grid = robot.lookup("#board-grid").query();
        for (KeyCode key : List.of(KeyCode.ESCAPE, KeyCode.C)) {
            press(robot, KeyCode.C);
            assertThat(isOpen(robot)).isTrue();
            press(robot, key);
            assertThat(isOpen(robot)).isFalse();
            assertThat(grid.isFocused()).isTrue();
        }
        assertThat(desk.review.asked).isEmpty();
        assertThat(model.compare().blockProperty().get()).isNull();
    }

    @Test
    void everythingCanBeReachedByTabAndSaysItsName(FxRobot robot) {
        open(robot, ready(1, true), ready(2, false));
        press(robot, KeyCode.C);
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            press(robot, KeyCode.TAB);
            Node owner = robot.lookup("#compare").query().getScene().getFocusOwner();
            reached.add(String.valueOf(owner.getId()));
        }
        assertThat(reached)
                .contains(
                        "compare-blind",
                        "compare-back",
                        "compare-choose-1",
                        "compare-reject-2",
                        "compare-copy-1",
                        "compare-play",
                        "compare-timeline",
                        "compare-loop");
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#overlay").query().isVisible();
    }

    private static List<Boolean> ears(FxRobot robot) {
        return robot.lookup(".compare-plate").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals("♪"))
                .map(Node::isVisible)
                .toList();
    }

    /** Waits until so many takes are seen, and no other. */
    private static void seen(FxRobot robot, int count) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () ->
                            pictures(robot) == count
                                    && robot.lookup(".compare-card").queryAll().size() == count);
        } catch (TimeoutException e) {
            throw new AssertionError("seen: " + pictures(robot), e);
        }
    }

    private static long pictures(FxRobot robot) {
        return robot.lookup(".take-pane > .image-view").queryAllAs(ImageView.class).stream()
                .filter(view -> view.getImage() != null)
                .count();
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup("#compare .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private FakeDesk open(FxRobot robot, Take... takes) {
        List<Take> all = new ArrayList<>(List.of(takes));
        all.add(Scenes.take(2, 1, Scenes.ready(), true));
        FakeDesk desk = new FakeDesk(Scenes.script(2), all);
        robot.interact(() -> model.open(CompletableFuture.completedFuture(desk)));
        robot.interact(() -> robot.lookup("#board-grid").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        return desk;
    }

    private static Take ready(int ordinal, boolean chosen) {
        return Scenes.take(1, ordinal, Scenes.ready(), chosen);
    }
}
