package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.script.BlockId;

/** Projects on real stores, and one service whose places they share. */
class OneQueueTest {
    private static final int PLACES = 2;

    @TempDir private Path folder;
    private final ManualClock clock = new ManualClock();
    private final RateLimits shared = new RateLimits();
    private final StrictGenerator service =
            new StrictGenerator(
                    clock,
                    GeneratorLimits.UNCOUNTED,
                    PLACES,
                    RateRun.limits(GeneratorLimits.UNCOUNTED, PLACES));
    private final List<TestStudio> projects = new ArrayList<>();

    @AfterEach
    void close() {
        projects.forEach(TestStudio::close);
    }

    @Test
    void twoProjectsNeverHaveMoreInFlightThanOneMay() {
        TestStudio one = project("one");
        TestStudio two = project("two");
        launch(one, "one", 5);
        launch(two, "two", 5);

        runToEnd(one, two);

        assertThat(service.refused).as("submits beyond the places").isZero();
        assertThat(service.mostAtOnce).as("kept as busy as it may be").isEqualTo(PLACES);
        assertThat(service.submitted).as("each take once").hasSize(10).doesNotHaveDuplicates();
        assertThat(one.store.all()).hasSize(5).allMatch(Take::isReady);
        assertThat(two.store.all()).hasSize(5).allMatch(Take::isReady);
    }

    @Test
    void projectsThatDoNotShareTheirQueueAreRefusedSoTheServiceIsStrictIndeed() {
        TestStudio one = project("one");
        TestStudio two = project("two", new RateLimits());
        launch(one, "one", 5);
        launch(two, "two", 5);

        runToEnd(one, two);

        assertThat(service.refused).isPositive();
    }

    @Test
    void whoAskedFirstIsServedFirstWhicheverProjectLooksFirst() {
        TestStudio one = project("one");
        TestStudio two = project("two");
        launch(two, "x", 2);
        tickAndRun(two);
        launch(one, "a", 2);
        launch(two, "b", 2);
        launch(one, "c", 2);
        tickAndRun(two);
        tickAndRun(one);

        runToEnd(two, one);

        assertThat(service.submitted)
                .extracting(block -> block.value().substring(0, 1))
                .containsExactly("x", "x", "a", "a", "b", "b", "c", "c");
    }

    @Test
    void aProjectThatIsCancelledLeavesItsTurnToTheNext() {
        TestStudio one = project("one");
        TestStudio two = project("two");
        launch(one, "a", 4);
        launch(two, "b", 1);
        tickAndRun(one);
        tickAndRun(two);
        assertThat(service.submitted).hasSize(2);

        one.store.open().stream()
                .filter(take -> take.state() instanceof TakeState.Queued)
                .forEach(take -> one.launcher.cancel(take.id()));
        runToEnd(one, two);

        assertThat(service.submitted).extracting(BlockId::value).containsExactly("a1", "a2", "b1");
        assertThat(service.refused).isZero();
    }

    @Test
    void aPlaceThatIsLeftWakesTheOthersAndNothingElseDoes() {
        List<String> woken = new ArrayList<>();
        Lane lane = service.lane(Samples.request(1));
        Turns turns = new Turns();
        Turns.Member one = turns.member(new ProjectId("one"), () -> woken.add("one"));
        Turns.Member two = turns.member(new ProjectId("two"), () -> woken.add("two"));
        Take running = project("one").launch(1).getFirst();
        two.stand(List.of(), clock.instant());
        woken.clear();

        one.stand(List.of(new Turns.Entry(running, lane, true, false)), clock.instant());
        assertThat(woken).containsExactly("two");
        one.stand(List.of(new Turns.Entry(running, lane, true, false)), clock.instant());
        assertThat(woken).as("nothing new").containsExactly("two");
        one.stand(List.of(), clock.instant());
        assertThat(woken).containsExactly("two", "two");
    }

    @Test
    void aProjectThatDiesFreesNothingThatItStillHoldsOverThere() {
        TestStudio one = project("one");
        launch(one, "a", 2);
        tickAndRun(one);
        assertThat(one.store.all()).allMatch(take -> take.state() instanceof TakeState.Generating);
        one.monitor.leave();

        TestStudio two = project("two");
        launch(two, "b", 1);
        tickAndRun(two);
        assertThat(service.submitted).as("no place while its jobs run").hasSize(2);

        TestStudio again = project("one");
        runToEnd(again, two);
        assertThat(service.refused).isZero();
        assertThat(again.store.all()).allMatch(Take::isReady);
        assertThat(two.store.all()).allMatch(Take::isReady);
        assertThat(service.submitted).as("nothing was submitted twice").hasSize(3);
    }

    @Test
    void whatAClosedProjectHeldIsFreeOnceNothingCanComeOfIt() {
        TestStudio one = project("one");
        launch(one, "a", 2);
        tickAndRun(one);
        one.monitor.leave();
        TestStudio two = project("two");
        launch(two, "b", 1);
        tickAndRun(two);
        assertThat(service.submitted).hasSize(2);

        clock.advanceTo(clock.instant().plus(PollStep.OVERDUE).plus(Duration.ofMinutes(1)));
        tickAndRun(two);

        assertThat(service.submitted).hasSize(3);
    }

    @Test
    void aProjectThatCannotGoOnIsInNobodysWay() {
        TestStudio one = project("one");
        TestStudio two = project("two");
        launch(one, "a", 2);
        tickAndRun(one);
        launch(one, "c", 2);
        tickAndRun(one);
        launch(two, "b", 2);
        clock.advanceTo(clock.instant().plus(PollStep.OVERDUE).plus(Duration.ofMinutes(1)));
        tickAndRun(two);
        assertThat(service.submitted).as("others were first").hasSize(2);

        one.monitor.stepAside();
        tickAndRun(two);

        assertThat(service.submitted).extracting(BlockId::value).endsWith("b1", "b2");
    }

    @Test
    void itsPlaceInTheWholeQueueCountsWhatOtherProjectsAskedForBefore() {
        TestStudio one = project("one");
        TestStudio two = project("two");
        launch(one, "a", 5);
        launch(two, "b", 2);
        tickAndRun(one);
        one.monitor.tick();
        tickAndRun(two);

        List<Take> open = two.store.open();
        Outlook outlook =
                Outlook.of(
                        open,
                        shared.beside(two.project, clock.instant()),
                        take -> Optional.of(service.lane(take.request())),
                        _ -> Optional.of(Duration.ofMinutes(1)),
                        clock.instant());

        assertThat(outlook.places()).containsEntry(open.get(0).id(), 4);
        assertThat(outlook.places()).containsEntry(open.get(1).id(), 5);
        // Two places, five before it, a minute each: it begins after two rounds and ends a third.
        assertThat(Duration.between(clock.instant(), outlook.ready().get(open.getFirst().id())))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(2));
    }

    private TestStudio project(String name) {
        return project(name, shared);
    }

    private TestStudio project(String name, RateLimits rates) {
        try {
            Path root = Files.createDirectories(folder.resolve(name));
            TestStudio project = new TestStudio(root, service, clock, rates);
            projects.add(project);
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch(TestStudio project, String prefix, int blocks) {
        clock.advanceTo(clock.instant().plusSeconds(1));
        project.launcher.launch(
                IntStream.rangeClosed(1, blocks)
                        .mapToObj(n -> Samples.request(prefix + n, n))
                        .toList(),
                Samples.BY_FAKE);
    }

    private static void tickAndRun(TestStudio project) {
        project.monitor.tick();
        project.runSteps();
    }

    private void runToEnd(TestStudio... them) {
        for (int round = 0; round < 2_000; round++) {
            Instant next = clock.instant().plusSeconds(1);
            for (TestStudio project : them) {
                tickAndRun(project);
            }
            if (List.of(them).stream().allMatch(project -> project.store.open().isEmpty())) {
                return;
            }
            clock.advanceTo(next);
        }
        throw new AssertionError("never came to an end");
    }
}
