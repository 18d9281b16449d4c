package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.captions.CaptionStyle;
import studio.rushes.captions.CaptionStyle.HighlightKind;
import studio.rushes.captions.SafeZones;
import studio.rushes.captions.StyleShelf;
import studio.rushes.project.CaptionChoices;
import studio.rushes.ui.captions.StylePicks;
import studio.rushes.ui.fx.Theme;

/** A style of one's own, from the first colour to the file that is handed on. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class StyleSheetTest {
    @TempDir static Path temporary;

    private boolean closed;
    private Path folder;
    private CaptionWindow window;
    private final StylePicks files = new StylePicks();

    @Start
    void show(Stage stage) throws IOException {
        folder = Files.createTempDirectory(temporary, "styles");
        window = new CaptionWindow(stage, Theme.DARK, new GradientPosters(), 1600, 1000);
        window.desk.captions.choices =
                new CaptionChoices(
                        StyleShelf.with(folder.resolve("styles.json")), SafeZones.shipped());
        window.model.captions().styling().pickWith(files);
        window.open();
    }

    @BeforeEach
    void ready(FxRobot robot) throws Exception {
        until(() -> window.player.framesProperty().get() == 192);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        until(() -> node("#caption-pages").isFocused());
        fire(robot, "#caption-style-edit");
        until(() -> shown("#style-name"));
        until(() -> node("#style-name").isFocused());
        until(() -> preview() != null);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void aStyleIsMadeSeenSavedSharedDeletedAndTakenInAgain(FxRobot robot) throws Exception {
        assertThat(painted(0xFFFFE500)).isTrue();
        robot.write("Gros titres");
        fire(robot, "#style-highlight-box");
        write(robot, "#style-highlight-colour-hex", "#FF3D81");
        until(() -> painted(0xFFFF3D81) && !painted(0xFFFFE500));
        robot.interact(() -> combo("#style-font").setValue("Bangers"));
        robot.clickOn("#style-save");

        until(() -> window.desk.captions.video().style().equals(Optional.of("gros-titres")));
        CaptionStyle saved = look();
        assertThat(saved.name()).isEqualTo("Gros titres");
        assertThat(saved.font()).isEqualTo("Bangers");
        assertThat(saved.highlight())
                .isEqualTo(new CaptionStyle.Highlight(HighlightKind.BOX, 0xFFFF3D81));
        assertThat(combo("#caption-style").getItems()).contains(saved);
        assertThat(combo("#caption-style").getValue()).isEqualTo(saved);
        assertThat(words("#style-save")).isEqualTo("Save over mine");

        Path file = folder.resolve("shared.json");
        files.target = Optional.of(file);
        fire(robot, "#style-share");
        until(() -> words("#style-note").contains("shared.json"));
        assertThat(files.suggested).isEqualTo("gros-titres.json");

        fire(robot, "#style-delete");
        until(() -> !combo("#caption-style").getItems().contains(saved));
        assertThat(look()).isEqualTo(CaptionStyle.standard());
        assertThat(node("#style-delete").isDisabled()).isTrue();
        fire(robot, "#style-restore");
        assertThat(field("#style-name").getText()).isEqualTo("My Karaoke");

        files.source = Optional.of(file);
        fire(robot, "#style-take");
        until(() -> look().equals(saved));
        assertThat(field("#style-name").getText()).isEqualTo("Gros titres");
        assertThat(combo("#caption-style").getValue()).isEqualTo(saved);

        robot.type(KeyCode.ESCAPE);
        until(() -> !shown("#style-sheet"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> window.desk.captions.video().style().isEmpty());
        assertThat(combo("#caption-style").getValue()).isEqualTo(CaptionStyle.standard());
        assertThat(combo("#caption-style").getItems()).contains(saved);
    }

    @Test
    void aStyleThatIsNotSavedIsAskedForBeforeItIsLostAndStaysInItsSheet(FxRobot robot)
            throws Exception {
        robot.write("Gros titres");
        robot.interact(() -> window.model.leave(() -> closed = true));
        until(() -> shown("#close-question"));
        assertThat(closed).isFalse();
        assertThat(robot.lookup(".close-lost").queryAs(Labeled.class).getText())
                .isEqualTo("The caption style “Gros titres” has changes that are not saved.");
        fire(robot, "#close-stay");
        until(() -> !shown("#close-question"));
        assertThat(field("#style-name").getText()).isEqualTo("Gros titres");

        robot.clickOn("#style-save");
        until(() -> window.desk.captions.video().style().isPresent());
        robot.interact(() -> window.model.leave(() -> closed = true));
        assertThat(closed).isTrue();
    }

    @Test
    void aHostileFileIsRefusedInTheSheetWithItsPlace(FxRobot robot) throws Exception {
        Path file = folder.resolve("theirs.json");
        files.target = Optional.of(file);
        fire(robot, "#style-share");
        until(() -> words("#style-note").contains("theirs.json"));
        Files.writeString(file, Files.readString(file).replace("\"blur\" : 6", "\"blur\" : 1e9"));
        files.source = Optional.of(file);
        fire(robot, "#style-take");

        until(() -> !robot.lookup("#style-trouble .headline").queryAll().isEmpty());
        assertThat(((Labeled) robot.lookup("#style-trouble .headline").query()).getText())
                .contains("styles[0].shadow.blur");
        assertThat(combo("#caption-style").getItems()).hasSize(5);
        assertThat(folder.resolve("styles.json")).doesNotExist();
    }

    @Test
    void theKeysAloneMakeAStyle(FxRobot robot) throws Exception {
        robot.write("Mine").type(KeyCode.TAB).type(KeyCode.TAB);
        until(() -> node("#style-size").isFocused());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertThat(((Slider) node("#style-size")).getValue()).isEqualTo(90);
        robot.type(KeyCode.ENTER);

        until(() -> look().name().equals("Mine"));
        assertThat(look().size()).isEqualTo(90);
    }

    @Test
    void pastTheLastButtonTheKeysStayInTheSheet(FxRobot robot) throws Exception {
        robot.interact(() -> node("#style-save").requestFocus());
        robot.type(KeyCode.TAB);
        until(() ->
                !node("#style-save").isFocused()
                        && isInSheet(node("#style-save").getScene().getFocusOwner()));
    }

    private static boolean isInSheet(Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if ("style-sheet".equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aClickBesideTheSheetThrowsNothingAway(FxRobot robot) throws Exception {
        robot.write("Mine").clickOn(20.0, 700.0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(field("#style-name").getText()).isEqualTo("Mine");
        fire(robot, "#style-close");
        until(() -> !shown("#style-sheet"));
        assertThat(combo("#caption-style").getItems()).hasSize(5);
    }

    @Test
    void everyControlHasANameForThoseWhoHearTheWindow() {
        Set<Node> controls = node("#style-sheet").lookupAll(".control");
        List<String> nameless =
                controls.stream()
                        .filter(Node::isFocusTraversable)
                        .filter(node -> !(node instanceof ButtonBase) && node.getId() != null)
                        .filter(node -> node.getAccessibleText() == null)
                        .map(Node::getId)
                        .toList();
        assertThat(nameless).isEmpty();
        assertThat(controls)
                .filteredOn(ToggleButton.class::isInstance)
                .allSatisfy(node -> assertThat(node.getAccessibleText()).contains(": "));
    }

    private CaptionStyle look() {
        return window.model.captions().lookProperty().get().style();
    }

    private Image preview() {
        return ((ImageView) node("#style-caption")).getImage();
    }

    /** Whether the preview has this very colour in it. */
    private boolean painted(int argb) {
        Image image = preview();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getPixelReader().getArgb(x, y) == argb) {
                    return true;
                }
            }
        }
        return false;
    }

    private void write(FxRobot robot, String id, String text) {
        robot.interact(() -> field(id).setText(text));
    }

    private void fire(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) node(id)).fire());
    }

    private boolean shown(String id) {
        Node node = window.view.lookup(id);
        return node != null && node.getScene() != null;
    }

    private Node node(String id) {
        return Objects.requireNonNull(window.view.lookup(id), id);
    }

    private TextField field(String id) {
        return (TextField) node(id);
    }

    @SuppressWarnings("unchecked") // of what its own list holds
    private ComboBox<Object> combo(String id) {
        return (ComboBox<Object>) node(id);
    }

    private String words(String id) {
        return ((Labeled) node(id)).getText();
    }

    /** Looks on the window's thread, so that it sees one state and never half of the next. */
    private static void until(Callable<Boolean> seen) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, seen));
    }
}
