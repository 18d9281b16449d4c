package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.project.BlockCut;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

/** The film, from what it will take to what its check found, under a hand on mouse and keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class FilmInTheWindowTest {
    private final ConcurrentLinkedQueue<String> screen = new ConcurrentLinkedQueue<>();
    private final FakeDesk desk =
            new FakeDesk(
                    Scenes.script(3),
                    IntStream.rangeClosed(1, 3)
                            .mapToObj(i -> Scenes.take(i, 1, Scenes.ready(), true))
                            .toList());
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
        desk.expected = CompletableFuture.completedFuture(Duration.ofSeconds(12));
        desk.profiles = Films.profiles();
        model.showOn(new Heard());
        model.open(CompletableFuture.completedFuture(desk));
    }

    @Test
    void theButtonSaysHowLongItTakesThenHowFarItIs(FxRobot robot) throws Exception {
        untilText("#assemble", "Assemble · about 12 s", robot);

        robot.clickOn("#assemble");
        desk.assembling.at(FakeDesk.step(0.42));
        untilText("#assemble", "Pictures 42%", robot);
        assertThat(words(robot, "#status-running")).isEqualTo("Making final.mp4 · Pictures");
        assertThat(robot.lookup("#status-stop").query().isVisible()).isTrue();
        WaitForAsyncUtils.waitFor( // the button hears the same change a moment earlier
                20, TimeUnit.SECONDS, () -> words(robot, "#status-time").endsWith("left"));

        robot.interact(() -> desk.film.complete(Films.film()));
        assertThat(words(robot, "#status-film")).isEqualTo("final.mp4");
        assertThat(words(robot, "#status-running")).isEqualTo("Nothing runs");
        assertThat(robot.lookup("#status-stop").query().isVisible()).isFalse();
        assertThat(screen).contains("play final.mp4");
        assertThat(robot.lookup("#film-report").tryQuery()).isEmpty();
        robot.clickOn("#film-checked-link");
        assertThat(words(robot, "#film-checked"))
                .isEqualTo("Checked: 64.0 s, −14.1 LUFS, 48 caption pages");
    }

    @Test
    void aFilmFromBeforeHasItsReportOneClickAway(FxRobot robot) {
        desk.existingFilm = Optional.of(Films.FINAL);
        desk.existingReport = Optional.of(Films.film(Films.FROZEN).report());
        robot.interact(() -> model.open(CompletableFuture.completedFuture(desk)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(words(robot, "#status-film")).isEqualTo("final.mp4");
        assertThat(words(robot, "#film-checked-link")).isEqualTo("Checked: 1 to look at");
        assertThat(robot.lookup("#film-report").tryQuery()).isEmpty();
        assertThat(model.board().cards().get(1).data().film().seam()).contains(Films.HARD);
        robot.clickOn("#film-checked-link");
        assertThat(words(robot, "#film-checked"))
                .isEqualTo("Checked: 64.0 s, −14.1 LUFS, 48 caption pages");

        desk.existingReport = Optional.empty();
        robot.interact(() -> model.open(CompletableFuture.completedFuture(desk)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#film-checked-link").query().isVisible()).isFalse();
    }

    @Test
    void whatAnOlderFilmWasCutFromIsNotGuessed(FxRobot robot) {
        desk.existingFilm = Optional.of(Films.FINAL);
        desk.existingReport = Optional.of(Films.film(Films.FROZEN).report());
        desk.filmIsPresent = false;
        robot.interact(() -> model.open(CompletableFuture.completedFuture(desk)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(words(robot, "#film-checked-link")).isEqualTo("Checked: 1 to look at");
        assertThat(model.board().cards()).allMatch(card -> card.data().film().seam().isEmpty());
    }

    @Test
    void aDoubleClickOnAssembleStartsOneAssemblyAndStopsNone(FxRobot robot) {
        robot.doubleClickOn("#assemble");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.asked).containsExactly("assemble");
        assertThat(desk.film).isNotCancelled();
    }

    @Test
    void stoppingSaysWhatIsStillThere(FxRobot robot) {
        robot.interact(() -> {
            model.assemble();
            desk.film.complete(Films.film());
        });
        desk.film = new CompletableFuture<>();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.clickOn("#assemble");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.film).isCancelled();
        assertThat(model.noticeProperty().get())
                .isEqualTo(
                        new Notice.News(
                                "Stopped. The film from before is still there.", List.of()));
    }

    @Test
    void theKeysAloneExportForAPlace(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("#profile-final").query().isFocused());
        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(robot, "#export-place")).isEqualTo("miel-tiktok.mp4");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.asked).containsExactly("assemble for tiktok");
        assertThat(model.films().sheetProperty().get()).isNull();
    }

    @Test
    void escapeExportsNothing(FxRobot robot) throws Exception {
        robot.clickOn("#export");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> model.films().sheetProperty().get() == null);

        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aFindingLeadsToItsBlockAndItsTime(FxRobot robot) {
        robot.interact(() -> {
            model.assemble();
            desk.film.complete(Films.film(Films.FROZEN));
        });
        robot.clickOn("B03 stands still from 18.0 to 20.5 s");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(screen).last().isEqualTo("final.mp4 at 18.0");
        assertThat(model.board().selected().orElseThrow().data().number()).isEqualTo(3);
    }

    @Test
    void aHardJointHasABadgeUntilOneOfItsSidesChanges(FxRobot robot) {
        robot.interact(() -> {
            model.assemble();
            desk.film.complete(Films.film());
        });
        assertThat(robot.lookup(".chip.seam").match(FilmInTheWindowTest::isHard).queryAll())
                .isNotEmpty();
        assertThat(model.board().cards().get(1).data().film().seam()).contains(Films.HARD);

        robot.interact(() -> desk.change(Scenes.take(1, 2, Scenes.ready(), true)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".chip.seam").match(FilmInTheWindowTest::isHard).queryAll())
                .isEmpty();
    }

    @Test
    void aBlockIsLeftOutFromItsMenuAndTakenInAgain(FxRobot robot) {
        robot.interact(() -> robot.lookup("#board-grid").query().fireEvent(menuKey()));
        robot.clickOn("Leave out of the film");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(BlockCut.of(desk.script().blocks().getFirst()).leftOut()).isTrue();
        assertThat(robot.lookup(".word").queryAs(Labeled.class).getText()).isEqualTo("Left out");
        assertThat(robot.lookup("#assemble").queryButton().isDisabled()).isFalse();
        robot.clickOn(
                robot.lookup(".block-card .button").queryAllAs(Button.class).stream()
                        .filter(button -> button.getText().equals("Take in again"))
                        .findFirst()
                        .orElseThrow());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.script()).isEqualTo(Scenes.script(3));
    }

    /** As a keyboard's menu key has it; the platform without a display knows no such key. */
    private static ContextMenuEvent menuKey() {
        return new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null);
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void untilText(String id, String words, FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> words(robot, id).equals(words));
    }

    private final class Heard implements Screen {
        @Override
        public void show(Path clip, String title) {
            screen.add("show " + title);
        }

        @Override
        public void play(Path clip, String title) {
            screen.add("play " + title);
        }

        @Override
        public void showAt(Path clip, String title, double seconds) {
            screen.add(title + " at " + seconds);
        }

        @Override
        public void clear() {
            screen.add("clear");
        }
    }

    private static boolean isHard(Node chip) {
        return chip.isVisible() && chip instanceof Label label && label.getText().equals("0.82");
    }
}
