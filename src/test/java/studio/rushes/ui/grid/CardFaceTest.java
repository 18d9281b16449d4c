package studio.rushes.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.ui.grid.Scenes.NOW;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
                Arguments.of(Scenes.filtered(), "Filtered", List.of(Verb.RETRY)),
                Arguments.of(
                        Scenes.unconfirmed(),
                        "Unconfirmed",
                        List.of(Verb.RETRY_UNCONFIRMED, Verb.FORGET)),
                Arguments.of(Scenes.expired(), "Expired", List.of(Verb.RETRY)),
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
        CardFace face =
                CardFace.of(
                        new BlockCardData(
                                new BlockId("b1"),
                                1,
                                8,
                                "A line",
                                Optional.empty(),
                                0,
                                false,
                                Optional.empty()),
                        NOW);

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
    void aReadyTakeOfSeveralThatPlaysIsChosen() {
        assertThat(face(Scenes.take(1, 2, Scenes.ready(), true), 3, false).status())
                .isEqualTo(CardStatus.CHOSEN);
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

    private static CardFace face(Take take, int takes, boolean stale) {
        return CardFace.of(data(take, takes, stale), NOW);
    }

    private static BlockCardData data(Take take, int takes, boolean stale) {
        Optional<Path> clip =
                take.state() instanceof TakeState.Ready
                        ? Optional.of(Path.of(take.fileName()))
                        : Optional.empty();
        return new BlockCardData(
                take.request().block(),
                take.request().number(),
                8,
                "A line",
                Optional.of(take),
                takes,
                stale,
                clip);
    }
}
