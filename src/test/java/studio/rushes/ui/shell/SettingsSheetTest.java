package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.BackEnd;
import studio.rushes.problem.Problem;
import studio.rushes.settings.WindowChoices.Shade;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.OwnKeys;
import studio.rushes.ui.fx.Scaled;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.settings.FakeSettingsDesk;
import studio.rushes.ui.settings.KeyStanding;

/** The settings over the window, under a hand on mouse and keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class SettingsSheetTest {
    private static final String KEY = "AIza-the-key-nobody-may-read";

    private final FakeStudio studio = new FakeStudio();
    private final FakeSettingsDesk desk = studio.settings;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private MainViewModel model;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        model =
                new MainViewModel(
                        studio,
                        InstantSource.fixed(Scenes.NOW),
                        Runnable::run,
                        FxThread.EXECUTOR,
                        FxThread::nextPulse);
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
    }

    @AfterEach
    void usualKeys() {
        OwnKeys.use(Map.of());
    }

    @Test
    void theKeysAndTheMenuOpenItAndEscapeClosesIt(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        until(() -> robot.lookup("#settings-sheet").tryQuery().isPresent());
        until(() -> "settings-accounts".equals(focused()));

        robot.type(KeyCode.ESCAPE);

        until(() -> robot.lookup("#settings-sheet").tryQuery().isEmpty());
        robot.interact(() ->
                ((VideoMenu) robot.lookup("#video").query())
                        .getItems().stream()
                                .filter(item -> "Settings…".equals(item.getText()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
        until(() -> robot.lookup("#settings-sheet").tryQuery().isPresent());
    }

    @Test
    void everySectionIsReachedByKeysAndEveryControlOfItHasAName(FxRobot robot) throws Exception {
        open(robot);
        for (String tab :
                List.of(
                        "accounts",
                        "spending",
                        "models",
                        "captions",
                        "storage",
                        "appearance",
                        "keys")) {
            robot.interact(() -> robot.lookup("#settings-" + tab).query().requestFocus());
            robot.type(KeyCode.SPACE);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(robot.lookup("#settings-" + tab).queryAs(ToggleButton.class).isSelected())
                    .as(tab)
                    .isTrue();
            assertThat(nodes(robot, ".settings-page .combo-box"))
                    .as(tab)
                    .allSatisfy(box -> assertThat(box.getAccessibleText()).isNotBlank());
            assertThat(nodes(robot, ".settings-page .button"))
                    .as(tab)
                    .allSatisfy(button ->
                            assertThat(
                                            ((Labeled) button).getText()
                                                    + Optional.ofNullable(
                                                                    button.getAccessibleText())
                                                            .orElse(""))
                                    .isNotBlank());
            assertThat(cut(robot)).as("what is cut off in " + tab).isEmpty();
        }
    }

    @Test
    void aKeyIsKeptAndNeverShownAgain(FxRobot robot) throws Exception {
        desk.keeps = new KeyStanding.Held();
        open(robot);
        robot.clickOn("#settings-key").write(KEY);
        robot.clickOn("#settings-key-keep");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.given).containsExactly(KEY);
        assertThat(robot.lookup("#settings-key-standing").queryAs(Label.class).getText())
                .contains("until Rushes ends");
        PasswordField field = robot.lookup("#settings-key").queryAs(PasswordField.class);
        assertThat(field.getText()).isEmpty();
        robot.interact(field::undo);
        assertThat(field.getText()).as("after undoing").isEmpty();
        assertThat(robot.lookup("#settings-key-forget").query().isVisible()).isTrue();
        assertThat(robot.lookup(".label").queryAll())
                .noneMatch(label -> ((Label) label).getText().contains(KEY));
    }

    @Test
    void aCheckSaysWhatItFound(FxRobot robot) throws Exception {
        Problem signIn = new Problem("VEO-SIGN-IN", "Google does not know you.", "M.", "R.");
        desk.answer = CompletableFuture.completedFuture(Optional.of(signIn));
        open(robot);

        robot.clickOn("#settings-check-vertex");
        until(() -> robot.lookup(".settings-check .problem").tryQuery().isPresent());
        desk.answer = CompletableFuture.completedFuture(Optional.empty());
        robot.interact(() -> robot.lookup("#settings-check-gemini").queryButton().fire());
        until(() ->
                robot.lookup("#settings-checked-gemini")
                        .queryAs(Label.class)
                        .getText()
                        .startsWith("Sign-in"));

        assertThat(desk.asked).containsExactly(BackEnd.VERTEX, BackEnd.GEMINI);
    }

    @Test
    void everythingGrowsAtOnceAndALessRoomyWindowGrowsLess(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#settings-appearance");
        double before = shownWidth(robot.lookup("#settings-done").query());

        choose(robot, "#settings-scale", 125);

        assertThat(desk.kept.window().scale()).isEqualTo(125);
        until(() ->
                Math.abs(shownWidth(robot.lookup("#settings-done").query()) / before - 1.25)
                        < 0.01);
        choose(robot, "#settings-scale", 200);
        Scaled all = (Scaled) stage.getScene().getRoot();
        until(() -> all.actual() > 1.4);
        assertThat(all.actual()).as("1600 of 1100 wide").isLessThan(1.46);
        assertThat(cut(robot)).isEmpty();
        until(() -> all.lookupAll(".viewport").stream().noneMatch(Node::isCache));
        assertThat(all.lookupAll(".viewport")).as("sharp letters").isNotEmpty();
    }

    @Test
    void listsThatOpenGrowWithTheWindow(FxRobot robot) throws Exception {
        desk.kept = desk.kept.with(desk.kept.window().withScale(100));
        open(robot);
        robot.clickOn("#settings-appearance");
        double usual = listWidth(robot, "#settings-theme");

        choose(robot, "#settings-scale", 125);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(listWidth(robot, "#settings-theme") / usual).isBetween(1.2, 1.3);
    }

    @Test
    void theThemeIsTheSameInTheSheetAndOnTheButton(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#settings-appearance");
        choose(robot, "#settings-theme", Shade.LIGHT);
        assertThat(theme.get()).isEqualTo(Theme.LIGHT);

        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#settings-sheet").tryQuery().isEmpty());
        robot.clickOn("#theme");

        assertThat(theme.get()).isEqualTo(Theme.DARK);
        assertThat(desk.kept.window().theme()).isEqualTo(Shade.DARK);
    }

    @Test
    void anOwnKeyOpensTheSettingsFromThenOn(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#settings-keys");
        robot.interact(() -> robot.lookup("#key-settings").queryButton().fire());
        robot.push(KeyCode.CONTROL, KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#settings-keys-refusal").queryAs(Label.class).getText())
                .contains("Ctrl G")
                .contains("Generate");

        robot.interact(() -> robot.lookup("#key-settings").queryButton().fire());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.kept.window().keys()).containsEntry("settings", "Shortcut+K");
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#settings-sheet").tryQuery().isEmpty());

        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#settings-sheet").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> robot.lookup("#settings-sheet").tryQuery().isPresent());
    }

    private static void open(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        until(() -> robot.lookup("#settings-done").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(FxRobot robot, String box, T value) {
        robot.interact(() -> robot.lookup(box).queryAs(ComboBox.class).setValue(value));
    }

    private static double shownWidth(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getWidth();
    }

    private static double listWidth(FxRobot robot, String box) {
        ComboBox<?> list = robot.lookup(box).queryAs(ComboBox.class);
        robot.interact(list::show);
        WaitForAsyncUtils.waitForFxEvents();
        double width =
                Window.getWindows().stream()
                        .filter(PopupWindow.class::isInstance)
                        .mapToDouble(Window::getWidth)
                        .max()
                        .orElseThrow();
        robot.interact(list::hide);
        return width;
    }

    /** Words of the sheet that had to be shortened. */
    private static List<String> cut(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#settings-sheet .label, #settings-sheet .button").queryAll().stream()
                .filter(node -> node.isVisible() && node instanceof Labeled)
                .map(Labeled.class::cast)
                .filter(label -> !label.isWrapText() && label.getWidth() > 0)
                .filter(label -> label.getWidth() + 0.5 < label.prefWidth(-1))
                .map(Labeled::getText)
                .toList();
    }

    private static List<Node> nodes(FxRobot robot, String selector) {
        return List.copyOf(robot.lookup(selector).queryAll());
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    private static void until(java.util.concurrent.Callable<Boolean> seen) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, seen);
    }
}
