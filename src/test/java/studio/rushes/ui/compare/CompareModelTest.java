package studio.rushes.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.Take;
import studio.rushes.ui.grid.Scenes;
import studio.rushes.ui.preview.Ensemble;
import studio.rushes.ui.preview.PaintedClips;
import studio.rushes.ui.review.PromptDiff;
import studio.rushes.ui.review.PromptDiff.Fate;
import studio.rushes.ui.review.PromptDiff.Part;
import studio.rushes.ui.shell.FakeDesk;
import studio.rushes.ui.shell.FakeStudio;
import studio.rushes.ui.shell.MainViewModel;
import studio.rushes.ui.shell.Notice;

class CompareModelTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong seed = new AtomicLong(7);
    private final MainViewModel window =
            new MainViewModel(
                    new FakeStudio(),
                    InstantSource.fixed(Scenes.NOW),
                    Runnable::run,
                    Runnable::run,
                    Runnable::run);
    private final CompareModel model = window.compare();

    CompareModelTest() {
        model.playOn(
                new CompareStage(
                        new PaintedClips(),
                        new Ensemble(Optional::empty, threads, nanos::get),
                        seed::get,
                        nanos::get,
                        Runnable::run,
                        Runnable::run));
    }

    @AfterEach
    void end() throws InterruptedException {
        window.close();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private FakeDesk open(Take... takes) {
        FakeDesk desk = new FakeDesk(Scenes.script(3), Arrays.asList(takes));
        window.open(CompletableFuture.completedFuture(desk));
        return desk;
    }

    private FakeDesk compare(Take... takes) {
        FakeDesk desk = open(takes);
        model.open();
        model.room(300, 400);
        return desk;
    }

    private List<Integer> sitting() {
        return model.takesProperty().get().stream().map(one -> one.take().ordinal()).toList();
    }

    private List<Integer> waiting() {
        return model.waitingProperty().get().stream().map(Take::ordinal).toList();
    }

    private Compared seat(int seat) {
        return model.takesProperty().get().get(seat);
    }

    private String said() {
        return Objects.requireNonNull((Notice.Hint) window.noticeProperty().get()).words();
    }

    @Test
    void theTakeThatPlaysAndTheNewestOthersSitAtTheTable() {
        compare(
                ready(1, true),
                ready(2, false),
                ready(3, false),
                Scenes.judged(ready(4, false), Judgement.NONE.asRejected()),
                ready(5, false),
                Scenes.take(1, 6, Scenes.failed(), false),
                ready(7, false));
        assertThat(sitting()).containsExactly(1, 3, 5, 7);
        assertThat(waiting()).containsExactly(2);
        assertThat(model.heardProperty().get()).as("the one that plays").isZero();
        assertThat(seat(0).plays()).isTrue();
        assertThat(seat(1).plays()).isFalse();
    }

    @Test
    void withOneTakeTheWindowSaysWhatToDo() {
        FakeDesk desk = open(ready(1, true));
        model.open();
        assertThat(model.blockProperty().get()).isNull();
        assertThat(said()).isEqualTo("Block 1 has one take; two are needed to compare.");

        Notice notice = Objects.requireNonNull(window.noticeProperty().get());
        assertThat(notice.verbs()).hasSize(1);
        assertThat(notice.verbs().getFirst().label()).isEqualTo("Make another");
        notice.verbs().getFirst().action().run();
        assertThat(desk.launching.asked).containsExactly("launch [b1] with animatic");
    }

    @Test
    void withoutATakeItSaysThatToo() {
        open();
        model.open();
        assertThat(said()).isEqualTo("Block 1 has no take to compare yet.");
    }

    @Test
    void whoIsHeardIsChosenAndTheReviewGoesOn() {
        FakeDesk desk =
                compare(ready(1, true), ready(2, false), Scenes.take(2, 1, Scenes.ready(), true));
        model.press(1);
        model.release();
        model.choose();

        assertThat(desk.review.asked).containsExactly("confirm block_1-take_2.mp4");
        assertThat(model.blockProperty().get()).isNull();
        assertThat(window.board().selected().orElseThrow().id().value()).isEqualTo("b2");
    }

    @Test
    void aRejectedTakeLeavesItsSeatToTheNextOneAndUndoBringsItBack() {
        FakeDesk desk =
                compare(
                        ready(1, true),
                        ready(2, false),
                        ready(3, false),
                        ready(4, false),
                        ready(5, false));
        assertThat(sitting()).containsExactly(1, 3, 4, 5);
        model.hear(2);
        model.reject();
        assertThat(desk.review.asked).containsExactly("reject block_1-take_4.mp4");
        assertThat(sitting()).containsExactly(1, 3, 2, 5);
        assertThat(model.heardProperty().get()).as("the same seat").isEqualTo(2);

        model.reject();
        assertThat(sitting()).containsExactly(1, 3, 5);
        model.undo();
        assertThat(sitting()).containsExactly(1, 3, 5, 2);
        assertThat(model.blockProperty().get()).isNotNull();
    }

    @Test
    void withOneLeftThereIsNothingToCompare() {
        compare(ready(1, true), ready(2, false));
        model.hear(1);
        model.reject();
        assertThat(model.blockProperty().get()).isNull();
        assertThat(window.board().selected().orElseThrow().id().value()).isEqualTo("b1");
        assertThat(window.board().looked(window.board().cards().getFirst().id()))
                .map(Take::ordinal)
                .contains(1);
    }

    @Test
    void aTakeThatComesInMeanwhileSitsDownWhereThereIsRoom() {
        FakeDesk desk = compare(ready(1, true), ready(2, false));
        desk.change(ready(3, false));
        assertThat(sitting()).containsExactly(1, 2, 3);
    }

    @Test
    void anotherTakeIsSwappedIn() {
        compare(ready(1, true), ready(2, false), ready(3, false), ready(4, false), ready(5, false));
        model.swap(1, ready(2, false).id());
        assertThat(sitting()).containsExactly(1, 2, 4, 5);
        assertThat(waiting()).containsExactly(3);
    }

    @Test
    void aKeyThatIsHeldIsHeardOnlyMeanwhile() {
        compare(ready(1, true), ready(2, false), ready(3, false));
        model.press(1);
        nanos.addAndGet(100_000_000);
        model.release();
        assertThat(model.heardProperty().get()).as("pressed").isEqualTo(1);

        model.press(2);
        nanos.addAndGet(300_000_000);
        model.press(2);
        nanos.addAndGet(300_000_000);
        assertThat(model.heardProperty().get()).isEqualTo(2);
        model.release();
        assertThat(model.heardProperty().get()).as("held").isEqualTo(1);
        model.press(3);
        assertThat(model.heardProperty().get()).as("nobody sits there").isEqualTo(1);
    }

    @Test
    void theBlindOrderIsTheOneOfItsSeedAndGoesAgain() {
        compare(ready(1, true), ready(2, false), ready(3, false), ready(4, false));
        Set<List<Integer>> orders = new HashSet<>();
        for (long one = 0; one < 20; one++) {
            seed.set(one * 0x9E3779B97F4A7C15L);
            model.turnBlind();
            assertThat(sitting()).containsExactlyInAnyOrder(1, 2, 3, 4);
            orders.add(sitting());
            List<Integer> first = sitting();
            model.turnBlind();
            assertThat(sitting()).containsExactly(1, 2, 3, 4);
            model.turnBlind();
            assertThat(sitting()).isEqualTo(first);
            model.turnBlind();
        }
        assertThat(orders).hasSizeGreaterThan(8);
        assertThat(model.blindProperty().get()).isFalse();
    }

    @Test
    void whoWasChosenBlindlyIsNamedAfterwards() {
        compare(ready(1, true), ready(2, false));
        model.turnBlind();
        int chosen = seat(0).take().ordinal();
        model.choose();
        assertThat(said()).isEqualTo("You chose take " + chosen + ", made by Animatic.");
    }

    @Test
    void theirPromptsDifferFromTheFirst() {
        Take other = worded(ready(2, false), "Extreme macro of a golden honeycomb at night");
        compare(worded(ready(1, true), "Extreme macro of a golden honeycomb, dust"), other);
        assertThat(seat(0).prompt().same()).isTrue();
        assertThat(seat(1).prompt().parts())
                .extracting(Part::fate)
                .contains(Fate.GONE, Fate.NEW, Fate.KEPT);
    }

    @Test
    void whatIsTheSameInLongPromptsIsLeftOut() {
        String long1 = "one two three four five six seven eight nine ten eleven twelve red end";
        PromptDiff diff =
                PromptDiff.of(long1, long1.replace("red", "blue"), java.util.Locale.ENGLISH);
        assertThat(PromptBrief.of(diff.parts()).getFirst().text())
                .isEqualTo("… nine ten eleven twelve ");
    }

    @Test
    void whoMadeATakeIsSaidInFull() {
        compare(Scenes.paid(ready(1, true), new ModelId("veo-3.1")), ready(2, false));
        assertThat(seat(0).maker()).isEqualTo("veo-3.1 · Vertex AI");
        assertThat(seat(1).maker()).isEqualTo("Animatic");
    }

    @Test
    void theScriptTakesThePromptOfATakeAsOneStep() {
        FakeDesk desk = compare(ready(1, true), worded(ready(2, false), "A jar of honey, empty"));
        String before = desk.script().blocks().getFirst().visual();
        assertThat(seat(1).other()).isTrue();
        model.copyPrompt(1);
        assertThat(desk.script().blocks().getFirst().visual()).isEqualTo("A jar of honey, empty");
        assertThat(seat(1).other()).as("it is in the script").isFalse();
        assertThat(seat(0).other()).isTrue();

        model.undo();
        assertThat(desk.script().blocks().getFirst().visual()).isEqualTo(before);
        assertThat(model.blockProperty().get()).isNotNull();
    }

    @Test
    void whoOnlyLooksOnDecidesNothing() {
        FakeDesk desk = new FakeDesk(Scenes.script(1), List.of(ready(1, true), ready(2, false)));
        desk.watching = true;
        window.open(CompletableFuture.completedFuture(desk));
        model.open();
        model.choose();
        model.reject();
        assertThat(desk.review.asked).isEmpty();
        assertThat(model.blockProperty().get()).isNotNull();
    }

    @Test
    void anotherVideoEndsIt() {
        compare(ready(1, true), ready(2, false));
        open(ready(1, true), ready(2, false));
        assertThat(model.blockProperty().get()).isNull();
        assertThat(model.takesProperty().get()).isEmpty();
    }

    @Test
    void clipsAreDecodedAtTheSizeTheyAreShownAt() {
        compare(ready(1, true), ready(2, false));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Set<String> sizes = new HashSet<>();
        while (sizes.isEmpty() && System.nanoTime() < deadline) {
            model.transport().pulse(_ -> (size, _) -> sizes.add(size.toString()));
            LockSupport.parkNanos(100_000);
        }
        assertThat(sizes).containsExactly("224x400");
    }

    private static Take ready(int ordinal, boolean chosen) {
        return Scenes.take(1, ordinal, Scenes.ready(), chosen);
    }

    private static Take worded(Take take, String visual) {
        ClipRequest was = take.request();
        return new Take(
                take.id(),
                new ClipRequest(
                        was.block(),
                        was.number(),
                        visual + ". The narrator says: " + was.dialogue(),
                        was.dialogue(),
                        visual,
                        was.language(),
                        was.seconds(),
                        was.size()),
                take.generator(),
                take.ordinal(),
                take.fileName(),
                take.createdAt(),
                take.state(),
                take.attempts(),
                take.version(),
                take.chosen());
    }
}
