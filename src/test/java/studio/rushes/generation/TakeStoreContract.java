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

import java.nio.file.Path;
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
import studio.rushes.problem.Problem;
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
    void whatWasWaitedForComesIntoTheRequestOnceAndStaysThere() {
        Take before = added();
        Take waiting = store.add(List.of(Samples.following(2)), FAKE, NOON).getFirst();
        Chain.Source source =
                new Chain.Source(
                        before.id(),
                        168,
                        Path.of("end.png").toAbsolutePath(),
                        Optional.of(new Chain.Kept(CLIP, true)),
                        NOON);
        ClipRequest frozen =
                waiting.request().chained(waiting.request().chain().map(c -> c.from(source)));
        Take complete = applied(waiting, new TakeEvent.InputsArrived(frozen));
        store.close();
        store = open();
        assertThat(store.find(waiting.id())).contains(complete);
        assertThat(complete.request()).isEqualTo(frozen);
        assertThat(complete.state()).isEqualTo(waiting.state());
        assertThatThrownBy(() -> applied(complete, new TakeEvent.InputsArrived(frozen)))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(applied(complete, new TakeEvent.SubmitIntended(ATTEMPT)).request())
                .isEqualTo(frozen);
    }

    @Test
    void nothingIsIntendedOfATakeThatWaitsAndNothingElseComesIntoItsRequest() {
        Take waiting = store.add(List.of(Samples.following(2)), FAKE, NOON).getFirst();
        for (TakeEvent event :
                List.of(
                        new TakeEvent.SubmitIntended(ATTEMPT),
                        new TakeEvent.InputsArrived(waiting.request()),
                        new TakeEvent.InputsArrived(request(2)))) {
            assertThatThrownBy(() -> applied(waiting, event))
                    .isInstanceOf(IllegalTransitionException.class);
        }
        assertThat(store.find(waiting.id())).contains(waiting);
        assertThat(store.attempt(ATTEMPT)).isEmpty();
        assertThat(applied(waiting, new TakeEvent.WasCancelled()).request())
                .isEqualTo(waiting.request());
    }

    @Test
    void whereAClipIsKeptIsRememberedFromTheDayItWasFound() {
        Take take = added();
        assertThat(store.keptAt(take.id())).isEmpty();
        Take sent = applied(take, new TakeEvent.SubmitIntended(ATTEMPT));
        Take taken = applied(sent, new TakeEvent.Accepted(OPERATION, LATER));
        Take found = applied(taken, new TakeEvent.ClipFound(CLIP, LATER));
        applied(found, new TakeEvent.Landed(info(24)));
        store.close();
        store = open();
        assertThat(store.keptAt(take.id())).contains(CLIP);
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
    void whatWasSubmittedElsewhereComesInAsItWasFoundWithOneAttemptOfNoPrice() {
        List<Adoption> found = Adopted.inEveryState();
        List<Take> adopted = store.adopt(found, LATER);
        store.close();
        store = open();
        assertThat(store.all()).isEqualTo(adopted);
        assertThat(adopted)
                .extracting(take -> take.state().word())
                .containsExactly("GENERATING", "DOWNLOADING", "FAILED");
        assertThat(adopted).allMatch(take -> take.attempts() == 1);
        assertThat(store.open()).isEqualTo(adopted.subList(0, 2));
        AttemptId running = adopted.getFirst().state().underWay().orElseThrow();
        assertThat(store.attempt(running))
                .contains(
                        new Attempt(
                                running,
                                adopted.getFirst().id(),
                                Money.ZERO,
                                true,
                                Optional.empty(),
                                true,
                                Optional.of(Adopted.PLACE)));
        assertThat(store.keptAt(adopted.get(1).id())).contains(Adopted.PLACE);
        assertThat(store.history(adopted.get(2).id()))
                .containsExactly(
                        new RecordedEvent(LATER, "Adopted", "", "FAILED", Optional.of(PROBLEM)));
    }

    @Test
    void whatIsAdoptedAgainIsRecognisedByItsOperationOrItsMarkAndDoesNotChange() {
        List<Take> adopted = store.adopt(Adopted.inEveryState(), NOON);
        List<Take> heard = new ArrayList<>();
        store.onChange(heard::add);
        assertThat(store.adopt(Adopted.inEveryState(), LATER)).isEqualTo(adopted);
        Adoption elsewhere = Adopted.done(3, Optional.of(OPERATION), "gs://other#1");
        assertThat(store.adopt(List.of(elsewhere), LATER)).containsExactly(adopted.getFirst());
        assertThat(heard).isEmpty();
        assertThat(store.all()).isEqualTo(adopted);
        assertThat(store.history(adopted.getFirst().id())).hasSize(1);
    }

    @Test
    void aTakeOfOursIsNotAdoptedFromItsOwnOperation() {
        Take sent = applied(added(), new TakeEvent.SubmitIntended(ATTEMPT));
        Take taken = applied(sent, new TakeEvent.Accepted(OPERATION, LATER));
        assertThat(store.adopt(List.of(Adopted.generating(1)), LATER)).containsExactly(taken);
        assertThat(store.attempt(ATTEMPT).orElseThrow().elsewhere()).isFalse();
    }

    @Test
    void whatWaitsForABlockThatIsMadeElsewhereIsGivenUpInTheSameStep() {
        Take waiting = added();
        List<Take> heard = new ArrayList<>();
        store.onChange(heard::add);
        Take theirs = store.adopt(List.of(Adopted.generating(1)), LATER).getFirst();
        Take now = store.find(waiting.id()).orElseThrow();
        assertThat(now.state())
                .isEqualTo(
                        new TakeState.Failed(
                                LATER, Problem.of("TAKE-MADE-ELSEWHERE").with("number", 1)));
        assertThat(heard).containsExactly(now, theirs);
        Take again = applied(now, new TakeEvent.AskedAgain());
        store.adopt(List.of(Adopted.generating(1)), LATER);
        assertThat(store.find(waiting.id())).as("known before it was asked for").contains(again);
    }

    @Test
    void whatWaitsForABlockThatFailedElsewhereOrIsAnotherGoesOn() {
        Take waiting = added();
        store.adopt(Adopted.inEveryState().subList(1, 3), LATER);
        assertThat(store.find(waiting.id())).contains(waiting);
    }

    @Test
    void otherBytesAtTheSamePlaceAreAnotherTakeAndItsFileNameIsItsOwn() {
        added();
        Take first =
                store.adopt(List.of(Adopted.done(1, Optional.empty(), "gs://b/1#1")), NOON)
                        .getFirst();
        Take second =
                store.adopt(List.of(Adopted.done(1, Optional.empty(), "gs://b/1#2")), NOON)
                        .getFirst();
        assertThat(store.all())
                .extracting(Take::fileName)
                .containsExactly("block_1-take_1.mp4", "block_1-take_2.mp4", "block_1-take_3.mp4");
        assertThat(List.of(first.ordinal(), second.ordinal())).containsExactly(2, 3);
        Take landed = applied(first, new TakeEvent.Landed(info(24)));
        assertThat(landed.chosen()).as("it plays like any other").isTrue();
    }

    @Test
    void aTakeThatFailedElsewhereCanBeAskedForHereAndThenIsOurs() {
        Take failed = store.adopt(List.of(Adopted.failed(2)), NOON).getFirst();
        Take asked = applied(failed, new TakeEvent.AskedAgain());
        Take sent = applied(asked, new TakeEvent.SubmitIntended(ATTEMPT, Money.dollars("0.80")));
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(store.attempt(ATTEMPT).orElseThrow().elsewhere()).isFalse();
        assertThat(store.adopt(List.of(Adopted.failed(2)), LATER)).containsExactly(sent);
    }

    @Test
    void ofManyAdoptionsOfWhichOneCannotBeKeptNoneComesIn() {
        List<Adoption> two = new ArrayList<>(List.of(Adopted.generating(1)));
        two.add(null);
        assertThatThrownBy(() -> store.adopt(two, NOON)).isInstanceOf(NullPointerException.class);
        assertThat(store.all()).isEmpty();
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
    void whatIsThoughtOfATakeIsThereAfterReopening() {
        Take take = judged(ready(added()), Judgement.NONE.withStars(4).asConfirmed());
        assertThat(take.judgement()).isEqualTo(new Judgement(4, false, true));
        store.close();
        store = open();
        assertThat(store.find(take.id())).contains(take);
        assertThat(store.history(take.id()))
                .last()
                .isEqualTo(
                        new RecordedEvent(NOON, "Confirmed", "READY", "READY", Optional.empty()));
    }

    @Test
    void aTakeThatCameFirstPlaysAndIsNotConfirmed() {
        Take first = ready(added());
        assertThat(first.judgement()).isEqualTo(Judgement.NONE);
        assertThat(store.choose(first.id(), NOON).judgement().confirmed()).isFalse();
    }

    @Test
    void aConfirmedTakePlaysAndTheOtherIsConfirmedNoLonger() {
        Take first = judged(ready(added()), Judgement.NONE.asConfirmed());
        Take second = judged(ready(added()), Judgement.NONE.asConfirmed());
        assertThat(second.chosen()).isTrue();
        Take before = store.find(first.id()).orElseThrow();
        assertThat(before.chosen()).isFalse();
        assertThat(before.judgement().confirmed()).isFalse();
        assertThat(before.version()).isGreaterThan(first.version());
        assertThat(store.choose(first.id(), NOON).judgement().confirmed())
                .as("nobody confirmed it anew")
                .isFalse();
    }

    @Test
    void aConfirmedTakeThatIsChosenOnceMoreStaysConfirmed() {
        Take take = judged(ready(added()), Judgement.NONE.asConfirmed());
        assertThat(store.choose(take.id(), NOON).judgement().confirmed()).isTrue();
    }

    @Test
    void whenTheTakeThatPlaysIsRejectedTheNextOnePlaysAndIsNotConfirmed() {
        Take first = ready(added());
        Take second = judged(ready(added()), Judgement.NONE.asConfirmed());
        Take third = ready(added());
        List<Take> heard = new ArrayList<>();
        store.onChange(heard::add);
        Take rejected = judged(second, second.judgement().asRejected());
        assertThat(rejected.chosen()).isFalse();
        Take heir = store.chosen(new BlockId("b1")).orElseThrow();
        assertThat(heir.id()).as("the next").isEqualTo(third.id());
        assertThat(heir.judgement().confirmed()).isFalse();
        assertThat(heard).extracting(Take::id).containsExactly(second.id(), third.id());
        judged(heir, heir.judgement().asRejected());
        assertThat(store.chosen(new BlockId("b1")).orElseThrow().id())
                .as("and round again")
                .isEqualTo(first.id());
    }

    @Test
    void itsBlockPlaysWhatItIsToldToInPlaceOfARejectedTake() {
        Take first = ready(added());
        ready(added());
        Take third = ready(added());
        Judgement rejected = Judgement.NONE.asRejected();
        store.judge(first, rejected, Optional.of(new Choice(third.id(), true)), NOON);
        Take plays = store.chosen(new BlockId("b1")).orElseThrow();
        assertThat(plays.id()).isEqualTo(third.id());
        assertThat(plays.judgement().confirmed()).isTrue();
    }

    @Test
    void aBlockNeverPlaysWhatCannotBePlayed() {
        Take only = ready(added());
        Take queued = added();
        Take elsewhere = ready(store.add(List.of(request(2)), FAKE, NOON).getFirst());
        for (Take other : List.of(queued, elsewhere, only)) {
            Take now = store.find(only.id()).orElseThrow();
            store.judge(
                    now,
                    now.judgement().asRejected(),
                    Optional.of(new Choice(other.id(), true)),
                    NOON);
            assertThat(store.chosen(new BlockId("b1"))).isEmpty();
        }
        Take next = ready(added());
        assertThat(next.chosen()).as("the first that is not rejected").isTrue();
    }

    @Test
    void aRejectedTakeIsNotChosenAndPlaysAgainWhenItIsTakenBack() {
        Take only = ready(added());
        Take rejected = judged(only, Judgement.NONE.asRejected());
        assertThatThrownBy(() -> store.choose(only.id(), NOON))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("TAKE-REJECTED"));
        assertThat(store.chosen(new BlockId("b1"))).isEmpty();
        Take back = judged(rejected, rejected.judgement().asOpen());
        assertThat(back.chosen()).isTrue();
        assertThat(back.judgement()).isEqualTo(Judgement.NONE);
    }

    @Test
    void starsChangeNothingElse() {
        Take first = judged(ready(added()), Judgement.NONE.asConfirmed());
        Take second = ready(added());
        List<Take> heard = new ArrayList<>();
        store.onChange(heard::add);
        Take starred = judged(second, second.judgement().withStars(5));
        assertThat(starred.judgement()).isEqualTo(new Judgement(5, false, false));
        assertThat(heard).containsExactly(starred);
        assertThat(store.chosen(new BlockId("b1"))).contains(first);
    }

    @Test
    void thinkingTheSameAgainChangesNothing() {
        Take take = judged(ready(added()), Judgement.NONE.asConfirmed());
        List<Take> heard = new ArrayList<>();
        store.onChange(heard::add);
        assertThat(judged(take, take.judgement())).isEqualTo(take);
        assertThat(heard).isEmpty();
    }

    @Test
    void aTakeThatChangedSinceItWasReadIsNotJudged() {
        Take seen = ready(added());
        judged(seen, Judgement.NONE.withStars(2));
        assertThat(store.judge(seen, Judgement.NONE.asRejected(), Optional.empty(), NOON))
                .isEmpty();
        assertThat(store.judge(seen, Judgement.NONE, Optional.empty(), NOON)).isEmpty();
        assertThat(store.find(seen.id()).orElseThrow().judgement().stars()).isEqualTo(2);
        assertThat(store.chosen(new BlockId("b1"))).isPresent();
    }

    @Test
    void onlyATakeWithAClipIsJudged() {
        Take queued = added();
        assertThatThrownBy(() -> judged(queued, Judgement.NONE.asRejected()))
                .isInstanceOfSatisfying(
                        StudioException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("TAKE-NOT-READY"));
        assertThat(store.find(queued.id())).contains(queued);
    }

    private Take judged(Take take, Judgement judgement) {
        return store.judge(take, judgement, Optional.empty(), NOON).orElseThrow();
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
