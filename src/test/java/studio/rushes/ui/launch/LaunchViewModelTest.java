package studio.rushes.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.Caps;
import studio.rushes.generation.GeneratorChoice;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Model;
import studio.rushes.generation.Money;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;
import studio.rushes.ui.check.FreeCheck;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.shell.Counters;
import studio.rushes.ui.shell.FakeLaunchDesk;

class LaunchViewModelTest {
    private final FakeLaunchDesk desk = new FakeLaunchDesk();
    private final List<Problem> told = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();

    @BeforeEach
    void twoBlocksAreMissing() {
        Counters.setUp(desk, 2);
    }

    @Test
    void aFreeGeneratorIsReadyAtOnce() {
        LaunchViewModel model = open();

        assertThat(model.obstacleProperty().get()).isEmpty();
        assertThat(model.sumProperty().get().total()).isEqualTo(Money.ZERO);
        model.launch();
        assertThat(desk.asked).containsExactly("launch [b1, b2] with animatic");
        assertThat(model.launchedProperty().get()).isTrue();
    }

    @Test
    void aPaidOneIsPricedAndCheckedBeforeItCanBeLaunched() {
        CompletableFuture<Optional<Problem>> check = new CompletableFuture<>();
        desk.rehearsal = check;
        LaunchViewModel model = open();

        model.choose(Counters.VERTEX);

        assertThat(model.sumProperty().get())
                .isEqualTo(
                        new LaunchViewModel.Sum(
                                2, Money.dollars("1.60"), Optional.of(Money.dollars("9.24"))));
        assertThat(model.obstacleProperty().get()).isEqualTo("Checking…");
        model.launch();
        assertThat(desk.asked).containsExactly("rehearse with vertex");
        check.complete(Optional.empty());
        model.launch();
        assertThat(desk.asked).endsWith("launch [b1, b2] with vertex");
    }

    @Test
    void whatWasLaunchedBecomesTheUsualChoice() {
        LaunchViewModel model = open();
        model.choose(Counters.VERTEX);
        Model second = model.makerProperty().get().models().get(1);
        model.choose(second);

        model.launch();

        assertThat(desk.usual())
                .isEqualTo(new GeneratorChoice(Counters.VERTEX, Optional.of(second.id())));
    }

    @Test
    void launchingTwiceLaunchesOnce() {
        LaunchViewModel model = open(later::add, Runnable::run);
        later.remove().run();

        model.launch();
        model.launch();
        while (!later.isEmpty()) {
            later.remove().run();
        }
        model.launch();

        assertThat(desk.asked).containsExactly("launch [b1, b2] with animatic");
    }

    @Test
    void aRefusedLaunchSaysWhyAndCanBeTriedAgain() {
        desk.launchRefusal = Optional.of(Scenes.FAILURE);
        LaunchViewModel model = open();

        model.launch();

        assertThat(model.refusalProperty().get()).contains(Scenes.FAILURE);
        assertThat(model.launchedProperty().get()).isFalse();
        desk.launchRefusal = Optional.empty();
        model.checkAgain();
        model.launch();
        assertThat(model.launchedProperty().get()).isTrue();
    }

    @Test
    void aBlockWithoutATickIsLeftOutAndNotPaid() {
        LaunchViewModel model = open();
        model.choose(Counters.VERTEX);

        model.rows().getFirst().tickedProperty().set(false);

        assertThat(model.sumProperty().get().total()).isEqualTo(Money.dollars("0.80"));
        model.launch();
        assertThat(desk.asked).endsWith("launch [b2] with vertex");
    }

    @Test
    void whatWasLeftOutStaysOutWhoeverMakesIt() {
        LaunchViewModel model = open();
        model.rows().getFirst().tickedProperty().set(false);

        model.choose(Counters.VERTEX);

        assertThat(model.rows()).extracting(LaunchRow::ticked).containsExactly(false, true);
    }

    @Test
    void withNoTickThereIsNothingToLaunch() {
        LaunchViewModel model = open();

        model.tickAll(false);

        assertThat(model.obstacleProperty().get()).isEqualTo("No block is ticked");
        model.tickAll(true);
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void aBlockThatCannotBeMadeSaysSoAndKeepsTheRestFromBeingPaid() {
        desk.objections = Map.of(new BlockId("b2"), Counters.TOO_LONG);
        LaunchViewModel model = open();
        model.choose(Counters.VERTEX);

        assertThat(model.rows().getLast().order().objection()).contains(Counters.TOO_LONG);
        assertThat(model.obstacleProperty().get()).isEqualTo("One block cannot be made so");
        model.rows().getLast().tickedProperty().set(false);
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void aShortBlockSaysWhatIsOrderedForIt() {
        desk.seconds = Map.of(new BlockId("b1"), 5);
        LaunchViewModel model = open();
        model.choose(Counters.VERTEX);

        assertThat(model.rows().getFirst().order().ordered()).isEqualTo(6);
        assertThat(model.rows().getFirst().order().price()).contains(Money.dollars("0.60"));
        model.choose(GeneratorId.ANIMATIC);
        assertThat(model.rows().getFirst().order().ordered()).isEqualTo(5);
    }

    @Test
    void overTheCapNothingIsLaunchedUntilItIsRaised() {
        Counters.overTheCap(desk);
        LaunchViewModel model = open();
        model.choose(Counters.VERTEX);

        assertThat(model.refusalProperty().get()).contains(Counters.OVER_CAP);
        model.launch();
        assertThat(desk.asked).noneMatch(asked -> asked.startsWith("launch"));
        desk.refusal = Optional.empty();
        model.fields().projectCapProperty().set("$ 20,5");
        assertThat(desk.caps()).isEqualTo(Caps.perProject(Money.dollars("20.50")));
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void aCapThatIsNoAmountIsNotKept() {
        LaunchViewModel model = open();

        model.fields().dayCapProperty().set("twenty");

        assertThat(model.obstacleProperty().get()).isEqualTo("A cap is an amount such as 12.50");
        assertThat(desk.caps().day()).contains(Money.dollars("20"));
        model.fields().dayCapProperty().set("");
        assertThat(desk.caps().day()).isEmpty();
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void whatIsNotSetUpSaysHowAndIsNotAsked() {
        Counters.notSetUp(desk);
        LaunchViewModel model = open();
        model.choose(Counters.VERTEX);

        assertThat(model.refusalProperty().get()).contains(Counters.NOT_SET_UP);
        assertThat(model.obstacleProperty().get()).isEqualTo("Not set up yet");
        assertThat(model.keepableProperty().get()).isFalse();
        assertThat(desk.asked).isEmpty();
        desk.makers = Counters.makers(Optional.empty());
        model.fields().projectProperty().set("honey-2026");
        assertThat(desk.cloud().project()).contains("honey-2026");
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void aFailedCheckStandsInTheWayUntilItIsAskedAgain() {
        Counters.checkFails(desk);
        desk.objections = Map.of();
        LaunchViewModel model = open();
        model.choose(Counters.VERTEX);

        assertThat(model.checkProperty().get()).isEqualTo(new FreeCheck.Bad(Counters.NO_SIGN_IN));
        assertThat(model.obstacleProperty().get()).isEqualTo("The check found a problem");
        desk.rehearsal = CompletableFuture.completedFuture(Optional.empty());
        model.checkAgain();
        assertThat(model.checkProperty().get()).isEqualTo(new FreeCheck.Good());
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void typingIsSavedAndCheckedOnceItComesToRest() {
        desk.makeUsual(GeneratorChoice.of(Counters.VERTEX));
        LaunchViewModel model = open(Runnable::run, later::add);
        rest();
        desk.asked.clear();

        for (String words : List.of("f", "fi", "film")) {
            model.fields().projectProperty().set(words);
        }
        assertThat(desk.cloud().project()).contains("honey-2026");
        rest();

        assertThat(desk.cloud().project()).contains("film");
        assertThat(desk.asked).containsExactly("rehearse with vertex");
    }

    @Test
    void aTickDoesNotAskForASecondCheck() {
        LaunchViewModel model = open();
        model.choose(Counters.VERTEX);

        model.rows().getLast().tickedProperty().set(false);

        assertThat(desk.asked).containsExactly("rehearse with vertex");
    }

    @Test
    void anAnswerToAnOlderQuestionIsNotHeard() {
        CompletableFuture<Optional<Problem>> first = new CompletableFuture<>();
        desk.rehearsal = first;
        LaunchViewModel model = open();
        model.choose(Counters.VERTEX);
        desk.rehearsal = CompletableFuture.completedFuture(Optional.empty());

        model.fields().projectProperty().set("another");
        first.complete(Optional.of(Counters.NO_SIGN_IN));

        assertThat(first).isCancelled();
        assertThat(model.checkProperty().get()).isEqualTo(new FreeCheck.Good());
    }

    @Test
    void aChoiceCanBeKeptWithoutLaunching() {
        LaunchViewModel model = open();
        model.choose(Counters.VERTEX);
        assertThat(model.keepableProperty().get()).isTrue();

        model.makeUsual();

        assertThat(desk.usual().generator()).isEqualTo(Counters.VERTEX);
        assertThat(model.keepableProperty().get()).isFalse();
        assertThat(desk.asked).noneMatch(asked -> asked.startsWith("launch"));
    }

    @Test
    void whereNothingIsMissingNothingIsLaunched() {
        desk.missing = List.of();

        assertThat(open().obstacleProperty().get()).isEqualTo("Nothing is missing");
        assertThat(told).isEmpty();
    }

    private void rest() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private LaunchViewModel open() {
        return open(Runnable::run, Runnable::run);
    }

    private LaunchViewModel open(Executor work, Executor pause) {
        return new LaunchViewModel(
                desk,
                Scenes.script(2),
                new LaunchViewModel.Threads(work, Runnable::run, pause),
                told::add);
    }
}
