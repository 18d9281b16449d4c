package studio.rushes.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.media.FrameSize;
import studio.rushes.project.VideoRecipe;
import studio.rushes.project.VideoSettings;
import studio.rushes.script.Block;
import studio.rushes.script.BlockIds;
import studio.rushes.script.BlockSettings;
import studio.rushes.script.Link;
import studio.rushes.script.PromptComposer;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptReader;
import studio.rushes.script.StyleGuide;
import studio.rushes.script.TextSearch;
import studio.rushes.ui.fx.Tip;

@ExtendWith(ApplicationExtension.class)
class ScriptPaneTest {
    private final HistoryDesk desk =
            new HistoryDesk(ScriptReader.read(Path.of("assets/samples/miel/script_v2.json")));
    private final ScriptViewModel model = new ScriptViewModel(desk, new BlockIds(new Random(1)));

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        Scene scene = new Scene(new ScriptPane(model), 340, 1100);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ScriptPane.class.getResource(
                                                "/studio/rushes/ui/script.css"))
                                .toExternalForm());
        stage.setScene(scene);
        HeadlessDrags.forget();
        stage.setWidth(340);
        stage.setHeight(1100);
        stage.show();
    }

    @Test
    void typingInTheMiddleKeepsTheCaretAndReachesTheScript(FxRobot robot) {
        TextInputControl said = field(robot, "#said-2");
        robot.clickOn(said);
        robot.interact(() -> said.positionCaret(4));
        robot.write("jeune ");
        assertThat(desk.script().blocks().get(1).dialogue()).startsWith("Une jeune butineuse");
        assertThat(said.getCaretPosition()).isEqualTo(10);
        assertThat(model.selectedProperty().get()).isEqualTo(desk.script().blocks().get(1).id());
    }

    @Test
    void aTextIsShownWholeWithoutBarsHoweverLongItIs(FxRobot robot) throws TimeoutException {
        TextInputControl seen = field(robot, "#seen-2");
        double before = seen.getHeight();
        robot.interact(() -> seen.setText("a field of lavender in the wind, ".repeat(30)));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> seen.getHeight() > before + 50 && isWhole(seen));
        assertThat(robot.lookup("#seen-2 .scroll-bar").tryQuery()).isEmpty();
        robot.doubleClickOn(seen);
        assertThat(seen.getText().split("\\W+")).contains(seen.getSelectedText().strip());
    }

    private static boolean isWhole(TextInputControl area) {
        Node text = area.lookup(".text");
        Bounds place = area.sceneToLocal(text.localToScene(text.getLayoutBounds()));
        return place.getMinY() >= 0 && place.getMaxY() <= area.getHeight();
    }

    @Test
    void undoAndRedoGoByKeysWhileTheCaretIsInAField(FxRobot robot) {
        String before = dialogue(0);
        robot.clickOn("#said-1").push(KeyCode.END).write("Oui");
        String after = dialogue(0);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(dialogue(0)).isEqualTo(before);
        assertThat(field(robot, "#said-1").getText()).isEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(dialogue(0)).isEqualTo(after);
        assertThat(field(robot, "#said-1").isFocused()).isTrue();
    }

    @Test
    void aBlockIsToldToStartFromTheEndOfTheOneBeforeButTheFirstCannotBe(FxRobot robot) {
        assertThat(robot.lookup("#chain-choice-1").match(Node::isVisible).tryQuery()).isEmpty();
        robot.clickOn("#seen-2");
        MenuButton choice = robot.lookup("#chain-choice-2").queryAs(MenuButton.class);
        assertThat(choice.getAccessibleText()).isEqualTo("How block 2 begins");
        assertThat(choice.getAccessibleHelp()).isEqualTo("Starts afresh");
        robot.clickOn(choice).clickOn("Starts from the end of the block before");
        assertThat(Link.of(desk.script().blocks().get(1))).contains(Link.LAST_FRAME);
        assertThat(choice.getAccessibleHelp()).isEqualTo("Starts from the end of the block before");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(Link.of(desk.script().blocks().get(1))).isEmpty();
        assertThat(choice.getAccessibleHelp()).isEqualTo("Starts afresh");
    }

    @Test
    void aDurationOutOfRangeIsShownAtTheFieldAndNotApplied(FxRobot robot) {
        robot.clickOn("#seconds-3").push(KeyCode.CONTROL, KeyCode.A).write("61");
        assertThat(desk.script().blocks().get(2).seconds()).isEqualTo(6);
        Label problem = robot.lookup("#script-block-3 .seconds-problem").queryAs(Label.class);
        assertThat(problem.isVisible()).isTrue();
        assertThat(problem.getText()).contains("1 to 60 s");
        robot.push(KeyCode.ESCAPE);
        assertThat(field(robot, "#seconds-3").getText()).isEqualTo("6");
        assertThat(problem.isVisible()).isFalse();
    }

    @Test
    void aTextThatIsTooLongIsShownAtTheFieldAndNotApplied(FxRobot robot) {
        TextInputControl said = field(robot, "#said-1");
        String before = dialogue(0);
        robot.interact(() -> said.setText("a".repeat(8_001)));
        assertThat(dialogue(0)).isEqualTo(before);
        Label problem = robot.lookup("#script-block-1 .said-problem").queryAs(Label.class);
        assertThat(problem.getText()).contains("8,000");
        robot.interact(() -> said.setText("Court."));
        assertThat(problem.isVisible()).isFalse();
        assertThat(dialogue(0)).isEqualTo("Court.");
    }

    @Test
    void upAndDownAndTheQuickChoicesSetTheDuration(FxRobot robot) {
        robot.clickOn("#seconds-1").push(KeyCode.UP);
        assertThat(desk.script().blocks().getFirst().seconds()).isEqualTo(9);
        robot.clickOn("#script-block-1 .quick");
        assertThat(desk.script().blocks().getFirst().seconds()).isEqualTo(4);
        assertThat(field(robot, "#seconds-1").getText()).isEqualTo("4");
        Label summary = robot.lookup("#script-summary").queryAs(Label.class);
        assertThat(Tip.of(summary).orElseThrow().wordsProperty().get())
                .isEqualTo("5 blocks · 32 s · French");
        assertThat(Tip.of(summary).orElseThrow().wordsProperty().get())
                .startsWith(summary.getText());
    }

    @Test
    void altDownMovesTheBlockAndTheCaretGoesAlong(FxRobot robot) {
        Block first = desk.script().blocks().getFirst();
        TextInputControl said = field(robot, "#said-1");
        robot.clickOn(said);
        robot.interact(() -> said.positionCaret(7));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(desk.script().number(first.id())).isEqualTo(2);
        TextInputControl now = field(robot, "#said-2");
        assertThat(now.isFocused()).isTrue();
        assertThat(now.getText()).isEqualTo(first.dialogue());
        assertThat(now.getCaretPosition()).isEqualTo(7);
        robot.write("!");
        assertThat(dialogue(1)).startsWith("Le miel!");
    }

    @Test
    void aNewBlockComesAfterTheSelectedOneWithTheCaretInIt(FxRobot robot) {
        robot.clickOn("#said-2").clickOn("#script-add").write("Neuf");
        assertThat(desk.script().blocks()).hasSize(6);
        assertThat(dialogue(2)).isEqualTo("Neuf");
        robot.clickOn("#script-block-3 .block-remove");
        assertThat(desk.script().blocks()).hasSize(5);
        assertThat(dialogue(2)).startsWith("Dans la ruche");
    }

    @Test
    void draggingACardByItsHeadMovesTheBlock(FxRobot robot) {
        Block first = desk.script().blocks().getFirst();
        Node target = robot.lookup("#seen-2").query();
        robot.drag("#script-block-1 .block-number").moveBy(10, 10).dropTo(target);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.script().number(first.id())).isEqualTo(2);
    }

    @Test
    void tabGoesFromWhatIsSaidToWhatIsSeen(FxRobot robot) {
        robot.clickOn("#said-1").push(KeyCode.TAB);
        assertThat(field(robot, "#seen-1").isFocused()).isTrue();
        assertThat(dialogue(0)).doesNotContain("\t");
    }

    @Test
    void theSelectionIsSharedWithTheRest(FxRobot robot) {
        robot.interact(() -> model.selectedProperty().set(desk.script().blocks().get(3).id()));
        assertThat(robot.lookup("#script-block-4 .block-tools").query().isVisible()).isTrue();
        assertThat(robot.lookup("#script-block-1 .block-tools").match(Node::isVisible).tryQuery())
                .isEmpty();
    }

    @Test
    void aTextIsAsTallAsItIsLong(FxRobot robot) {
        TextInputControl said = field(robot, "#said-1");
        double before = said.getHeight();
        robot.interact(() -> said.appendText("\n\n\nEncore une ligne."));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(said.getHeight()).isGreaterThan(before + 40);
    }

    @Test
    void aBlockIsSplitAtTheCaretWhichThenStandsInTheSecondHalf(FxRobot robot) {
        TextInputControl said = field(robot, "#said-2");
        desk.takes.put(desk.script().blocks().get(1).id(), 3);
        String whole = said.getText();
        int at = whole.indexOf(' ', 12) + 1;
        robot.clickOn(said);
        robot.interact(() -> said.positionCaret(at));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(desk.script().blocks()).hasSize(6);
        assertThat(dialogue(1) + " " + dialogue(2)).isEqualTo(whole);
        assertThat(field(robot, "#said-3").isFocused()).isTrue();
        assertThat(field(robot, "#said-3").getCaretPosition()).isZero();
        assertThat(label(robot, "#script-told")).contains("Block 2 keeps its 3 takes");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(dialogue(1)).isEqualTo(whole);
        assertThat(robot.lookup("#script-told").query().isVisible()).isFalse();
    }

    @Test
    void aBlockThatCannotBeSplitSaysWhyAndStays(FxRobot robot) {
        robot.clickOn("#said-2").push(KeyCode.END);
        TextInputControl said = field(robot, "#said-2");
        robot.interact(said::end);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(desk.script().blocks()).hasSize(5);
        assertThat(label(robot, ".script-problem")).contains("Put the caret between two words");
    }

    @Test
    void mergingTellsWhatBecomesOfTheTakes(FxRobot robot) {
        desk.takes.put(desk.script().blocks().get(2).id(), 2);
        String one = dialogue(1);
        String two = dialogue(2);
        robot.clickOn("#said-2").push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        assertThat(desk.script().blocks()).hasSize(4);
        assertThat(dialogue(1)).isEqualTo(one + " " + two);
        assertThat(label(robot, "#script-told"))
                .isEqualTo("The 2 takes of block 3 stay in the folder; undo brings them back.");
    }

    @Test
    void wordsAreFoundOneAfterAnotherAndTheCaretEndsWhereTheyAre(FxRobot robot) {
        robot.clickOn("#said-1").push(KeyCode.CONTROL, KeyCode.F).write("ruche");
        int all = new TextSearch("ruche", false).in(desk.script()).size();
        assertThat(all).isGreaterThan(1);
        assertThat(label(robot, "#find-count")).isEqualTo("1 of " + all);
        robot.push(KeyCode.ENTER);
        assertThat(label(robot, "#find-count")).isEqualTo("2 of " + all);
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(field(robot, "#find-wanted").isFocused()).isTrue();
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#find-bar").query().isVisible()).isFalse();
        assertThat(focused(robot).getSelectedText()).isEqualToIgnoringCase("ruche");
    }

    @Test
    void wordsAreReplacedEverywhereAsOneStep(FxRobot robot) {
        Script before = desk.script();
        robot.clickOn("#said-1").push(KeyCode.CONTROL, KeyCode.H).write("miel");
        int all = new TextSearch("miel", false).in(before).size();
        robot.clickOn("#find-with").write("nectar").clickOn("#find-replace-all");
        assertThat(label(robot, "#find-count")).isEqualTo(all + " replaced");
        assertThat(new TextSearch("miel", false).in(desk.script())).isEmpty();
        robot.interact(model::undo);
        assertThat(desk.script()).isEqualTo(before);
        assertThat(label(robot, "#find-count")).isEqualTo(all + " found");
    }

    @Test
    void oneIsReplacedAndTheNextIsLookedAt(FxRobot robot) {
        robot.clickOn("#said-1").push(KeyCode.CONTROL, KeyCode.H).write("miel");
        int all = new TextSearch("miel", false).in(desk.script()).size();
        robot.clickOn("#find-with").write("miel doux").push(KeyCode.ENTER);
        assertThat(dialogue(0)).contains("miel doux");
        assertThat(label(robot, "#find-count")).isEqualTo("2 of " + all);
    }

    @Test
    void severalBlocksArePickedAndRemovedAsOneStep(FxRobot robot) {
        Script before = desk.script();
        robot.clickOn("#script-block-1 .block-number");
        robot.press(KeyCode.SHIFT).clickOn("#script-block-3 .block-number").release(KeyCode.SHIFT);
        assertThat(label(robot, "#group-count")).isEqualTo("3 blocks");
        robot.press(KeyCode.CONTROL)
                .clickOn("#script-block-2 .block-number")
                .release(KeyCode.CONTROL);
        assertThat(label(robot, "#group-count")).isEqualTo("2 blocks");
        robot.push(KeyCode.DELETE);
        assertThat(desk.script().blocks())
                .extracting(Block::id)
                .containsExactly(
                        before.blocks().get(1).id(),
                        before.blocks().get(3).id(),
                        before.blocks().get(4).id());
        assertThat(robot.lookup("#group-bar").query().isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.script()).isEqualTo(before);
    }

    @Test
    void shiftAndArrowsPickFromTheKeyboardAndAltMovesThemTogether(FxRobot robot) {
        Script before = desk.script();
        robot.clickOn("#script-block-2 .block-number");
        robot.interact(() -> robot.lookup("#script-blocks").query().requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(label(robot, "#group-count")).isEqualTo("2 blocks");
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(desk.script().blocks())
                .extracting(Block::id)
                .startsWith(
                        before.blocks().get(1).id(),
                        before.blocks().get(2).id(),
                        before.blocks().get(0).id());
        robot.push(KeyCode.SHIFT, KeyCode.UP).push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#group-bar").query().isVisible()).isFalse();
    }

    @Test
    void severalBlocksGetTheirSecondsAndTheirSeedAtOnce(FxRobot robot) {
        robot.clickOn("#script-block-1 .block-number");
        robot.press(KeyCode.SHIFT).clickOn("#script-block-2 .block-number").release(KeyCode.SHIFT);
        robot.clickOn("#group-4").clickOn("#group-seed").write("42").push(KeyCode.ENTER);
        assertThat(desk.script().blocks().subList(0, 2))
                .allSatisfy(block -> {
                    assertThat(block.seconds()).isEqualTo(4);
                    assertThat(BlockSettings.of(block).seed()).hasValue(42);
                });
        assertThat(desk.done()).hasSize(2);
        robot.clickOn("#group-seed")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("x")
                .push(KeyCode.ENTER);
        assertThat(label(robot, ".script-problem")).contains("A seed is a whole number");
    }

    @Test
    void oneOfSeveralIsDraggedWithTheOthers(FxRobot robot) {
        Script before = desk.script();
        robot.clickOn("#script-block-1 .block-number");
        robot.press(KeyCode.SHIFT).clickOn("#script-block-2 .block-number").release(KeyCode.SHIFT);
        Node target = robot.lookup("#seen-3").query();
        robot.drag("#script-block-2 .block-number").moveBy(10, 10).dropTo(target);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.script().number(before.blocks().get(0).id())).isEqualTo(2);
        assertThat(desk.script().number(before.blocks().get(1).id())).isEqualTo(3);
        assertThat(desk.done()).hasSize(1);
    }

    @Test
    void theSettingsOfABlockAreWrittenWhereItsTextIs(FxRobot robot) {
        robot.clickOn("#said-1").clickOn("#script-block-1 .block-settings-open");
        robot.clickOn("#seed-1").write("42").clickOn("#unseen-1").write("logos");
        BlockSettings settings = BlockSettings.of(desk.script().blocks().getFirst());
        assertThat(settings.seed()).hasValue(42);
        assertThat(settings.negativePrompt()).contains("logos");
        robot.clickOn("#seed-1").push(KeyCode.CONTROL, KeyCode.A).write("4x");
        assertThat(label(robot, "#script-block-1 .seed-problem")).contains("A seed is a whole");
        assertThat(BlockSettings.of(desk.script().blocks().getFirst()).seed()).hasValue(4);
        robot.clickOn("#script-block-1 .block-settings-open");
        assertThat(robot.lookup("#seed-1").query().isVisible()).isTrue();
        assertThat(robot.lookup("#script-block-1 .block-settings").query().isVisible()).isFalse();
    }

    @Test
    void thePromptIsShownLetterByLetterAsItWillBeSentWhileItIsWritten(FxRobot robot) {
        robot.clickOn("#said-2").clickOn("#script-block-2 .block-prompt");
        assertThat(prompt(robot)).isEqualTo(sent(1));
        robot.clickOn("#said-2").push(KeyCode.END).write(" Oui");
        assertThat(prompt(robot)).isEqualTo(sent(1)).contains("Oui");
        robot.clickOn("#said-1");
        assertThat(prompt(robot)).isEqualTo(sent(0));
        robot.interact(() -> {
            desk.edit(new ScriptEdit.ChangeStyleGuide("Aquarelle."));
            desk.edit(
                    new ScriptEdit.ChangeSeed(
                            desk.script().blocks().getFirst().id(), OptionalInt.of(5)));
        });
        assertThat(prompt(robot)).isEqualTo(sent(0)).contains("Aquarelle.");
        assertThat(label(robot, "#prompt-beside")).isEqualTo("With it go: seed 5");
        assertThat(field(robot, "#prompt-text").isEditable()).isFalse();
        robot.clickOn("#prompt-copy");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo(sent(0));
    }

    @Test
    void theStyleGuideIsWrittenInTheFirstCardAndContinuitySwitched(FxRobot robot) {
        assertThat(label(robot, "#style-glance")).isEqualTo("none yet");
        robot.clickOn("#style-head").clickOn("#style-text").write("Aquarelle");
        // What is written may make the field grow, and what lies under it moves.
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#style-continuity");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(StyleGuide.of(desk.script())).isEqualTo(new StyleGuide("Aquarelle", false));
        robot.clickOn("#style-head");
        assertThat(label(robot, "#style-glance")).isEqualTo("Aquarelle");
        robot.interact(model::undo);
        assertThat(model.style().continuityProperty().get()).isTrue();
        robot.interact(model::undo);
        assertThat(label(robot, "#style-glance")).isEqualTo("none yet");
    }

    @Test
    void aClickInTheHistoryGoesBackToThereAndForwardAgain(FxRobot robot) {
        Script begin = desk.script();
        robot.clickOn("#said-1").push(KeyCode.END).write("a");
        robot.clickOn("#script-block-1 .quick");
        Script middle = desk.script();
        robot.clickOn("#script-block-1 .block-down").clickOn("#script-history");
        Script end = desk.script();
        assertThat(history(robot))
                .containsExactly(
                        "B01 · moved", "B01 · seconds", "B01 · what is said", "As it was opened");
        robot.clickOn(line(robot, "B01 · seconds"));
        assertThat(desk.script()).isEqualTo(middle);
        robot.clickOn(line(robot, "As it was opened"));
        assertThat(desk.script()).isEqualTo(begin);
        robot.clickOn(line(robot, "B01 · moved"));
        assertThat(desk.script()).isEqualTo(end);
    }

    @Test
    void theVideosSettingsAreChosenInAPaneOfTheirOwn(FxRobot robot) {
        robot.clickOn("#script-video");
        ComboBox<FrameSize> size = box(robot, "#video-size");
        ComboBox<Optional<Boolean>> sound = box(robot, "#video-sound");
        robot.interact(() -> {
            size.setValue(new FrameSize(1920, 1080));
            sound.setValue(Optional.of(false));
        });
        assertThat(VideoSettings.of(desk.script()).size()).isEqualTo(new FrameSize(1920, 1080));
        assertThat(VideoRecipe.of(desk.script()).sound()).contains(false);
        robot.interact(model::undo);
        assertThat(sound.getValue()).isEmpty();
        robot.clickOn("#video-close");
        assertThat(robot.lookup("#said-1").query().getParent().isVisible()).isTrue();
    }

    @Test
    void whoLooksOnCanFindAndReadButChangesNothing(FxRobot robot) {
        Script before = desk.script();
        ScriptPane pane = robot.lookup("#script-pane").queryAs(ScriptPane.class);
        robot.interact(pane::lookOn);
        robot.clickOn("#said-1").write("x").push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("miel");
        assertThat(label(robot, "#find-count")).startsWith("1 of");
        assertThat(robot.lookup("#find-replace-all").query().isDisabled()).isTrue();
        assertThat(desk.script()).isEqualTo(before);
    }

    @Test
    void picturesOfBothLooksAreTaken(FxRobot robot) throws IOException {
        robot.interact(() -> {
            desk.edit(new ScriptEdit.ChangeSeconds(desk.script().blocks().get(2).id(), 4));
            model.blocks().get(1).choose(Optional.of(Link.LAST_FRAME));
            model.blocks().get(2).choose(Optional.of(Link.EXTEND));
            model.selectedProperty().set(desk.script().blocks().get(1).id());
        });
        robot.clickOn("#seconds-2").push(KeyCode.CONTROL, KeyCode.A).write("75");
        for (Theme theme : List.of(new PrimerDark(), new PrimerLight())) {
            robot.interact(
                    () -> Application.setUserAgentStylesheet(theme.getUserAgentStylesheet()));
            WaitForAsyncUtils.waitForFxEvents();
            Scene scene = robot.lookup("#script-pane").query().getScene();
            WritableImage[] image = new WritableImage[1];
            robot.interact(() -> image[0] = scene.snapshot(null));
            File file = new File("target/script-" + theme.getName().replace(' ', '-') + ".png");
            assertThat(ImageIO.write(picture(image[0]), "png", file)).isTrue();
        }
    }

    private static BufferedImage picture(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return picture;
    }

    private String dialogue(int index) {
        return desk.script().blocks().get(index).dialogue();
    }

    private String sent(int index) {
        return PromptComposer.prompt(
                desk.script().blocks().get(index), index + 1, StyleGuide.of(desk.script()));
    }

    private static String prompt(FxRobot robot) {
        return field(robot, "#prompt-text").getText();
    }

    private static String label(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static TextInputControl focused(FxRobot robot) {
        return (TextInputControl) robot.lookup("#script-pane").query().getScene().getFocusOwner();
    }

    @SuppressWarnings("unchecked") // of what the box holds
    private static <T> ComboBox<T> box(FxRobot robot, String query) {
        return (ComboBox<T>) robot.lookup(query).queryAs(ComboBox.class);
    }

    private static List<String> history(FxRobot robot) {
        return robot.lookup("#history .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> cell.getText() != null)
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(cell -> String.valueOf(cell.getText()))
                .toList();
    }

    private static Node line(FxRobot robot, String words) {
        return robot.lookup("#history .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> words.equals(cell.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static TextInputControl field(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextInputControl.class);
    }
}
