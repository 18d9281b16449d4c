package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

/** The places of the window where others show something. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class PlacesTest {
    private final Queue<String> playerKeys = new ConcurrentLinkedQueue<>();
    private final Queue<String> ended = new ConcurrentLinkedQueue<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private MainView view;

    @Start
    void show(Stage stage) {
        MainViewModel model =
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
        model.open(CompletableFuture.completedFuture(new FakeDesk(Scenes.script(2), List.of())));
    }

    @Test
    void aSheetInPlaceOfAnotherEndsThatOne(FxRobot robot) {
        robot.interact(() -> {
            view.sheets().show(sheet("first"));
            view.sheets().show(sheet("second"));
        });

        assertThat(ended).containsExactly("first");
        assertThat(view.sheets().isShown()).isTrue();

        robot.interact(() -> view.sheets().hide());

        assertThat(ended).containsExactly("first", "second");
        assertThat(view.sheets().isShown()).isFalse();
    }

    @Test
    void aSheetIsThereAsLongAsThereIsSomethingToShowInIt(FxRobot robot) {
        ObjectProperty<@Nullable String> words = new SimpleObjectProperty<>();
        robot.interact(() -> view.sheets().follow(words, false, Label::new, () -> words.set(null)));

        robot.interact(() -> words.set("Something to say"));
        assertThat(view.sheets().isShown()).isTrue();

        robot.interact(() -> words.set(null));
        assertThat(view.sheets().isShown()).isFalse();

        robot.interact(() -> words.set("Something to say"));
        robot.interact(() -> view.sheets().hide());
        assertThat(words.get()).isNull();
    }

    @Test
    void whatASheetShowsNoMoreLeavesTheNextSheetThere(FxRobot robot) {
        ObjectProperty<@Nullable String> words = new SimpleObjectProperty<>();
        robot.interact(() -> {
            view.sheets().follow(words, false, Label::new, () -> words.set(null));
            words.set("Something to say");
            view.sheets().show(sheet("next"));
        });

        assertThat(words.get()).isNull();
        assertThat(view.sheets().isShown()).isTrue();
        assertThat(ended).isEmpty();
    }

    @Test
    void theWayToLookAtTheBlocksIsChosenOnlyWhereThereIsAChoice(FxRobot robot) {
        Centre centre = new Centre();
        StackPane first = new StackPane();
        StackPane other = new StackPane();
        robot.interact(() -> {
            view.cut().show(centre);
            centre.zoom("zoom-first", "First", () -> first);
        });
        Node choice = centre.lookup("#zooms");
        assertThat(choice.getParent().isVisible()).isFalse();

        robot.interact(() -> centre.zoom("zoom-other", "Other", () -> other));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(choice.getParent().isVisible()).isTrue();
        assertThat(other.getScene()).isNull();

        robot.clickOn("#zoom-other");
        assertThat(other.getScene()).isNotNull();
        assertThat(first.getScene()).isNull();

        robot.clickOn("#zoom-other");
        assertThat(other.getScene()).isNotNull();

        robot.interact(() -> centre.show("zoom-first"));
        assertThat(first.getScene()).isNotNull();
    }

    @Test
    void thePlaceOfTheCutTakesRoomOnlyForSomething(FxRobot robot) {
        assertThat(view.cut().getHeight()).isPositive();
        assertThat(robot.lookup("#strip-bar").tryQuery()).isPresent();

        robot.interact(() -> view.cut().clear());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.cut().isManaged()).isFalse();
        assertThat(robot.lookup("#strip-bar").tryQuery()).isEmpty();

        robot.interact(() -> view.cut().show(new Label("The cut")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.cut().getHeight()).isPositive();
    }

    @Test
    void keysTurnFromOneWayToLookToAnother(FxRobot robot) {
        robot.interact(() -> robot.lookup("#board-grid").query().requestFocus());

        robot.type(KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#strip-room").tryQuery()).isPresent();
        assertThat(robot.lookup("#board-grid").tryQuery()).isEmpty();

        robot.type(KeyCode.B);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#strip-room").tryQuery()).isEmpty();
        assertThat(robot.lookup("#board-grid").tryQuery()).isPresent();
    }

    @Test
    void underWhatTakesTheWholeWindowNothingHearsAKey(FxRobot robot) {
        StackPane over = new StackPane();
        over.setFocusTraversable(true);
        Node grid = robot.lookup("#board-grid").query();
        robot.interact(grid::requestFocus);
        robot.interact(() -> view.overlay().show(over, () -> ended.add("over")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(over.isFocused()).isTrue();

        robot.type(KeyCode.J);
        assertThat(playerKeys).isEmpty();

        robot.type(KeyCode.ESCAPE);
        assertThat(ended).containsExactly("over");
        assertThat(view.overlay().isShown()).isFalse();

        robot.type(KeyCode.J);
        assertThat(playerKeys).containsExactly("J");
        assertThat(grid.isFocused()).isTrue();
    }

    private Sheets.Sheet sheet(String name) {
        return new Sheets.Sheet(new Label(name), false, () -> ended.add(name));
    }
}
