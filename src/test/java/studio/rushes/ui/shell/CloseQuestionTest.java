package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.assembly.Edition;
import studio.rushes.generation.ModelId;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.tray.Job;
import studio.rushes.ui.tray.JobKind;
import studio.rushes.ui.tray.Outcome;

/** Leaving, and the tray that says what goes on, under a hand on mouse and keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class CloseQuestionTest {
    private final FakeDesk desk =
            new FakeDesk(
                    Scenes.script(3),
                    List.of(
                            Scenes.take(1, 1, Scenes.ready(), true),
                            Scenes.take(2, 1, Scenes.ready(), true),
                            Scenes.take(3, 1, Scenes.ready(), true)));

    private MainViewModel model;
    private MainView view;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
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
        stage.setWidth(1280);
        stage.setHeight(800);
        model.open(CompletableFuture.completedFuture(desk));
    }

    @Test
    void aWindowInWhichNothingWouldBeLostClosesAtOnceWhateverGoesOn(FxRobot robot)
            throws Exception {
        robot.interact(() -> {
            desk.change(
                    Scenes.paid(
                            Scenes.take(1, 2, Scenes.generating(0.4), false),
                            new ModelId("veo-3.1-fast-generate-001")));
            desk.change(Scenes.take(2, 2, Scenes.generating(0.4), false));
            desk.change(Scenes.take(3, 2, Scenes.queued(), false));
        });
        until(() -> model.tray().running().size() == 3);

        askToClose(robot);

        assertThat(stage.isShowing()).isFalse();
        assertThat(desk.asked).contains("close").doesNotContain("cancel");
    }

    @Test
    void aFilmBeingMadeIsNamedWithWhatBecomesOfTheRest(FxRobot robot) throws Exception {
        robot.interact(() -> {
            desk.change(
                    Scenes.paid(
                            Scenes.take(1, 2, Scenes.generating(0.4), false),
                            new ModelId("veo-3.1-fast-generate-001")));
            desk.change(Scenes.take(2, 2, Scenes.generating(0.4), false));
        });
        until(() -> model.tray().running().size() == 2);
        robot.interact(model::assemble);

        askToClose(robot);

        assertThat(stage.isShowing()).isTrue();
        assertThat(said())
                .contains(
                        "The film final.mp4 is being made and would have to be begun again.",
                        "One take goes on at its service and is fetched the next time this video"
                                + " is open.",
                        "One animatic is begun again the next time this video is open.");
        assertThat(desk.film).isNotCancelled();
    }

    @Test
    void theAnswerThatLosesNothingHasTheFocusAndEscapeGivesItToo(FxRobot robot) throws Exception {
        robot.interact(model::assemble);
        askToClose(robot);
        until(() -> node("#close-stay").isFocused());
        robot.push(KeyCode.ENTER);
        until(() -> view.lookup("#close-question") == null);

        askToClose(robot);
        until(() -> node("#close-stay").isFocused());
        robot.push(KeyCode.ESCAPE);
        until(() -> view.lookup("#close-question") == null);
        assertThat(stage.isShowing()).isTrue();
        assertThat(desk.film).isNotCancelled();

        robot.push(KeyCode.CONTROL, KeyCode.J);
        until(() -> view.lookup("#tray") != null);
    }

    @Test
    void nothingUnderTheQuestionHearsAKey(FxRobot robot) throws Exception {
        robot.interact(model::assemble);
        askToClose(robot);
        until(() -> node("#close-stay").isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(view.lookup("#draft-theme")).isNull();
        assertThat(node("#close-question").isFocusWithin()).isTrue();
    }

    @Test
    void whoClosesAnywayHasTheFilmStoppedAndTheWindowClosed(FxRobot robot) {
        robot.interact(model::assemble);
        askToClose(robot);
        robot.interact(() -> ((ButtonBase) node("#close-leave")).fire());

        assertThat(stage.isShowing()).isFalse();
        assertThat(desk.film).isCancelled();
        assertThat(desk.asked).contains("close");
    }

    @Test
    void aPaidDraftOnItsWayStaysInItsSheetUnderTheQuestion(FxRobot robot) throws Exception {
        draft(robot);
        assertThat(model.tray().running()).extracting(Job::kind).containsExactly(JobKind.DRAFT);

        askToClose(robot);
        assertThat(said()).contains("A script is being drafted. It is paid for and would be lost.");
        robot.interact(() -> ((ButtonBase) node("#close-stay")).fire());

        assertThat(desk.drafts.answer).isNotCancelled();
        assertThat(node("#draft-progress").isVisible()).isTrue();
    }

    @Test
    void aDraftThatCameAndIsNotTakenWouldBeLostToo(FxRobot robot) throws Exception {
        draft(robot);
        robot.interact(() -> desk.drafts.answer.complete(Scenes.script(2)));
        until(() -> !model.tray().done().isEmpty());
        assertThat(model.tray().done().getFirst().outcome()).isEqualTo(Outcome.DONE);

        askToClose(robot);
        assertThat(said())
                .contains("A drafted script is paid for, and nothing of it is in the script yet.");
    }

    @Test
    void anotherVideoIsShownAtOnceAndTheFilmOfThisOneGoesOn(FxRobot robot) throws Exception {
        FakeDesk other = new FakeDesk(Scenes.script(2), List.of());
        robot.interact(model::assemble);

        robot.interact(() -> model.open(CompletableFuture.completedFuture(other)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.deskProperty().get()).isSameAs(other);
        assertThat(view.lookup("#close-question")).isNull();
        assertThat(desk.film).isNotCancelled();
        assertThat(model.film().runningProperty().get()).isFalse();

        desk.filming =
                Optional.of(
                        new FilmDesk.UnderWay(
                                Edition.FINAL, Scenes.NOW, desk.film, desk.followers::add));
        robot.interact(() -> model.open(CompletableFuture.completedFuture(desk)));
        until(() -> model.film().runningProperty().get());
        desk.followers.forEach(follower -> follower.at(FakeDesk.step(0.5)));
        until(() -> model.film().makingProperty().get().whole() >= 0.5);
        assertThat(model.tray().running()).extracting(Job::kind).containsExactly(JobKind.FILM);
        assertThat(model.tray().done()).isEmpty();
    }

    @Test
    void aDraftIsNotLostByShowingAnotherVideoWithoutAQuestion(FxRobot robot) throws Exception {
        FakeDesk other = new FakeDesk(Scenes.script(2), List.of());
        draft(robot);

        robot.interact(() -> model.open(CompletableFuture.completedFuture(other)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.deskProperty().get()).isSameAs(desk);
        robot.interact(() -> ((ButtonBase) node("#close-stay")).fire());
        assertThat(other.asked).containsExactly("close");
        assertThat(desk.drafts.answer).isNotCancelled();
    }

    @Test
    void theTrayIsOpenedReadAndUsedWithTheKeysAlone(FxRobot robot) throws Exception {
        robot.interact(model::assemble);
        desk.assembling.at(FakeDesk.step(0.42));
        until(() -> words("#status-time").endsWith("left"));
        Node before = view.getScene().getFocusOwner();

        robot.push(KeyCode.CONTROL, KeyCode.J);
        until(() -> view.lookup("#tray") != null && node("#tray").isFocusWithin());
        assertThat(node(".job-stop").isFocused()).isTrue();
        assertThat(node(".job-stop").getAccessibleText()).isEqualTo("Stop: Making final.mp4");
        assertThat(node("#tray-button").getAccessibleText()).startsWith("One job runs.");
        robot.push(KeyCode.SPACE);
        until(() -> desk.film.isCancelled());
        until(() -> !model.tray().done().isEmpty());
        assertThat(node("#tray-none").isVisible()).isTrue();
        assertThat(node("#tray").isFocusWithin()).as("the focus stays in the tray").isTrue();

        robot.push(KeyCode.ESCAPE);
        until(() -> view.lookup("#tray") == null);
        assertThat(view.getScene().getFocusOwner()).isSameAs(before);
    }

    @Test
    void aClickElsewhereHidesTheTrayAndItsButtonShowsIt(FxRobot robot) throws Exception {
        robot.clickOn("#tray-button");
        until(() -> view.lookup("#tray") != null);
        robot.clickOn("#tray-button");
        until(() -> view.lookup("#tray") == null);
        robot.clickOn("#tray-button");
        until(() -> view.lookup("#tray") != null);
        robot.clickOn("#status-folder", javafx.scene.input.MouseButton.SECONDARY);
        until(() -> view.lookup("#tray") == null);
    }

    @Test
    void takesAreListedByBlockAndWhatWaitsIsOneLine(FxRobot robot) throws Exception {
        robot.interact(() -> {
            desk.change(Scenes.take(1, 2, Scenes.generating(0.4), false));
            desk.change(Scenes.take(2, 2, Scenes.queued(), false));
            desk.change(Scenes.take(3, 2, Scenes.queued(), false));
        });
        until(() -> words("#status-running").equals("1 running · 2 queued"));
        assertThat(model.tray().running())
                .extracting(Job::name)
                .containsExactly("Block 1", "2 takes wait for their turn");

        robot.interact(() ->
                desk.change(
                        Scenes.later(
                                Scenes.take(1, 2, Scenes.generating(0.4), false),
                                Scenes.filtered())));
        until(() -> !model.tray().done().isEmpty());
        assertThat(model.tray().done().getFirst().outcome()).isEqualTo(Outcome.NEEDS_YOU);
    }

    private void draft(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.D);
        until(() -> view.lookup("#draft-theme") != null);
        robot.interact(() -> ((TextInputControl) node("#draft-theme")).setText("Le sel"));
        robot.interact(() -> ((ButtonBase) node("#draft-go")).fire());
        until(() -> node("#draft-progress").isVisible());
    }

    private void askToClose(FxRobot robot) {
        robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> said() {
        return node("#close-question").lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    private String words(String selector) {
        return ((javafx.scene.control.Labeled) node(selector)).getText();
    }

    private Node node(String selector) {
        return java.util.Objects.requireNonNull(view.lookup(selector), selector);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
