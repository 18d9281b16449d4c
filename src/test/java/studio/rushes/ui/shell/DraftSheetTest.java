package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.DraftWish;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.Script;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class DraftSheetTest {
    private final FakeDesk desk = new FakeDesk(Scenes.script(5), List.of());
    private MainViewModel model;
    private MainView view;

    @Start
    void show(Stage stage) {
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
                        _ -> {},
                        new SimpleObjectProperty<>(Theme.DARK),
                        ZoneOffset.UTC);
        stage.setX(0);
        stage.setY(0);
        MainWindow.show(stage, view, model, new SimpleObjectProperty<>(Theme.DARK));
        stage.setWidth(1600);
        stage.setHeight(1000);
        model.open(CompletableFuture.completedFuture(desk));
    }

    @Test
    void aPastedScriptIsComparedWithTheOpenOneBeforeAnythingIsTaken(FxRobot robot) {
        Script draft = DraftScenes.draftOver(desk.script());
        robot.interact(() -> ((VideoMenu) robot.lookup("#video").query()).paste());
        robot.interact(() -> robot.lookup("#paste-area").queryAs(TextArea.class).setText("BLOC 1"));
        robot.clickOn("#paste-over");
        assertThat(desk.drafts.pasted).containsExactly("BLOC 1");
        robot.interact(() -> desk.drafts.answer.complete(draft));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#draft-changes").tryQuery()).isPresent();
        assertThat(robot.lookup("#draft-back").query().isVisible()).isFalse();
        assertThat(desk.drafts.taken).isEmpty();
        robot.clickOn("#draft-take");
        assertThat(desk.drafts.taken).containsExactly(draft);
        assertThat(desk.drafts.asked).as("nothing was drafted").isEmpty();
    }

    @Test
    void aPastedTextThatIsNoScriptStaysInItsSheetWithTheReason(FxRobot robot) {
        robot.interact(() -> ((VideoMenu) robot.lookup("#video").query()).paste());
        robot.interact(() -> robot.lookup("#paste-area").queryAs(TextArea.class).setText("Hm"));
        robot.clickOn("#paste-over");
        robot.interact(() ->
                desk.drafts.answer.completeExceptionally(new StudioException(Scenes.FAILURE)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#paste-area").queryAs(TextArea.class).getText()).isEqualTo("Hm");
        assertThat(robot.lookup("#paste-sheet .problem").tryQuery()).isPresent();
    }

    @Test
    void aKeyOpensItWithWhatIsKnownAndThePriceOnItsButton(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.D);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(field("#draft-theme")).isEqualTo("Les secrets du miel");
        assertThat(words("#draft-go")).isEqualTo("Draft · at most $0.01");
        assertThat(words("#draft-total")).isEqualTo("1:04 in all");
        write(robot, "#draft-blocks", "30");
        assertThat(words("#draft-go")).isEqualTo("Draft · at most $0.04");
        write(robot, "#draft-seconds", "0");
        assertThat(node("#draft-go").isDisabled()).isTrue();
    }

    @Test
    void whatIsWishedIsAskedForAndGivingUpStopsTheWaiting(FxRobot robot) {
        open(robot);
        write(robot, "#draft-theme", "Le sel");
        write(robot, "#draft-blocks", "4");

        press(robot, "#draft-go");

        assertThat(desk.drafts.asked).containsExactly(new DraftWish("Le sel", Locale.FRENCH, 4, 8));
        assertThat(node("#draft-progress").isVisible()).isTrue();
        assertThat(words("#draft-cancel")).isEqualTo("Give up waiting");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.drafts.answer).isCancelled();
        assertThat(node("#draft-progress").isVisible()).isFalse();
        assertThat(words("#draft-go")).startsWith("Draft");
    }

    @Test
    void theWholeDraftIsTakenAsItCame(FxRobot robot) {
        Script draft = answered(robot);

        assertThat(words("#draft-summary")).isEqualTo("3 changed · 1 new · 2 stay");
        assertThat(desk.drafts.taken).isEmpty();
        press(robot, "#draft-take");

        assertThat(desk.drafts.taken).containsExactly(draft);
        assertThat(((ModalPane) node("#modal")).isDisplay()).isFalse();
    }

    @Test
    void onlyTickedBlocksAreTaken(FxRobot robot) {
        Script draft = answered(robot);
        press(robot, "#tick-b2");
        assertThat(words("#draft-take")).isEqualTo("Take 3 of 4 changes");
        press(robot, "#draft-all");
        press(robot, "#draft-all");
        assertThat(node("#draft-take").isDisabled()).isTrue();

        press(robot, "#tick-b4");
        press(robot, "#draft-take");

        Script taken = desk.drafts.taken.getFirst();
        assertThat(taken.blocks().get(3)).isEqualTo(draft.blocks().get(3));
        assertThat(taken.withBlocks(without(taken)))
                .isEqualTo(desk.script().withBlocks(without(desk.script())));
    }

    @Test
    void nothingIsTakenWhereTheDraftIsDiscarded(FxRobot robot) {
        answered(robot);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.lookup("#draft-take")).isNotNull();

        press(robot, "#draft-discard");

        assertThat(desk.drafts.taken).isEmpty();
        assertThat(((ModalPane) node("#modal")).isDisplay()).isFalse();
    }

    @Test
    void aDraftIsComparedWithTheScriptAsItIsAfterAnUndo(FxRobot robot) {
        answered(robot);

        robot.interact(() -> desk.edit(Scenes.script(3)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(words("#draft-summary")).isEqualTo("2 changed · 3 new · 1 stays");
        press(robot, "#draft-take");
        assertThat(desk.drafts.taken.getFirst().blocks()).hasSize(6);
    }

    @Test
    void whatWentWrongIsToldAndNothingIsTaken(FxRobot robot) {
        open(robot);
        press(robot, "#draft-go");

        robot.interact(() ->
                desk.drafts.answer.completeExceptionally(new StudioException(Scenes.FAILURE)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(words(".problem .headline")).isEqualTo(Scenes.FAILURE.headline());
        assertThat(node("#draft-go").isDisabled()).isFalse();
        assertThat(desk.drafts.taken).isEmpty();
    }

    @Test
    void whereNobodyIsSetUpNothingCanBeAskedFor(FxRobot robot) {
        desk.drafts.hindrance = Optional.of(Scenes.FAILURE);
        open(robot);

        assertThat(words(".problem .headline")).isEqualTo(Scenes.FAILURE.headline());
        assertThat(node("#draft-go").isDisabled()).isTrue();
    }

    private Script answered(FxRobot robot) {
        Script draft = DraftScenes.draftOver(desk.script());
        open(robot);
        press(robot, "#draft-go");
        robot.interact(() -> desk.drafts.answer.complete(draft));
        WaitForAsyncUtils.waitForFxEvents();
        return draft;
    }

    private static List<Block> without(Script script) {
        return script.blocks().stream().filter(block -> !block.id().value().equals("b4")).toList();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> ((VideoMenu) node("#video")).draft());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) node(id)).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void write(FxRobot robot, String id, String words) {
        robot.interact(() -> ((TextInputControl) node(id)).setText(words));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String words(String selector) {
        return ((Labeled) node(selector)).getText();
    }

    private String field(String id) {
        return ((TextInputControl) node(id)).getText();
    }

    private Node node(String selector) {
        Node node = view.lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }
}
