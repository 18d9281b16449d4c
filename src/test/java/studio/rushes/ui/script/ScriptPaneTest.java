package studio.rushes.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.script.Block;
import studio.rushes.script.BlockIds;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptReader;

@ExtendWith(ApplicationExtension.class)
class ScriptPaneTest {
    private final HistoryDesk desk =
            new HistoryDesk(ScriptReader.read(Path.of("assets/samples/miel/script_v2.json")));
    private final ScriptViewModel model = new ScriptViewModel(desk, new BlockIds(new Random(1)));

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        Scene scene = new Scene(new ScriptPane(model), 340, 900);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ScriptPane.class.getResource(
                                                "/studio/rushes/ui/script.css"))
                                .toExternalForm());
        stage.setScene(scene);
        stage.setWidth(340);
        stage.setHeight(900);
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
        assertThat(robot.lookup("#script-summary").queryAs(Label.class).getText())
                .isEqualTo("5 blocks · 32 s · French");
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
        assertThat(robot.lookup("#script-block-1 .block-tools").query().isVisible()).isFalse();
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
    void picturesOfBothLooksAreTaken(FxRobot robot) throws IOException {
        robot.interact(() -> {
            desk.edit(new ScriptEdit.ChangeSeconds(desk.script().blocks().get(2).id(), 4));
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

    private static TextInputControl field(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextInputControl.class);
    }
}
