package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.Take;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class MainViewTest {
    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private final Queue<String> playerKeys = new ConcurrentLinkedQueue<>();
    private final Logger css = Logger.getLogger("javafx.css");
    private final Handler listener = new Collecting(warnings);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private MainViewModel model;
    private MainView view;

    @Start
    void show(Stage stage) {
        css.addHandler(listener);
        model =
                new MainViewModel(
                        new FakeStudio(),
                        InstantSource.fixed(Scenes.NOW),
                        Runnable::run,
                        FxThread.EXECUTOR,
                        FxThread::nextPulse);
        view =
                new MainView(
                        model,
                        Posters.NONE,
                        new StackPane(),
                        new StackPane(),
                        key -> playerKeys.add(key.getCode().name()),
                        theme,
                        ZoneOffset.UTC);
        stage.setX(0);
        stage.setY(0);
        MainWindow.show(stage, view, model, theme);
        stage.setWidth(1900);
        stage.setHeight(1150);
    }

    @BeforeEach
    void startClean() {
        playerKeys.clear();
    }

    @AfterEach
    void stopListening() {
        css.removeHandler(listener);
    }

    @Test
    void eachCardSaysItsStateInAWord(FxRobot robot) {
        open(
                11,
                Scenes.take(2, 1, Scenes.queued(), false),
                Scenes.take(3, 1, Scenes.submitting(), false),
                Scenes.take(4, 1, Scenes.generating(0.4), false),
                Scenes.take(5, 1, Scenes.downloading(), false),
                Scenes.take(6, 1, Scenes.ready(), true),
                Scenes.take(7, 1, Scenes.failed(), false),
                Scenes.take(8, 1, Scenes.filtered(), false));

        assertThat(words(robot))
                .contains(
                        "Draft",
                        "Queued",
                        "Submitting",
                        "Generating",
                        "Downloading",
                        "Ready",
                        "Failed",
                        "Filtered");
    }

    @Test
    void aCardTellsItsProblemAndItsButtonTriesAgain(FxRobot robot) {
        Take failed = Scenes.take(1, 1, Scenes.failed(), false);
        FakeDesk desk = open(1, failed);

        assertThat(robot.lookup(".sentence").queryAs(Label.class).getText())
                .contains(Scenes.FAILURE.headline(), Scenes.FAILURE.remedy());
        robot.clickOn(cardButton(robot, "Retry"));

        assertThat(desk.asked).containsExactly("retry " + failed.id());
    }

    @Test
    void theButtonOfARunningCardCancels(FxRobot robot) {
        Take running = Scenes.take(1, 1, Scenes.generating(0.5), false);
        FakeDesk desk = open(1, running);

        robot.clickOn(cardButton(robot, "Cancel"));

        assertThat(desk.asked).containsExactly("cancel " + running.id());
    }

    @Test
    void aChangeInTheStoreIsOnTheCardOnePulseLater(FxRobot robot) throws Exception {
        Take take = Scenes.take(1, 1, Scenes.queued(), false);
        FakeDesk desk = open(1, take);
        Label word = robot.lookup(".word").queryAs(Label.class);
        AtomicInteger pulses = new AtomicInteger();
        CountDownLatch seen = new CountDownLatch(1);
        AnimationTimer counter =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        if (word.getText().equals("Generating")) {
                            stop();
                            seen.countDown();
                        } else {
                            pulses.incrementAndGet();
                        }
                    }
                };
        robot.interact(() -> {
            desk.change(Scenes.later(take, Scenes.generating(0.1)));
            counter.start();
        });

        assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
        // The timers of one pulse run in any order.
        assertThat(pulses.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void fiveHundredBlocksCostOnlyTheCellsThatAreSeen(FxRobot robot) {
        Take[] takes =
                IntStream.rangeClosed(1, 500)
                        .mapToObj(i -> Scenes.take(i, 1, Scenes.queued(), false))
                        .toArray(Take[]::new);
        FakeDesk desk = open(500, takes);

        for (Take take : takes) {
            desk.change(Scenes.later(take, Scenes.generating(0.1)));
        }
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup(".block-card").queryAll()).hasSizeBetween(4, 40);
        assertThat(words(robot)).contains("Generating").doesNotContain("Queued");
    }

    @Test
    void keysGenerateAssembleUndoAndReachThePlayer(FxRobot robot) {
        FakeDesk desk = open(2, Scenes.take(1, 1, Scenes.ready(), true));

        robot.interact(() -> robot.lookup("#board-grid").query().requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        robot.type(KeyCode.SPACE, KeyCode.J, KeyCode.L, KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.launching.asked).containsExactly("launch [b2] with animatic");
        assertThat(desk.asked).containsExactly("undo");
        assertThat(playerKeys).containsExactly("SPACE", "J", "L");
        assertThat(model.board().selected().orElseThrow().id().value()).isEqualTo("b2");
    }

    @Test
    void whoIsAskedForTheLogFindsItInTheMenu(FxRobot robot) {
        open(1);

        robot.clickOn("#video");
        robot.clickOn("Show the log");

        assertThat(((FakeStudio) model.studio()).shown)
                .containsExactly(Path.of("logs", "rushes.log"));
    }

    @Test
    void spaceAfterAClickOnGeneratePlaysInsteadOfGeneratingAgain(FxRobot robot) {
        FakeDesk desk = open(1);

        robot.clickOn("#generate");
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.launching.asked).containsExactly("launch [b1] with animatic");
        assertThat(playerKeys).containsExactly("SPACE");
    }

    @Test
    void theBarSaysWhatIsMissingAndOffersTheNextStep(FxRobot robot) {
        open(3, Scenes.take(1, 1, Scenes.ready(), true));
        Button generate = robot.lookup("#generate").queryButton();
        Button assemble = robot.lookup("#assemble").queryButton();

        assertThat(generate.getText()).isEqualTo("Generate 2 blocks");
        assertThat(generate.getStyleClass()).contains("accent");
        assertThat(assemble.isDisable()).isTrue();
        assertThat(robot.lookup("#total-time").queryAs(Label.class).getText()).isEqualTo("0:22");
        assertThat(robot.lookup("#generator").queryButton().getText()).contains("Animatic");
    }

    @Test
    void noLookAndNoStateWarnsAboutItsStyles(FxRobot robot) {
        open(
                6,
                Scenes.take(2, 1, Scenes.generating(0.4), false),
                Scenes.take(3, 1, Scenes.failed(), false),
                Scenes.take(4, 1, Scenes.ready(), true));
        robot.interact(() -> model.tell(Scenes.FAILURE));
        robot.interact(() -> model.tell(new Notice.News("Done.", List.of())));
        robot.interact(() -> theme.set(Theme.LIGHT));
        robot.interact(view::showKeys);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> ((VideoMenu) robot.lookup("#video").query()).show());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> ((VideoMenu) robot.lookup("#video").query()).hide());
        robot.interact(() -> ((VideoMenu) robot.lookup("#video").query()).paste());
        robot.interact(() -> theme.set(Theme.DARK));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(warnings).isEmpty();
    }

    @Test
    void whereNoVideoIsOpenTheWaysToOneStandThere(FxRobot robot) {
        assertThat(robot.lookup("#welcome").tryQuery()).isPresent();

        robot.interact(() ->
                model.open(
                        CompletableFuture.completedFuture(
                                new FakeDesk(Scenes.script(1), List.of()))));

        assertThat(robot.lookup("#welcome").tryQuery()).isEmpty();
        assertThat(robot.lookup(".block-card").tryQuery()).isPresent();
    }

    @Test
    void theTabOfTheTakeThatIsLookedAtIsTheMarkedOne(FxRobot robot) {
        Take other = Scenes.take(1, 2, Scenes.ready(), false);
        open(1, Scenes.take(1, 1, Scenes.ready(), true), other);
        assertThat(marked(robot)).containsExactly("take-1");

        robot.interact(() -> model.board().look(other.id()));

        assertThat(marked(robot)).containsExactly("take-2");
    }

    private static List<String> marked(FxRobot robot) {
        return robot.lookup(".take-tab").queryAllAs(ToggleButton.class).stream()
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getId)
                .toList();
    }

    @Test
    void aFilmOfAnOlderScriptIsNotOfferedAsTheFilm(FxRobot robot) {
        FakeDesk desk =
                new FakeDesk(Scenes.script(1), List.of(Scenes.take(1, 1, Scenes.ready(), true)));
        desk.existingFilm = Optional.of(Path.of("final.mp4"));
        desk.filmIsPresent = false;
        robot.interact(() -> model.open(CompletableFuture.completedFuture(desk)));

        assertThat(robot.lookup("#status-film").queryAs(Label.class).getText()).contains("older");
        assertThat(robot.lookup("#assemble").queryButton().getStyleClass()).contains("accent");
        desk.filmIsPresent = true;
        robot.interact(() -> desk.edit(Scenes.script(1)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#status-film").queryAs(Label.class).getText())
                .isEqualTo("final.mp4");
        assertThat(robot.lookup("#assemble").queryButton().getStyleClass())
                .doesNotContain("accent");
    }

    @Test
    void aWatcherIsToldSo(FxRobot robot) {
        FakeDesk desk = new FakeDesk(Scenes.script(1), List.of());
        desk.watching = true;
        robot.interact(() -> model.open(CompletableFuture.completedFuture(desk)));

        assertThat(robot.lookup("#watching").query().isVisible()).isTrue();
        assertThat(robot.lookup("#generate").queryButton().isDisable()).isTrue();
        assertThat(cardButton(robot, "Generate").isDisabled()).isTrue();
    }

    private FakeDesk open(int blocks, Take... takes) {
        FakeDesk desk = new FakeDesk(Scenes.script(blocks), List.of(takes));
        WaitForAsyncUtils.asyncFx(() -> model.open(CompletableFuture.completedFuture(desk)));
        WaitForAsyncUtils.waitForFxEvents();
        return desk;
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(".word").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static Button cardButton(FxRobot robot, String words) {
        return robot.lookup(".block-card .button").queryAllAs(Button.class).stream()
                .filter(Button::isVisible)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static final class Collecting extends Handler {
        private final Queue<String> warnings;

        Collecting(Queue<String> warnings) {
            this.warnings = warnings;
        }

        @Override
        public void publish(LogRecord line) {
            warnings.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
