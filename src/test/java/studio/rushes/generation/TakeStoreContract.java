package studio.rushes.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.rushes.generation.Samples.ATTEMPT;
import static studio.rushes.generation.Samples.CLIP;
import static studio.rushes.generation.Samples.FAKE;
import static studio.rushes.generation.Samples.LATER;
import static studio.rushes.generation.Samples.NOON;
import static studio.rushes.generation.Samples.OPERATION;
import static studio.rushes.generation.Samples.PROBLEM;
import static studio.rushes.generation.Samples.info;
import static studio.rushes.generation.Samples.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;

/** What every store of takes must do. */
public abstract class TakeStoreContract {
    private TakeStore store;

    /** Opens the same place each time it is called in one test. */
    protected abstract TakeStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void whatIsAddedIsThereAfterReopening() {
        List<Take> added = store.add(List.of(request(1), request(2)), FAKE, NOON);
        store.close();
        store = open();
        assertThat(store.all()).isEqualTo(added);
        assertThat(store.open()).isEqualTo(added);
        assertThat(store.find(added.get(1).id())).contains(added.get(1));
        assertThat(added.getFirst().request()).isEqualTo(request(1));
        assertThat(added.getFirst().createdAt()).isEqualTo(NOON);
    }

    @Test
    void everyStateIsReadAsItWasWritten() {
        for (Take take : takesInEveryState()) {
            store.close();
            store = open();
            assertThat(store.find(take.id())).contains(take);
        }
    }

    @Test
    void everyIntentIsFoundWithItsPriceAndItsEnding() {
        AttemptId id = new AttemptId(UUID.randomUUID());
        assertThat(store.attempt(id)).isEmpty();
        Money price = Money.dollars("0.80");
        Take sent = applied(added(), new TakeEvent.SubmitIntended(id, price));
        assertThat(store.attempt(id))
                .contains(new Attempt(id, sent.id(), price, false, Optional.empty()));
        Take taken = applied(sent, new TakeEvent.Accepted(OPERATION, LATER));
        applied(taken, new TakeEvent.GaveUp(PROBLEM));
        store.close();
        store = open();
        assertThat(store.attempt(id))
                .contains(new Attempt(id, sent.id(), price, true, Optional.of("GaveUp")));
    }

    @Test
    void fileNamesAreNeverGivenTwice() {
        store.add(List.of(request("a", 3)), FAKE, NOON);
        store.add(List.of(request("b", 3), request("a", 4)), FAKE, NOON);
        assertThat(store.all())
                .extracting(Take::fileName)
                .containsExactly("block_3-take_1.mp4", "block_3-take_2.mp4", "block_4-take_1.mp4");
        assertThat(store.all()).extracting(Take::ordinal).containsExactly(1, 1, 2);
    }

    @Test
    void anEventMovesTheTakeAndLeavesALineInItsHistory() {
        Take take = added();
        Take moved = applied(take, new TakeEvent.SubmitIntended(ATTEMPT));
        Take back = applied(moved, new TakeEvent.TryAgainAt(LATER, PROBLEM));
        assertThat(moved.state()).isEqualTo(new TakeState.Submitting(ATTEMPT, NOON));
        assertThat(moved.attempts()).isEqualTo(1);
        assertThat(moved.version()).isGreaterThan(take.version());
        assertThat(store.find(take.id())).contains(back);
        assertThat(store.history(take.id()))
                .containsExactly(
                        new RecordedEvent(NOON, "Added", "", "QUEUED", Optional.empty()),
                        new RecordedEvent(
                                NOON, "SubmitIntended", "QUEUED", "SUBMITTING", Optional.empty()),
                        new RecordedEvent(
                                NOON, "TryAgainAt", "SUBMITTING", "QUEUED", Optional.of(PROBLEM)));
    }

    @Test
    void aTakeThatChangedSinceItWasReadIsLeftAlone() {
        Take seen = added();
        applied(seen, new TakeEvent.SubmitIntended(ATTEMPT));
        assertThat(store.apply(seen, new TakeEvent.WasCancelled(), NOON)).isEmpty();
        assertThat(store.history(seen.id())).hasSize(2);
    }

    @Test
    void anImpossibleEventChangesNothing() {
        Take take = added();
        assertThatThrownBy(() -> store.apply(take, new TakeEvent.Landed(info(24)), NOON))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(store.find(take.id())).contains(take);
    }

    @Test
    void settledTakesAreNotOpen() {
        Take one = added();
        Take other = added();
        applied(one, new TakeEvent.WasCancelled());
        assertThat(store.open()).containsExactly(other);
    }

    @Test
    void theFirstReadyTakeOfABlockIsChosenAndTheSecondIsNot() {
        Take first = ready(added());
        Take second = ready(added());
        assertThat(first.chosen()).isTrue();
        assertThat(second.chosen()).isFalse();
        assertThat(store.chosen(new BlockId("b1"))).contains(first);
        assertThat(store.chosen(new BlockId("b2"))).isEmpty();
    }

    @Test
    void choosingATakeReleasesTheOtherAndTellsBoth() {
        Take first = ready(added());
        Take second = ready(added());
        List<Take> heard = new ArrayList<>();
        store.onChange(heard::add);
        Take chosen = store.choose(second.id(), LATER);
        assertThat(chosen.chosen()).isTrue();
        assertThat(store.chosen(new BlockId("b1"))).contains(chosen);
        assertThat(store.find(first.id()).orElseThrow().chosen()).isFalse();
        assertThat(heard).extracting(Take::id).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(store.all()).filteredOn(Take::chosen).hasSize(1);
    }

    @Test
    void aTakeWithoutAClipCannotBeChosen() {
        Take first = ready(added());
        Take queued = added();
        assertThatThrownBy(() -> store.choose(queued.id(), NOON))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("TAKE-NOT-READY"));
        assertThat(store.chosen(new BlockId("b1"))).contains(first);
    }

    @Test
    void listenersHearEveryChangeInOrderAfterItIsMade() {
        List<String> heard = new ArrayList<>();
        TakeStore.Subscription subscription =
                store.onChange(take -> {
                    assertThat(store.find(take.id()).orElseThrow().version())
                            .isGreaterThanOrEqualTo(take.version());
                    heard.add(take.state().word());
                });
        Take take = ready(added());
        subscription.close();
        store.choose(take.id(), NOON);
        assertThat(heard)
                .containsExactly("QUEUED", "SUBMITTING", "GENERATING", "DOWNLOADING", "READY");
    }

    @Test
    void aListenerThatChangesATakeIsHeardAfterwardsByTheOthers() {
        List<String> heard = new ArrayList<>();
        store.onChange(take -> {
            if (take.state() instanceof TakeState.Queued) {
                applied(take, new TakeEvent.WasCancelled());
            }
        });
        store.onChange(take -> heard.add(take.state().word()));
        added();
        assertThat(heard).containsExactly("QUEUED", "CANCELLED");
    }

    @Test
    void aListenerThatFailsKeepsNobodyElseFromHearing() {
        List<Take> heard = new ArrayList<>();
        store.onChange(_ -> {
            throw new IllegalStateException("deaf");
        });
        store.onChange(heard::add);
        Take take = added();
        assertThat(heard).containsExactly(take);
    }

    @Test
    void ofTwoStoresThatClaimTheSameTakeExactlyOneWins() throws Exception {
        List<Take> takes =
                store.add(
                        java.util.stream.IntStream.rangeClosed(1, 50)
                                .mapToObj(Samples::request)
                                .toList(),
                        FAKE,
                        NOON);
        try (TakeStore other = open();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> claims = new ArrayList<>();
            for (TakeStore mine : List.of(store, other, store, other)) {
                claims.add(
                        threads.submit(() -> {
                            start.await();
                            return claimAll(mine, takes);
                        }));
            }
            start.countDown();
            int won = 0;
            for (Future<Integer> claim : claims) {
                won += claim.get(60, java.util.concurrent.TimeUnit.SECONDS);
            }
            assertThat(won).isEqualTo(takes.size());
            assertThat(other.all()).extracting(Take::attempts).containsOnly(1);
        }
    }

    private static int claimAll(TakeStore store, List<Take> takes) {
        int won = 0;
        for (Take take : takes) {
            TakeEvent intent = new TakeEvent.SubmitIntended(new AttemptId(UUID.randomUUID()));
            won += store.apply(take, intent, NOON).isPresent() ? 1 : 0;
        }
        return won;
    }

    private Take added() {
        return store.add(List.of(request(1)), FAKE, NOON).getFirst();
    }

    private Take applied(Take take, TakeEvent event) {
        return store.apply(take, event, NOON).orElseThrow();
    }

    private Take submitting() {
        return applied(added(), new TakeEvent.SubmitIntended(new AttemptId(UUID.randomUUID())));
    }

    private Take generating() {
        return applied(submitting(), new TakeEvent.Accepted(OPERATION, LATER));
    }

    private Take downloading() {
        return applied(generating(), new TakeEvent.ClipFound(CLIP, LATER));
    }

    private Take ready(Take take) {
        Take sent = applied(take, new TakeEvent.SubmitIntended(new AttemptId(UUID.randomUUID())));
        Take taken = applied(sent, new TakeEvent.Accepted(OPERATION, LATER));
        Take found = applied(taken, new TakeEvent.ClipFound(CLIP, LATER));
        return applied(found, new TakeEvent.Landed(info(24)));
    }

    private List<Take> takesInEveryState() {
        return List.of(
                added(),
                submitting(),
                applied(submitting(), new TakeEvent.TryAgainAt(LATER, PROBLEM)),
                generating(),
                applied(generating(), new TakeEvent.StillRunning(LATER, OptionalDouble.of(0.3))),
                applied(generating(), new TakeEvent.PollFailed(LATER, PROBLEM)),
                downloading(),
                applied(downloading(), new TakeEvent.FetchPostponed(LATER, PROBLEM)),
                applied(downloading(), new TakeEvent.Landed(info(24))),
                applied(submitting(), new TakeEvent.AnswerLost(LATER, PROBLEM)),
                applied(submitting(), new TakeEvent.Refused(PROBLEM)),
                applied(generating(), new TakeEvent.WasFiltered(PROBLEM)),
                applied(generating(), new TakeEvent.Lapsed(PROBLEM)),
                applied(generating(), new TakeEvent.WasCancelled()));
    }
}
