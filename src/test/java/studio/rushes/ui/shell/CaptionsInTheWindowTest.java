package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
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
import studio.rushes.captions.CaptionSheet;
import studio.rushes.captions.SubtitleFormat;
import studio.rushes.captions.WordSource;
import studio.rushes.project.BlockCaptions;
import studio.rushes.ui.captions.FilePick;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;

/** Captions from the picture to the file, under a hand on mouse and keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class CaptionsInTheWindowTest {
    private CaptionWindow window;

    @Start
    void show(Stage stage) {
        window = new CaptionWindow(stage, Theme.DARK, Posters.NONE, 1600, 1000);
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
    void theCaptionsOfTheTakeLieOverItsPictureUntilTheyAreSwitchedOff(FxRobot robot)
            throws Exception {
        robot.interact(() -> window.player.seek(15));
        until(() -> caption(robot).getImage() != null);
        assertThat(inPicture(robot)).isTrue();

        robot.type(KeyCode.V);
        until(() -> caption(robot).getImage() == null);
        robot.clickOn("#player-captioned");
        until(() -> caption(robot).getImage() != null);
        robot.interact(() -> window.player.seek(2));
        until(() -> caption(robot).getImage() == null);
    }

    @Test
    void noCaptionsAreDrawnOverTheFilmWhichHasItsOwn(FxRobot robot) throws Exception {
        robot.interact(() -> window.player.seek(15));
        until(() -> caption(robot).getImage() != null);
        robot.interact(
                () -> window.player.open(Path.of("final.mp4"), "final.mp4", Optional.empty()));
        robot.interact(() -> window.player.seek(15));

        until(() -> window.player.frameProperty().get() == 15);
        assertThat(caption(robot).getImage()).isNull();
    }

    @Test
    void theSafeZoneShowsTheChosenOnesMargins(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#player-zone").tryQuery().filter(Node::isVisible)).isEmpty();
        robot.type(KeyCode.Z);
        until(() -> robot.lookup("#player-zone").tryQuery().filter(Node::isVisible).isPresent());
        assertThat(words(robot, "#player-zone-name")).isEqualTo("TikTok");

        robot.interact(() -> window.model.captions().zone("shorts"));
        assertThat(words(robot, "#player-zone-name")).isEqualTo("YouTube Shorts");
    }

    @Test
    void aClickOnAWordGoesThereAndTheWordLightsUp(FxRobot robot) throws Exception {
        openCaptions(robot);
        robot.clickOn(chip(robot, "que"));

        until(() -> window.player.frameProperty().get() == 22);
        until(() -> is(chip(robot, "que"), "said") && is(chip(robot, "que"), "hand"));
    }

    @Test
    void aWordIsWrittenOverInPlaceAndUndone(FxRobot robot) throws Exception {
        openCaptions(robot);
        robot.doubleClickOn(chip(robot, "que"));
        until(() -> robot.lookup("#caption-word").tryQuery().filter(Node::isFocused).isPresent());
        robot.write("combien").type(KeyCode.ENTER);
        until(() -> robot.lookup("combien").tryQuery().isPresent());

        assertThat(sheet().orElseThrow().pages().getFirst().text()).contains("combien");
        assertThat(words(robot, "#caption-note")).isEqualTo("Set by hand.");
        assertThat(robot.lookup("#caption-pages").query().isFocused()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> robot.lookup("combien").tryQuery().isEmpty());
        assertThat(sheet()).isEmpty();
    }

    @Test
    void escapeLeavesTheWordAsItWas(FxRobot robot) throws Exception {
        openCaptions(robot);
        robot.type(KeyCode.RIGHT).type(KeyCode.F2);
        until(() -> robot.lookup("#caption-word").tryQuery().filter(Node::isFocused).isPresent());
        assertThat(robot.lookup("#caption-word").queryAs(TextField.class).getText())
                .isEqualTo("que");
        robot.write("x").type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#caption-word").tryQuery().isEmpty());

        assertThat(sheet()).isEmpty();
        assertThat(chip(robot, "que")).isNotNull();
    }

    @Test
    void theKeysAloneSplitMoveJoinAndTakeAway(FxRobot robot) throws Exception {
        openCaptions(robot);
        int pages =
                window.model
                        .captions()
                        .captionsProperty()
                        .get()
                        .orElseThrow()
                        .track()
                        .pages()
                        .size();
        robot.type(KeyCode.RIGHT).type(KeyCode.B);
        until(() -> sheet().filter(now -> now.pages().size() == pages + 1).isPresent());
        long start = sheet().orElseThrow().pages().get(1).start();

        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> sheet().orElseThrow().pages().get(1).start() == start + 41);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        until(() -> sheet().orElseThrow().pages().get(1).start() == start - 59);
        robot.type(KeyCode.UP);
        robot.push(KeyCode.SHIFT, KeyCode.B);
        until(() -> sheet().orElseThrow().pages().size() == pages);
        robot.type(KeyCode.DELETE);
        until(() -> sheet().orElseThrow().pages().size() == pages - 1);

        robot.clickOn("#caption-reset");
        until(() -> sheet().isEmpty());
        assertThat(words(robot, "#caption-note")).isEqualTo("Timed by what was heard.");
    }

    @Test
    void anotherStyleIsChosenFromTheListAndDrawn(FxRobot robot) throws Exception {
        openCaptions(robot);
        robot.interact(() -> window.player.seek(15));
        until(() -> caption(robot).getImage() != null);
        double high = caption(robot).getImage().getHeight();
        robot.clickOn("#caption-style").type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);

        until(() -> window.desk.captions.video().style().equals(Optional.of("pop")));
        until(() ->
                caption(robot).getImage() != null && caption(robot).getImage().getHeight() != high);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> window.desk.captions.video().style().isEmpty());
        assertThat(robot.lookup("#caption-style").queryAs(ComboBox.class).getValue())
                .isEqualTo(window.model.captions().lookProperty().get().style());
    }

    @Test
    void wordsThatNobodyHeardAreMarked(FxRobot robot) throws Exception {
        window.desk.captions.source = WordSource.TIMED;
        robot.interact(() -> window.model.captions().heard(CaptionWindow.take(1).id()));
        openCaptions(robot);

        assertThat(words(robot, "#caption-note"))
                .isEqualTo("Timed from the script: no Whisper model heard this take.");
        assertThat(is(chip(robot, "que"), "unheard")).isTrue();
    }

    @Test
    void captionsAreWrittenWhereSomebodySaysWithAWayToTheFile(FxRobot robot) throws Exception {
        Path file = Path.of("exports", "miel.vtt");
        window.model.captions().pickWith(picking(file));
        openCaptions(robot);
        robot.clickOn("#caption-export-vtt");
        assertThat(window.desk.captions.asked).contains("export VTT to miel.vtt");
        robot.interact(() -> window.desk.captions.exported.complete(file));

        assertThat(news()).isEqualTo("The captions were written to miel.vtt.");
        robot.clickOn(
                robot.lookup(".notification .button")
                        .match(node ->
                                node instanceof Labeled label
                                        && label.getText().equals("Show in folder"))
                        .queryButton());
        assertThat(window.studio.shown).containsExactly(file);
    }

    @Test
    void subtitlesAreTakenFromAFileAndCounted(FxRobot robot) throws Exception {
        window.model.captions().pickWith(picking(Path.of("miel.srt")));
        openCaptions(robot);
        robot.clickOn("#caption-import");
        robot.interact(() -> window.desk.captions.taken.complete(3));

        assertThat(window.desk.captions.asked).contains("read miel.srt");
        assertThat(news())
                .isEqualTo("3 takes got their captions from miel.srt; undo takes them back.");
    }

    @Test
    void aWrongLineHasABadgeAndTheProducerDecidesWhoseWordsAreShown(FxRobot robot)
            throws Exception {
        assertThat(robot.lookup("“jarres vides”").tryQuery()).isPresent();
        assertThat(robot.lookup("#line-choices").tryQuery()).isEmpty();
        robot.interact(() -> window.model.board().step(1));
        assertThat(words(robot, "#line-verdict")).startsWith("Something else was said");
        assertThat(selected(robot, "#line-script")).isTrue();

        robot.clickOn("#line-voice");
        assertThat(window.desk.captions.asked).contains("follow VOICE");
        assertThat(selected(robot, "#line-voice")).isTrue();
        assertThat(selected(robot, "#line-script")).isFalse();
        robot.clickOn("#line-voice");
        assertThat(selected(robot, "#line-voice")).isTrue();
        robot.clickOn("#line-undecide");
        assertThat(selected(robot, "#line-script")).isTrue();
        assertThat(robot.lookup("#line-undecide").query().isVisible()).isFalse();
    }

    @Test
    void aLineThatWasSaidAsksForNothing(FxRobot robot) {
        assertThat(words(robot, "#line-verdict")).startsWith("The line was said: 98%");
        assertThat(robot.lookup("#line-voice").query().getParent().isVisible()).isFalse();
    }

    @Test
    void whatIsHeardLaterIsOnItsCardAtOnce(FxRobot robot) throws Exception {
        robot.interact(() ->
                window.desk.captions.hear(
                        CaptionWindow.take(4).id(),
                        studio.rushes.ui.captions.FakeCaptionDesk.wrong("bactérie", "bactrienne")));

        until(() -> robot.lookup("“bactrienne”").tryQuery().isPresent());
    }

    @Test
    void whoWatchesChangesNoCaptions(FxRobot robot) throws Exception {
        window.desk.watching = true;
        openCaptions(robot);
        robot.type(KeyCode.DELETE);

        assertThat(sheet()).isEmpty();
        assertThat(window.desk.captions.asked).doesNotContain("keep");
        assertThat(window.model.noticeProperty().get()).isInstanceOf(Notice.Hint.class);
    }

    private void openCaptions(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.T);
        until(() -> robot.lookup("#caption-pages").query().isFocused());
        until(() -> !robot.lookup(".word-chip").queryAll().isEmpty());
    }

    private String news() {
        return ((Notice.News) Objects.requireNonNull(window.model.noticeProperty().get())).words();
    }

    private Optional<CaptionSheet> sheet() {
        return BlockCaptions.of(window.desk.script().blocks().getFirst()).sheet(1);
    }

    private static Node chip(FxRobot robot, String word) {
        return robot.lookup(".word-chip")
                .match(node -> node instanceof Labeled label && label.getText().equals(word))
                .query();
    }

    private static boolean is(Node node, String pseudoClass) {
        return node.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals(pseudoClass));
    }

    private static boolean selected(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(ToggleButton.class).isSelected();
    }

    private static ImageView caption(FxRobot robot) {
        return robot.lookup("#player-caption").queryAs(ImageView.class);
    }

    private static boolean inPicture(FxRobot robot) {
        Node picture = robot.lookup("#player-image").query();
        return picture.localToScene(picture.getBoundsInLocal())
                .contains(caption(robot).localToScene(caption(robot).getBoundsInLocal()));
    }

    private static String words(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static FilePick picking(Path file) {
        return new FilePick() {
            @Override
            public Optional<Path> target(SubtitleFormat format) {
                return Optional.of(file);
            }

            @Override
            public Optional<Path> source() {
                return Optional.of(file);
            }
        };
    }

    /** Looks on the window's thread, so that it sees one state and never half of the next. */
    private static void until(Callable<Boolean> seen) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, seen));
    }
}
