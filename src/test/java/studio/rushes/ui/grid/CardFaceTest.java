package studio.rushes.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.ui.grid.Scenes.NOW;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Money;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeState;
import studio.rushes.script.BlockId;

class CardFaceTest {
    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(Scenes.queued(), "Queued", List.of(Verb.CANCEL)),
                Arguments.of(Scenes.submitting(), "Submitting", List.of(Verb.CANCEL)),
                Arguments.of(Scenes.generating(0.4), "Generating", List.of(Verb.CANCEL)),
                Arguments.of(Scenes.downloading(), "Downloading", List.of(Verb.CANCEL)),
                Arguments.of(Scenes.ready(), "Ready", List.of()),
                Arguments.of(Scenes.failed(), "Failed", List.of(Verb.RETRY)),
                Arguments.of(Scenes.filtered(), "Filtered", List.of(Verb.EDIT, Verb.RETRY)),
                Arguments.of(Scenes.unconfirmed(), "Unconfirmed", List.of(Verb.FORGET)),
                Arguments.of(Scenes.expired(), "Expired", List.of(Verb.REMAKE)),
                Arguments.of(Scenes.cancelled(), "Cancelled", List.of(Verb.RETRY)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void eachStateHasItsWordAndItsVerbs(TakeState state, String word, List<Verb> verbs) {
        CardFace face = face(Scenes.take(3, 1, state, false), 1, false);

        assertThat(face.status().word()).isEqualTo(word);
        assertThat(face.verbs()).isEqualTo(verbs);
        assertThat(face.generator()).isEqualTo("Animatic");
        assertThat(face.spoken()).contains("B03", word, "Animatic");
    }

    @Test
    void aBlockWithoutATakeIsADraftThatCanBeGenerated() {
        CardFace face = CardFace.of(BlockCardData.draft(new BlockId("b1"), 1, 8, "A line"), NOW);

        assertThat(face.status()).isEqualTo(CardStatus.DRAFT);
        assertThat(face.place()).isEqualTo("B01 · 8 s");
        assertThat(face.take()).isEmpty();
        assertThat(face.verbs()).containsExactly(Verb.GENERATE);
    }

    @Test
    void theTimeRunningFollowsTheClock() {
        Take take = Scenes.take(1, 1, Scenes.generating(0.42), false);

        assertThat(face(take, 1, false).detail()).isEqualTo("0:12");
        assertThat(face(take, 1, false).progress()).hasValue(0.42);
        assertThat(CardFace.of(data(take, 1, false), NOW.plusSeconds(60)).detail())
                .isEqualTo("1:12");
    }

    @Test
    void aTakeThatPlaysIsChosenOnceTheProducerSaidSo() {
        Take plays = Scenes.take(1, 2, Scenes.ready(), true);
        assertThat(face(plays, 3, false).status()).isEqualTo(CardStatus.READY);
        Take confirmed = Scenes.judged(plays, Judgement.NONE.asConfirmed());
        assertThat(face(confirmed, 3, false).status()).isEqualTo(CardStatus.CHOSEN);
        CardFace rejected = face(Scenes.judged(plays, Judgement.NONE.asRejected()), 3, false);
        assertThat(rejected.status()).isEqualTo(CardStatus.REJECTED);
        assertThat(rejected.verbs()).containsExactly(Verb.MAKE_AGAIN);
        assertThat(rejected.sentence()).isEqualTo("Every take of it was rejected.");
        assertThat(face(Scenes.take(1, 2, Scenes.ready(), true), 3, false).take())
                .isEqualTo("take 2/3");
    }

    @Test
    void aTakeOfAnOlderTextIsStaleAndIsMadeAgain() {
        CardFace ready = face(Scenes.take(1, 1, Scenes.ready(), true), 1, true);
        CardFace failed = face(Scenes.take(1, 1, Scenes.failed(), false), 1, true);

        assertThat(ready.status()).isEqualTo(CardStatus.STALE);
        assertThat(ready.verbs()).containsExactly(Verb.MAKE_AGAIN);
        assertThat(failed.verbs()).containsExactly(Verb.MAKE_AGAIN);
    }

    @Test
    void aProblemIsToldWithItsRemedy() {
        CardFace face = face(Scenes.take(1, 1, Scenes.failed(), false), 1, false);

        assertThat(face.sentence())
                .isEqualTo(Scenes.FAILURE.headline() + " " + Scenes.FAILURE.remedy());
        assertThat(face.problem()).contains(Scenes.FAILURE);
    }

    @Test
    void aLostAnswerIsLookedForUntilItsTimeIsOverAndThenAsks() {
        Take lost = Scenes.take(1, 1, Scenes.unconfirmed(), false);
        Instant end = NOW.plusSeconds(252);

        CardFace looking = face(lost, new Standing(Optional.of(end), false, false, perhaps()));
        CardFace asking = face(lost, new Standing(Optional.of(NOW), true, false, perhaps()));

        assertThat(looking.detail()).isEqualTo("4:12");
        assertThat(looking.verbs()).containsExactly(Verb.FORGET);
        assertThat(looking.status().needsYou()).isFalse();
        assertThat(asking.status().needsYou()).isTrue();
        assertThat(asking.detail()).isEqualTo("$0.80?");
        assertThat(asking.verbs()).containsExactly(Verb.RETRY_UNCONFIRMED, Verb.FORGET);
        assertThat(Verb.RETRY_UNCONFIRMED.wholeLabel()).contains("may be charged twice");
    }

    @Test
    void aClipThatExpiresWithinTheHourOrDoesNotComeShowsItsClock() {
        Take coming = Scenes.take(1, 1, Scenes.downloading(), false);
        Take failing =
                Scenes.take(
                        1,
                        1,
                        new TakeState.Downloading(
                                new AttemptId(new UUID(1, 1)),
                                new ClipLocation("clip"),
                                NOW.minusSeconds(3),
                                NOW,
                                Optional.of(Scenes.FAILURE)),
                        false);

        assertThat(face(coming, until(NOW.plusSeconds(3599))).detail()).isEqualTo("59:59");
        assertThat(face(coming, until(NOW.plusSeconds(3601))).detail()).isEqualTo("0:03");
        assertThat(face(failing, until(NOW.plusSeconds(7 * 3600))).detail()).isEqualTo("7 h");
        assertThat(face(failing, until(NOW.plusSeconds(50 * 3600))).detail()).isEqualTo("2 days");
        assertThat(face(failing, until(NOW.plusSeconds(7 * 3600))).sentence())
                .startsWith(Scenes.FAILURE.headline())
                .contains("for 7 h");
    }

    @Test
    void aTakeSentOnceMoreByItselfSaysWhy() {
        TakeState queued = new TakeState.Queued(NOW.plusSeconds(4), Optional.of(Scenes.REFUSAL));

        CardFace face = face(Scenes.take(1, 1, queued, false), 1, false);

        assertThat(face.sentence()).contains(Scenes.REFUSAL.headline(), "by itself");
        assertThat(face.detail()).isEqualTo("again in 0:04");
        assertThat(face.hitch()).contains(Scenes.REFUSAL);
        assertThat(face.problem()).isEmpty();
    }

    @Test
    void whatATakeWithoutAClipCostIsSaidWhereItStands() {
        Standing perhaps = new Standing(Optional.empty(), false, false, perhaps());
        Standing free =
                new Standing(
                        Optional.empty(),
                        false,
                        false,
                        new Spending(Money.ZERO, Money.ZERO, Money.ZERO, 1));

        assertThat(face(Scenes.take(1, 1, Scenes.failed(), false), perhaps).detail())
                .isEqualTo("$0.80?");
        assertThat(face(Scenes.take(1, 1, Scenes.failed(), false), free).detail())
                .isEqualTo("not charged");
        assertThat(face(Scenes.take(1, 1, Scenes.filtered(), false), free).detail())
                .isEqualTo("not charged");
    }

    private static Spending perhaps() {
        return new Spending(Money.ZERO, Money.ZERO, Money.dollars("0.80"), 1);
    }

    private static Standing until(Instant end) {
        return new Standing(Optional.of(end), false, false, Spending.NOTHING);
    }

    private static CardFace face(Take take, Standing standing) {
        return CardFace.of(data(take, 1, false).with(standing), NOW);
    }

    private static CardFace face(Take take, int takes, boolean stale) {
        return CardFace.of(data(take, takes, stale), NOW);
    }

    private static BlockCardData data(Take take, int takes, boolean stale) {
        Optional<Path> clip =
                take.state() instanceof TakeState.Ready
                        ? Optional.of(Path.of(take.fileName()))
                        : Optional.empty();
        return BlockCardData.draft(take.request().block(), take.request().number(), 8, "A line")
                .with(Optional.of(take), takes, stale)
                .withClip(clip);
    }
}
