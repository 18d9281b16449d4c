package studio.rushes.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import studio.rushes.generation.Caps;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Take;
import studio.rushes.problem.Problem;
import studio.rushes.ui.fx.FxThread;
import studio.rushes.ui.fx.Theme;
import studio.rushes.ui.grid.Posters;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.ledger.Bills;
import studio.rushes.ui.ledger.LedgerLine;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // shown before each test
class LedgerInTheWindowTest {
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
    }

    @Test
    void thePillAppearsWithTheFirstMoneyAndOpensTheLedger(FxRobot robot) {
        FakeDesk desk = open(Caps.NONE, Set.of());
        assertThat(robot.lookup("#spend").tryQuery().filter(Node::isVisible)).isEmpty();

        desk.ledger.page = Bills.page(Bills.caps("12.50", ""), Set.of(), Bills.open(1, "0.80"));
        desk.change(Scenes.later(running(), Scenes.generating(0.5)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#spend").query().isVisible()).isTrue();
        robot.clickOn("#spend");
        assertThat(robot.lookup("#ledger-sheet").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.board().cards()).isNotEmpty();
    }

    @Test
    void theSheetSaysWhereTheMoneyWentAndFollowsWhatHappens(FxRobot robot) throws TimeoutException {
        FakeDesk desk =
                open(
                        Bills.caps("12.50", "20"),
                        Set.of(1),
                        Bills.settled(1, "0.80", ChargeOutcome.READY),
                        Bills.settled(2, "0.80", ChargeOutcome.FILTERED),
                        Bills.settled(3, "0.80", ChargeOutcome.LOST),
                        Bills.open(4, "0.80"));
        robot.interact(view::showLedger);

        assertThat(label(robot, "#ledger-spent")).isEqualTo("$1.60");
        assertThat(label(robot, "#ledger-soon")).isEqualTo("$0.80");
        assertThat(label(robot, "#ledger-accepted")).isEqualTo("$0.80");
        assertThat(label(robot, "#ledger-discarded")).isEqualTo("$0.80");
        assertThat(label(robot, "#ledger-clip")).isEqualTo("$1.60");
        assertThat(label(robot, "#ledger-cap-project")).isEqualTo("$2.40 of $12.50 · $10.10 left");
        assertThat(label(robot, "#ledger-cap-day")).isEqualTo("$2.40 of $20.00 · $17.60 left");
        until(() ->
                outcomes(robot)
                        .equals(List.of("Charged", "Not charged", "Perhaps charged", "Under way")));

        desk.ledger.page =
                Bills.page(Caps.NONE, Set.of(), Bills.settled(4, "0.80", ChargeOutcome.EXPIRED));
        desk.change(Scenes.later(running(), Scenes.expired()));
        until(() -> table(robot).getItems().size() == 1);
        assertThat(robot.lookup("#ledger-cap-project").tryQuery()).isEmpty();
    }

    @Test
    void theNewestLineStandsFirstUntilSomeoneSortsByPrice(FxRobot robot) {
        open(
                Caps.NONE,
                Set.of(),
                Bills.settled(1, "0.80", ChargeOutcome.READY),
                Bills.settled(2, "1.20", ChargeOutcome.READY),
                Bills.settled(3, "0.60", ChargeOutcome.READY));
        robot.interact(view::showLedger);
        assertThat(table(robot).getItems()).extracting(LedgerLine::number).containsExactly(3, 2, 1);

        robot.interact(() -> {
            TableView<LedgerLine> table = table(robot);
            table.getSortOrder().setAll(List.of(table.getColumns().get(4)));
        });

        assertThat(table(robot).getItems()).extracting(LedgerLine::number).containsExactly(3, 1, 2);
    }

    @Test
    void enterOnALineGoesToItsBlock(FxRobot robot) {
        open(
                Caps.NONE,
                Set.of(),
                Bills.settled(1, "0.80", ChargeOutcome.READY),
                Bills.open(4, "0.80"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#ledger-sheet").tryQuery()).isPresent();

        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.board().selected().orElseThrow().id().value()).isEqualTo("b4");
    }

    @Test
    void aDraftIsCalledAScriptAndLeadsToNoBlock(FxRobot robot) {
        open(
                Caps.NONE,
                Set.of(),
                Bills.drafted("0.02", ChargeOutcome.READY),
                Bills.settled(4, "0.80", ChargeOutcome.READY));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        String selected = model.board().selected().map(card -> card.id().value()).orElse("");

        assertThat(cells(robot)).contains("Script", "B04").doesNotContain("B00");
        assertThat(cells(robot)).contains("the draft came", "the clip came");
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(1);
        });
        assertThat(table(robot).getSelectionModel().getSelectedItem().isForScript()).isTrue();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#ledger-sheet").query().isVisible()).isTrue();
        assertThat(model.board().selected().map(card -> card.id().value()).orElse(""))
                .isEqualTo(selected);
    }

    @Test
    void anEmptyLedgerSaysSo(FxRobot robot) {
        open(Caps.NONE, Set.of());
        robot.interact(view::showLedger);

        assertThat(robot.lookup("#ledger-nothing").query().isVisible()).isTrue();
        assertThat(robot.lookup("#ledger-table").query().isVisible()).isFalse();
        assertThat(robot.lookup("#ledger-export").queryAs(Button.class).isDisabled()).isTrue();
    }

    @Test
    void theSameTroubleFromTheBackgroundIsToldOnceWithItsCount(FxRobot robot) {
        for (int i = 1; i <= 5; i++) {
            Notice.Ongoing notice =
                    new Notice.Ongoing(
                            Scenes.FAILURE, i, Instant.parse("2026-11-22T12:00:0" + i + "Z"));
            robot.interact(() -> model.tell(notice));
        }
        Problem other = Scenes.REFUSAL;
        robot.interact(() -> model.tell(new Notice.Ongoing(other, 1, Scenes.NOW)));

        assertThat(robot.lookup(".notices .trouble").queryAll()).hasSize(2);
        assertThat(label(robot, ".notices .trouble .count"))
                .isEqualTo("5 times so far, last at 12:00:05");

        robot.clickOn(".notices .trouble .icon-button");
        robot.interact(() ->
                model.tell(new Notice.Ongoing(Scenes.FAILURE, 6, Scenes.NOW.minusSeconds(2000))));
        assertThat(robot.lookup(".notices .trouble").queryAll()).hasSize(1);
    }

    private static Take running() {
        return Scenes.take(4, 1, Scenes.generating(0.4), false);
    }

    private FakeDesk open(Caps caps, Set<Integer> playing, LedgerEntry... entries) {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(4),
                        List.of(Scenes.take(1, 1, Scenes.ready(), true), running()));
        desk.ledger.page = Bills.page(caps, playing, entries);
        WaitForAsyncUtils.asyncFx(() -> model.open(CompletableFuture.completedFuture(desk)));
        WaitForAsyncUtils.waitForFxEvents();
        return desk;
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static List<String> cells(FxRobot robot) {
        return robot.lookup("#ledger-table .table-cell").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static TableView<LedgerLine> table(FxRobot robot) {
        return robot.lookup("#ledger-table").queryAs(TableView.class);
    }

    private static List<String> outcomes(FxRobot robot) {
        return robot.lookup(".outcome .bill").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .sorted()
                .toList();
    }

    /** Cells are filled, and news arrive, with a later pulse. */
    private static void until(Callable<Boolean> seen) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, seen);
    }
}
