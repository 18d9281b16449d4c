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
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.sharing.Claim;
import studio.rushes.sharing.Conflict;
import studio.rushes.ui.cloud.CloudScenes;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;

/** The cloud over the window, under a hand on mouse and keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class CloudSheetsTest {
    private final FakeStudio studio = new FakeStudio();
    private final FakeDesk desk = new FakeDesk(Scenes.script(4), List.of());
    private MainViewModel model;
    private MainView view;

    @Start
    void show(Stage stage) {
        model =
                new MainViewModel(
                        studio,
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
    void theListIsSearchedAndOpenedWithTheKeysAlone(FxRobot robot) throws Exception {
        studio.cloud.listing = CloudScenes.answered();
        robot.interact(() -> model.cloud().openList());
        until(() -> focused("cloud-search"));

        robot.write("volcan");
        robot.type(KeyCode.TAB);
        until(() -> focused("cloud-refresh"));
        robot.type(KeyCode.TAB);
        until(() -> focused("cloud-list"));
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);

        until(() -> studio.cloud.asked.contains("bring volcan-2026"));
        robot.type(KeyCode.ESCAPE);
        until(() -> view.lookup("#cloud-list-sheet") == null);
    }

    @Test
    void whileThePipelineIsAskedTheWindowSaysThatItTakesSeconds(FxRobot robot) throws Exception {
        robot.interact(() -> model.cloud().openList());
        until(() -> view.lookup("#cloud-asking") != null);

        robot.interact(() -> studio.cloud.listing.complete(CloudScenes.listing()));

        until(() -> view.lookup("#cloud-list") != null);
    }

    @Test
    void aVideoThatAnotherStudioRunsSaysSoAndItsPaidButtonIsOff(FxRobot robot) throws Exception {
        until(() -> !view.lookup("#generate").isDisabled());
        robot.interact(() -> desk.sharing.stand(CloudScenes.elsewhere()));

        until(() -> view.lookup("#generate").isDisabled());
        assertThat(view.lookupAll("#cloud-banner .label"))
                .extracting(node -> ((Labeled) node).getText())
                .anyMatch(words -> words.contains("3f2a91c0") && words.contains("12:42"));

        robot.interact(() -> model.generate(List.of(desk.script().blocks().getFirst().id())));
        assertThat(desk.launching.asked).noneMatch(what -> what.startsWith("launch"));
    }

    @Test
    void takingItFromALivingOwnerAsksFirst(FxRobot robot) throws Exception {
        desk.sharing.claim =
                CompletableFuture.completedFuture(
                        new Claim.Taken(CloudScenes.OWNER, CloudScenes.UNTIL));
        robot.interact(() -> desk.sharing.stand(CloudScenes.elsewhere()));
        press(robot, "#banner-take");
        until(() -> view.lookup("#cloud-take-anyway") != null);
        assertThat(desk.sharing.asked).containsExactly("take");

        press(robot, "#cloud-take-anyway");

        until(() -> desk.sharing.asked.contains("take from somebody alive"));
    }

    @Test
    void thePillSaysHowFarTheSharingIsAndLeadsToResuming(FxRobot robot) throws Exception {
        robot.interact(() -> desk.sharing.stand(CloudScenes.waiting()));
        until(() -> words("#share-pill").startsWith("3"));
        assertThat(view.lookup("#share-pill").getAccessibleText())
                .startsWith("3 changes wait since 12:33");

        robot.interact(() -> desk.sharing.stand(CloudScenes.stopped()));
        press(robot, "#share-pill");
        until(() -> view.lookup("#cloud-resume") != null);
        press(robot, "#cloud-resume");

        until(() -> desk.sharing.asked.contains("resume"));
        robot.interact(() -> desk.sharing.stand(CloudScenes.fine()));
        until(() -> view.lookup("#cloud-resume") == null);
    }

    @Test
    void whatWasChangedThereOnlyIsOfferedQuietly(FxRobot robot) throws Exception {
        robot.interact(() -> desk.sharing.stand(CloudScenes.disputed()));
        press(robot, "#banner-theirs");
        until(() -> desk.sharing.asked.contains("take their words"));
        press(robot, "#banner-mine");
        until(() -> desk.sharing.asked.contains("keep my words"));
    }

    @Test
    void aFilmThatIsOnlyThereIsBroughtAndBlocksInDoubtAreMadeHereToo(FxRobot robot)
            throws Exception {
        robot.interact(() -> desk.sharing.stand(CloudScenes.offered()));
        press(robot, "#banner-film");
        until(() -> desk.sharing.asked.contains("take their film"));
        press(robot, "#banner-no-film");
        until(() -> desk.sharing.asked.contains("leave their film"));
        press(robot, "#banner-here-too");
        until(() -> desk.sharing.asked.contains("make here too"));
        press(robot, "#banner-troubles");
        until(() -> view.lookup("#cloud-troubles-sheet") != null);
        assertThat(view.lookupAll("#cloud-troubles-sheet .problem")).hasSize(2);
    }

    @Test
    void bothVersionsAreShownAndMineIsKept(FxRobot robot) throws Exception {
        desk.sharing.versions = CompletableFuture.completedFuture(CloudScenes.words(desk.script()));
        robot.interact(
                () -> model.cloud().openConflict(CloudScenes.conflict(Conflict.Kind.SCRIPT)));
        until(() -> view.lookup("#cloud-versions-sheet") != null);
        until(() -> view.lookupAll(".change-card").size() == 3);

        press(robot, "#cloud-keep-mine");

        until(() -> desk.sharing.asked.contains("keep mine SCRIPT"));
        until(() -> view.lookup("#cloud-versions-sheet") == null);
    }

    @Test
    void thePipelineIsAskedOnlyAfterTheTickAndAtThePriceThatIsShown(FxRobot robot)
            throws Exception {
        desk.sharing.price = CompletableFuture.completedFuture(CloudScenes.offer(Optional.empty()));
        robot.interact(() -> model.cloud().openRun());
        until(() -> words("#cloud-buy").contains("$25.60"));
        assertThat(view.lookup("#cloud-buy").isDisabled()).isTrue();

        press(robot, "#cloud-agreed");
        until(() -> !view.lookup("#cloud-buy").isDisabled());
        press(robot, "#cloud-buy");

        until(() -> desk.sharing.asked.stream().anyMatch(what -> what.startsWith("run ")));
    }

    private boolean focused(String id) {
        var owner = view.getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private String words(String id) {
        return view.lookup(id) instanceof Labeled label ? label.getText() : "";
    }

    private void press(FxRobot robot, String id) throws Exception {
        until(() -> view.lookup(id) != null && !view.lookup(id).isDisabled());
        robot.interact(() -> ((ButtonBase) view.lookup(id)).fire());
    }

    private static void until(Callable<Boolean> seen) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, seen);
    }
}
