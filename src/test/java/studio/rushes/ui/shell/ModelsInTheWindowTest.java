package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.problem.StudioException;
import studio.rushes.project.VideoCaptions;
import studio.rushes.transcription.ModelArrival;
import studio.rushes.ui.captions.FakeModelDesk;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;

/** Models that hear words, under a hand on mouse and keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class ModelsInTheWindowTest {
    private static final String DOWNLOAD = "Download base · 148 MB";

    private CaptionWindow window;
    private FakeModelDesk models;

    @Start
    void show(Stage stage) {
        models = FakeModelDesk.fresh();
        window = new CaptionWindow(stage, Theme.DARK, Posters.NONE, 1600, 1000, models);
        window.open();
    }

    @BeforeEach
    void ready() throws Exception {
        until(() -> window.player.framesProperty().get() == 192);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void theFilmIsMadeAtOnceAndTheOfferStandsBesideItUntilItIsAnswered(FxRobot robot)
            throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> button(robot, DOWNLOAD).isPresent());
        assertThat(window.desk.asked).contains("assemble");
        assertThat(robot.lookup(".question .button").queryAll())
                .extracting(node -> ((Labeled) node).getText())
                .contains(DOWNLOAD, "Other models…", "Not now");

        robot.clickOn(button(robot, "Not now").orElseThrow());
        until(() -> robot.lookup(".question").tryQuery().isEmpty());
        assertThat(models.answered).isTrue();
        assertThat(models.asked).doesNotContain("get base");
        assembleAgain(robot);
        assertThat(robot.lookup(".question").tryQuery()).isEmpty();
    }

    @Test
    void whoClosesTheOfferAnsweredIt(FxRobot robot) throws Exception {
        robot.interact(window.model::assemble);
        until(() -> robot.lookup(".question").tryQuery().isPresent());
        robot.clickOn(".question .close-button");
        until(() -> models.answered);
    }

    @Test
    void anOfferThatWaitsIsNotPushedOutByNewsNorShownTwice(FxRobot robot) throws Exception {
        robot.interact(window.model::assemble);
        for (int i = 0; i < 5; i++) {
            robot.interact(() -> window.model.tell(new Notice.News("news", List.of())));
        }
        assembleAgain(robot);
        assertThat(robot.lookup(".question").queryAll()).hasSize(1);
        assertThat(robot.lookup(".notification").queryAll()).hasSize(3);
    }

    @Test
    void aDownloadIsSeenInTheStripAndTheModelHearsAfterwards(FxRobot robot) throws Exception {
        download(robot);
        until(() -> arriving(robot).equals("Whisper base · 43% · 6.3 MB/s"));
        assertThat(models.asked).contains("get base");

        robot.interact(() -> models.arrive("base"));
        until(() -> arriving(robot).isEmpty());
        assertThat(news())
                .isEqualTo(
                        "Whisper base is here and listens to the takes."
                                + " The next Assemble uses what it hears.");
        openCaptions(robot);
        assertThat(words(robot, "#caption-model")).isEqualTo("Whisper base");
    }

    @Test
    void aDownloadIsStoppedAndGoesOn(FxRobot robot) throws Exception {
        download(robot);
        until(() -> !arriving(robot).isEmpty());
        robot.clickOn("#status-stop");
        until(() -> models.coming.isCancelled() && arriving(robot).isEmpty());
        assertThat(news()).startsWith("The download of Whisper base was stopped.");

        robot.clickOn(button(robot, "Go on").orElseThrow());
        until(() -> !arriving(robot).isEmpty());
        assertThat(models.asked).filteredOn("get base"::equals).hasSize(2);
    }

    @Test
    void aDownloadThatFailsIsToldAndTriedAgain(FxRobot robot) throws Exception {
        download(robot);
        robot.interact(() ->
                models.coming.completeExceptionally(new StudioException(FakeModelDesk.CUT_OFF)));
        until(() -> arriving(robot).isEmpty());
        assertThat(window.model.noticeProperty().get())
                .isInstanceOfSatisfying(
                        Notice.Trouble.class,
                        trouble -> assertThat(trouble.problem()).isEqualTo(FakeModelDesk.CUT_OFF));

        robot.clickOn(button(robot, "Try again").orElseThrow());
        until(() -> !arriving(robot).isEmpty());
        assertThat(models.asked).filteredOn("get base"::equals).hasSize(2);
    }

    @Test
    void otherModelsAreChosenInTheCaptionsTabWithTheKeysAlone(FxRobot robot) throws Exception {
        robot.interact(window.model::assemble);
        until(() -> button(robot, "Other models…").isPresent());
        robot.clickOn(button(robot, "Other models…").orElseThrow());
        until(() -> heardWith(robot).isShowing());
        assertThat(models.answered).isTrue();

        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> models.asked.contains("get small"));
        robot.interact(() -> models.arrive("small"));
        until(() -> words(robot, "#caption-model").equals("Whisper small"));
        assertThat(heardWith(robot).getAccessibleText()).isEqualTo("Heard with: Whisper small");
    }

    @Test
    void theDotStaysAtWhatHearsUntilAnotherDoes(FxRobot robot) throws Exception {
        openCaptions(robot);
        robot.clickOn("#caption-model");
        until(() -> heardWith(robot).isShowing());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> models.asked.contains("get base"));
        assertThat(words(robot, "#caption-model")).isEqualTo("None");
        assertThat(((RadioMenuItem) heardWith(robot).getItems().getFirst()).isSelected()).isTrue();
    }

    @Test
    void theLanguageIsTakenFromTheListAndEscapeTakesNone(FxRobot robot) throws Exception {
        openCaptions(robot);
        assertThat(spokenIn(robot).getItems()).as("listed when it opens").isEmpty();
        assertThat(robot.lookup("#caption-language .list-cell").queryLabeled().getText())
                .startsWith("As the script (");
        robot.interact(() -> spokenIn(robot).requestFocus());
        robot.type(KeyCode.DOWN);
        until(() -> spokenIn(robot).isShowing());
        assertThat(heardIn()).as("a key only opens the list").isEmpty();
        robot.type(KeyCode.DOWN).type(KeyCode.ESCAPE);
        until(() -> !spokenIn(robot).isShowing());
        assertThat(heardIn()).isEmpty();
        assertThat(spokenIn(robot).getValue()).isEqualTo(spokenIn(robot).getItems().getFirst());

        robot.type(KeyCode.DOWN);
        until(() -> spokenIn(robot).isShowing());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> heardIn().equals(Optional.of(VideoCaptions.DETECT)));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> heardIn().isEmpty());
        assertThat(spokenIn(robot).getValue()).isEqualTo(spokenIn(robot).getItems().getFirst());
    }

    private void download(FxRobot robot) throws Exception {
        robot.interact(window.model::assemble);
        until(() -> button(robot, DOWNLOAD).isPresent());
        robot.clickOn(button(robot, DOWNLOAD).orElseThrow());
        until(() -> models.asked.contains("get base"));
        // The film comes first in the strip.
        robot.interact(window.model.film()::stop);
        models.progress.at(new ModelArrival(63_619_130, 147_951_465, 6_300_000));
        until(() -> !arriving(robot).isEmpty());
    }

    /** What the strip says of a model, once nothing more important goes on. */
    private static String arriving(FxRobot robot) {
        String said = words(robot, "#status-running");
        return said.startsWith("Whisper") ? said : "";
    }

    /** As if the film had been made meanwhile. */
    private void assembleAgain(FxRobot robot) {
        robot.interact(window.model.film()::stop);
        window.desk.film = new CompletableFuture<>();
        robot.interact(window.model::assemble);
        assertThat(window.desk.asked).filteredOn("assemble"::equals).hasSize(2);
    }

    private void openCaptions(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.T);
        until(() -> seen(robot, "#caption-model"));
    }

    private Optional<String> heardIn() {
        return VideoCaptions.of(window.desk.script()).heardIn();
    }

    private String news() {
        return ((Notice.News) Objects.requireNonNull(window.model.noticeProperty().get())).words();
    }

    private static MenuButton heardWith(FxRobot robot) {
        return robot.lookup("#caption-model").queryAs(MenuButton.class);
    }

    private static ComboBox<?> spokenIn(FxRobot robot) {
        return robot.lookup("#caption-language").queryAs(ComboBox.class);
    }

    private static Optional<Node> button(FxRobot robot, String words) {
        return robot.lookup(".notices .button")
                .match(node -> node instanceof Labeled label && label.getText().equals(words))
                .tryQuery();
    }

    private static boolean seen(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(ModelsInTheWindowTest::isSeen).isPresent();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String words(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    /** Looks on the window's thread, so that it sees one state and never half of the next. */
    private static void until(Callable<Boolean> seen) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, seen));
    }
}
