package studio.rushes.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.project.VideoSound;
import studio.rushes.script.Block;
import studio.rushes.script.BlockIds;
import studio.rushes.script.BlockSettings;
import studio.rushes.script.ScriptReader;

/** Real files, dragged over the real column into a real folder. */
@ExtendWith(ApplicationExtension.class)
class PictureDropTest {
    @TempDir static Path elsewhere;

    private final Path folder = FolderFiles.made();
    private final HistoryDesk desk =
            new HistoryDesk(
                    ScriptReader.read(Path.of("assets/samples/miel/script_v2.json")),
                    new FolderFiles(folder));
    private final ScriptViewModel model = new ScriptViewModel(desk, new BlockIds(new Random(1)));
    private final List<File> dragged = new ArrayList<>();
    private final List<Path> chosen = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        Label files = new Label("files");
        files.setId("files");
        files.setPrefSize(120, 60);
        files.setOnDragDetected(event -> {
            Dragboard board = files.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(dragged);
            board.setContent(content);
            event.consume();
        });
        ScriptPane pane = new ScriptPane(model);
        pane.chooseWith(
                new FileChoice() {
                    @Override
                    public List<Path> pictures(boolean several) {
                        return chosen;
                    }

                    @Override
                    public List<Path> music() {
                        return chosen;
                    }
                });
        // A window that another test left open may lie under the pointer and take the drag.
        List.copyOf(Window.getWindows()).stream()
                .filter(other -> !other.equals(stage))
                .forEach(Window::hide);
        Scene scene = new Scene(new HBox(files, pane), 480, 1000);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ScriptPane.class.getResource(
                                                "/studio/rushes/ui/script.css"))
                                .toExternalForm());
        stage.setScene(scene);
        stage.setWidth(480);
        stage.setHeight(1000);
        stage.show();
    }

    @Test
    void aPictureThatIsDroppedStandsInTheBlockWithItsThumbnailUntilItIsTakenOut(FxRobot robot)
            throws IOException {
        open(robot);
        drag(robot, picture("face.png"), "#pictures-references-1");
        assertThat(settings().references()).containsExactly("pictures/face.png");
        assertThat(folder.resolve("pictures/face.png")).exists();
        assertThat(robot.lookup("#pictures-references-1 .picture-tile").queryAll()).hasSize(1);
        ImageView small =
                (ImageView)
                        robot.lookup("#pictures-references-1 .picture-tile .image-view").query();
        assertThat(small.getImage().getWidth()).isEqualTo(116);
        robot.clickOn("#pictures-references-1 .picture-remove");
        assertThat(settings().references()).isEmpty();
        assertThat(folder.resolve("pictures/face.png")).exists();
        robot.interact(model::undo);
        assertThat(robot.lookup("#pictures-references-1 .picture-tile").queryAll()).hasSize(1);
    }

    @Test
    void theFirstFrameIsReplacedByTheNextOneThatIsDropped(FxRobot robot) throws IOException {
        open(robot);
        drag(robot, picture("one.png"), "#pictures-first-1");
        drag(robot, picture("two.png"), "#pictures-first-1");
        assertThat(settings().firstFrame()).contains("pictures/two.png");
        drag(robot, picture("end.png"), "#pictures-last-1");
        assertThat(settings().lastFrame()).contains("pictures/end.png");
        assertThat(desk.done()).hasSize(3);
    }

    @Test
    void aPictureThatIsDroppedOnTheCardIsAReferenceAndTheSettingsOpen(FxRobot robot)
            throws IOException {
        drag(robot, picture("face.png"), "#script-block-1 .block-number");
        assertThat(settings().references()).containsExactly("pictures/face.png");
        assertThat(robot.lookup("#pictures-references-1").query().isVisible()).isTrue();
    }

    @Test
    void whatIsRefusedIsAnsweredAtItsPlaceAndTheFolderStaysAsItWas(FxRobot robot)
            throws IOException {
        open(robot);
        Path notes = Files.writeString(elsewhere.resolve("notes.png"), "no picture");
        drag(robot, notes, "#pictures-first-1");
        assertThat(problem(robot, "#pictures-first-1")).contains("'notes.png' is no picture");
        assertThat(problem(robot, "#pictures-last-1")).isEmpty();
        assertThat(settings()).isEqualTo(BlockSettings.NONE);
        assertThat(folder).isEmptyDirectory();
        drag(robot, picture("good.png"), "#pictures-first-1");
        assertThat(problem(robot, "#pictures-first-1")).isEmpty();
    }

    @Test
    void morePicturesThanThereIsRoomForAreRefusedTogetherAndNoneIsCopied(FxRobot robot)
            throws IOException {
        open(robot);
        for (int i = 0; i < 4; i++) {
            dragged.add(picture("many-" + i + ".png").toFile());
        }
        drop(robot, "#pictures-references-1");
        assertThat(problem(robot, "#pictures-references-1")).contains("3 is the most");
        assertThat(folder).isEmptyDirectory();
        dragged.removeLast();
        drop(robot, "#pictures-references-1");
        assertThat(settings().references()).hasSize(3);
        assertThat(desk.done()).hasSize(1);
    }

    @Test
    void picturesAndMusicAreChosenWithTheSystemsWindowToo(FxRobot robot) throws IOException {
        open(robot);
        chosen.add(picture("face.png"));
        robot.interact(() -> robot.lookup("#picture-add-last-1").queryButton().fire());
        assertThat(settings().lastFrame()).contains("pictures/face.png");
        chosen.set(0, Files.writeString(elsewhere.resolve("song.mp3"), "ID3 song"));
        robot.clickOn("#script-video");
        robot.interact(() -> robot.lookup("#music-choose").queryButton().fire());
        assertThat(VideoSound.of(desk.script()).music().orElseThrow().file())
                .isEqualTo(Path.of("music/song.mp3"));
        robot.clickOn("#music-below").push(KeyCode.CONTROL, KeyCode.A).write("10.5\n");
        assertThat(VideoSound.of(desk.script()).music().orElseThrow().below()).isEqualTo(10.5);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("99\n");
        assertThat(VideoSound.of(desk.script()).music().orElseThrow().below()).isEqualTo(10.5);
        robot.clickOn("#music-remove");
        assertThat(VideoSound.of(desk.script()).music()).isEmpty();
    }

    @Test
    void aPictureThatIsGoneIsMarkedAndSaysSo(FxRobot robot) throws IOException {
        open(robot);
        drag(robot, picture("face.png"), "#pictures-first-1");
        Files.delete(folder.resolve("pictures/face.png"));
        robot.clickOn("#script-block-1 .block-settings-open");
        robot.clickOn("#script-block-1 .block-settings-open");
        assertThat(robot.lookup("#pictures-first-1 .picture-tile.missing").queryAll()).hasSize(1);
    }

    private void open(FxRobot robot) {
        Block first = desk.script().blocks().getFirst();
        robot.interact(() -> {
            model.selectedProperty().set(first.id());
            model.blocks().getFirst().openProperty().set(true);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void drag(FxRobot robot, Path file, String onto) {
        dragged.clear();
        dragged.add(file.toFile());
        drop(robot, onto);
    }

    private static void drop(FxRobot robot, String onto) {
        Node target = robot.lookup(onto).query();
        robot.moveTo("#files");
        try {
            // The screen of the tests loses a drag that comes by a tooltip.
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Window.getWindows().size() == 1);
        } catch (TimeoutException e) {
            throw new AssertionError("a tooltip stays", e);
        }
        robot.drag("#files").moveBy(10, 10).dropTo(target);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private BlockSettings settings() {
        return BlockSettings.of(desk.script().blocks().getFirst());
    }

    private static String problem(FxRobot robot, String well) {
        return robot.lookup(well + " .picture-problem").queryAs(Label.class).getText();
    }

    private static Path picture(String name) throws IOException {
        Path file = elsewhere.resolve(name);
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, name.hashCode());
        assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
        return file;
    }
}
