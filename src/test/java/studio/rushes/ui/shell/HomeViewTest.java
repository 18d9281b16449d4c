package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import studio.rushes.project.Glance;
import studio.rushes.project.Glance.Condition;
import studio.rushes.project.Glance.Counts;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.home.HomeDesk;
import studio.rushes.ui.home.HomeScenes;
import studio.rushes.ui.tray.Job;

/** All videos in the window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class HomeViewTest {
    private static final Path HARBOUR = HomeScenes.VIDEOS.resolve("harbour-teaser");
    private final FakeStudio studio = new FakeStudio();
    private final List<String> heralded = new ArrayList<>();
    private MainViewModel model;
    private MainView view;
    private FakeDesk desk;

    @Start
    void show(Stage stage) {
        HomeScenes.many().forEach(studio.home::change);
        model =
                new MainViewModel(
                        studio,
                        InstantSource.fixed(Scenes.NOW),
                        Runnable::run,
                        FxThread.EXECUTOR,
                        FxThread::nextPulse);
        model.tellBy((headline, body) -> heralded.add(headline + " | " + body));
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
        desk = new FakeDesk(Scenes.script(3), List.of());
    }

    @Test
    void whileNothingIsOpenAllVideosAreSeenWithWhatTheyAreAt(FxRobot robot) throws Exception {
        until(() -> cards().size() == 9);
        assertThat(words(cards().get(1)))
                .contains("The harbour at night", "2 running", "4 waiting", "4 of 10 ready")
                .contains("$11.52");
        assertThat(cards().get(1).getAccessibleText())
                .startsWith("The harbour at night, 2 running, 4 waiting, 4 of 10 ready, $11.52");
        assertThat(words(cards().get(3))).contains("5 go on when opened");
        assertThat(words(cards().get(4))).contains("Its folder is not there.", "Locate…");
        assertThat(words(cards().get(5)))
                .contains("The record of this project's takes cannot be read.");
        assertThat(words(cards().get(8))).contains("Cost unknown");
    }

    @Test
    void aCardIsOpenedWithAClickOrWithTheKeysAlone(FxRobot robot) throws Exception {
        until(() -> cards().size() == 9 && cards().getFirst().isFocused());
        robot.push(KeyCode.RIGHT);
        until(() -> cards().get(1).isFocused());
        robot.push(KeyCode.ENTER);
        assertThat(studio.opened).containsExactly(HARBOUR);

        robot.clickOn(cards().get(2));
        assertThat(studio.opened).last().isEqualTo(HomeScenes.VIDEOS.resolve("volcan"));
    }

    @Test
    void theBrandTheMenuAndAKeyLeadHereAndEscapeBack(FxRobot robot) throws Exception {
        open(robot);
        until(() -> view.lookup("#home-view") == null);
        robot.clickOn("#home");
        until(() -> view.lookup("#home-view") != null);
        assertThat(view.lookup("#generate").isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        until(() -> view.lookup("#home-view") == null);
        assertThat(desk.asked).as("it stayed open").doesNotContain("close");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> view.lookup("#home-view") != null);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> view.lookup("#home-view") == null);
    }

    @Test
    void noKeyReachesAVideoThatIsNotSeen(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(model::openHome);
        until(() -> view.lookup("#home-view") != null);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        robot.push(KeyCode.X);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void theVideoThatIsOpenIsShownAgainWithoutBeingOpenedAgain(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() ->
                studio.home.change(
                        new Glance(
                                desk.folder(),
                                "Mine",
                                Condition.OPEN,
                                new Counts(3, 0, 0, 0, 0),
                                Optional.empty(),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        robot.interact(model::openHome);
        until(() -> cards().size() == 10);
        assertThat(words(cards().getLast())).contains("Open here");
        robot.interact(() -> model.go(desk.folder()));
        until(() -> view.lookup("#home-view") == null);
        assertThat(studio.opened).isEmpty();
    }

    @Test
    void aVideoIsTakenOutOfTheListByItsButton(FxRobot robot) throws Exception {
        until(() -> cards().size() == 9);
        Node forget = cards().get(4).lookup(".forget");
        robot.interact(() -> ((Button) forget).fire());
        until(() -> cards().size() == 8);
        assertThat(studio.home.done).containsExactly("forget /videos/old-pier");
        assertThat(studio.opened).isEmpty();
    }

    @Test
    void searchingLeavesTheFocusInTheFieldAndEscapeEmptiesIt(FxRobot robot) throws Exception {
        until(() -> cards().size() == 9);
        robot.clickOn("#home-search").write("honey");
        until(() -> ((Labeled) view.lookup("#home-nothing")).getText().contains("“honey”"));
        assertThat(cards()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        until(() -> cards().size() == 9);
        assertThat(view.lookup("#home-search").isFocused()).isTrue();
    }

    @Test
    void theWeeksAreATabAndSayWhatIsNotKnown(FxRobot robot) throws Exception {
        until(() -> cards().size() == 9);
        studio.home.weeks = CompletableFuture.completedFuture(HomeScenes.weeks());
        robot.clickOn("#home-weeks");
        until(() -> view.lookup("#week-board") != null);
        assertThat(words(view.lookup("#week-board")))
                .contains("Week 48 · 2026", "Keep rate", "43%", "–", "All videos");
        assertThat(view.lookup("#week-nothing").isVisible()).isFalse();
    }

    @Test
    void withoutAnyPaymentTheWeeksSayWhatWillBeThere(FxRobot robot) throws Exception {
        until(() -> cards().size() == 9);
        robot.clickOn("#home-weeks");
        until(() -> view.lookup("#week-nothing") != null);
        assertThat(view.lookup("#week-nothing").isVisible()).isTrue();
        assertThat(view.lookup("#week-export").isDisabled()).isTrue();
    }

    @Test
    void aBatchThatIsDoneElsewhereIsToldInTheWindowWithTheWayThere(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> studio.home.change(harbour(new Counts(10, 10, 0, 0, 0))));
        until(() -> !news().isEmpty());
        assertThat(news())
                .anyMatch(said -> said.contains("The harbour at night: all 10 blocks are ready."));
        assertThat(heralded).isEmpty();

        Button there = robot.lookup(".news .button").match(named("Open")).queryButton();
        robot.interact(there::fire);
        assertThat(studio.opened).containsExactly(HARBOUR);
    }

    @Test
    void whoLooksElsewhereIsToldByTheSystemOnceAndInTheWindowWhenTheyAreBack(FxRobot robot)
            throws Exception {
        open(robot);
        robot.interact(() -> model.attend(false));
        robot.interact(() -> studio.home.change(harbour(new Counts(10, 4, 6, 0, 0))));
        until(() -> !heralded.isEmpty());
        assertThat(heralded).containsExactly("The harbour at night | 6 blocks need you.");
        assertThat(news()).isEmpty();

        robot.interact(() -> model.attend(true));
        until(() -> news().stream().anyMatch(said -> said.contains("6 blocks")));
        assertThat(heralded).hasSize(1);
    }

    @Test
    void whatGoesOnElsewhereIsInTheTrayUntilItIsOver(FxRobot robot) throws Exception {
        open(robot);
        until(() -> model.tray().running().size() == 1);
        assertThat(model.tray().running().getFirst().place()).isEqualTo("The harbour at night");
        studio.home.films.add(
                new HomeDesk.FilmWork(
                        HomeScenes.VIDEOS.resolve("salt"),
                        "salt",
                        "final.mp4",
                        Scenes.NOW,
                        OptionalDouble.of(0.4),
                        () -> heralded.add("stopped")));
        robot.interact(model::tick);
        assertThat(model.tray().running()).extracting(Job::name).contains("Making final.mp4");
        robot.interact(() -> model.tray().running().getFirst().cancel().orElseThrow().run());
        assertThat(heralded).containsExactly("stopped");

        studio.home.films.clear();
        robot.interact(() -> {
            studio.home.change(harbour(new Counts(10, 10, 0, 0, 0)));
            model.tick();
        });
        until(() -> model.tray().running().isEmpty());
    }

    private static Glance harbour(Counts counts) {
        return HomeScenes.video("harbour-teaser", "The harbour at night", Condition.OPEN, counts);
    }

    private void open(FxRobot robot) throws Exception {
        until(() -> cards().size() == 9);
        robot.interact(() -> model.open(CompletableFuture.completedFuture(desk)));
        until(() -> model.deskProperty().get() != null);
    }

    private List<Node> cards() {
        return List.copyOf(view.lookupAll(".project-card"));
    }

    private static java.util.function.Predicate<Node> named(String words) {
        return node -> node instanceof Button button && button.getText().equals(words);
    }

    private List<String> news() {
        return view.lookupAll(".news").stream()
                .filter(Notification.class::isInstance)
                .map(node -> ((Notification) node).getMessage())
                .toList();
    }

    private static List<String> words(Node in) {
        return in.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void until(Callable<Boolean> seen) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, seen));
    }
}
