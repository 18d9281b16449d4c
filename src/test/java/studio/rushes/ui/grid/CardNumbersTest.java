package studio.rushes.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.rushes.ui.grid.Scenes.NOW;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.rushes.assembly.Seam;
import studio.rushes.generation.Money;
import studio.rushes.generation.Outlook;
import studio.rushes.generation.Spending;
import studio.rushes.generation.Take;
import studio.rushes.script.BlockId;
import studio.rushes.ui.shell.FakeDesk;

class CardNumbersTest {
    private Instant time = NOW;
    private final BoardModel board = new BoardModel(() -> time);

    @Test
    void eachStateHasAShapeOfItsOwn() {
        assertThat(
                        Arrays.stream(CardStatus.values())
                                .map(StateIcons::of)
                                .collect(Collectors.toSet()))
                .hasSameSizeAs(CardStatus.values());
    }

    @Test
    void aCardSaysWhatAllTakesOfItsBlockCostAndWhatIsReserved() {
        Take old = Scenes.take(1, 1, Scenes.ready(), true);
        Take next = Scenes.take(1, 2, Scenes.generating(-1), false);
        open(new FakeDesk(Scenes.script(2), List.of(old, next)));
        assertThat(face(0).price()).isEmpty();

        board.bill(Map.of(old.id(), charged("0.80"), next.id(), reserved("0.60")));

        assertThat(face(0).price()).isEqualTo("$0.80 + $0.60 reserved");
        assertThat(face(0).spoken()).contains("$0.60 reserved");
        assertThat(face(1).price()).isEmpty();
    }

    @Test
    void aFirstTakeUnderWaySaysOnlyWhatIsReserved() {
        Take take = Scenes.take(1, 1, Scenes.generating(-1), false);
        open(new FakeDesk(Scenes.script(1), List.of(take)));

        board.bill(Map.of(take.id(), reserved("0.60")));
        assertThat(face(0).price()).isEqualTo("$0.60 reserved");

        board.hear(List.of(Scenes.later(take, Scenes.ready())));
        board.bill(Map.of(take.id(), charged("0.60")));
        assertThat(face(0).price()).isEqualTo("$0.60");
    }

    @ParameterizedTest
    @CsvSource({
        "1,next in line",
        "2,2nd in line",
        "3,3rd in line",
        "4,4th in line",
        "11,11th in line",
        "12,12th in line",
        "13,13th in line",
        "21,21st in line",
        "22,22nd in line",
        "111,111th in line"
    })
    void aPlaceInTheQueueIsSaidAsPeopleSayIt(int place, String words) {
        assertThat(QueueWords.of(OptionalInt.of(place))).isEqualTo(words);
    }

    @Test
    void whatWaitsSaysItsPlaceAndMovesUpWhenAnotherLeaves() {
        Take first = Scenes.take(1, 1, Scenes.queued(), false);
        Take second = Scenes.take(2, 1, Scenes.queued(), false);
        FakeDesk desk = new FakeDesk(Scenes.script(2), List.of(first, second));
        desk.outlook =
                waiting ->
                        new Outlook(
                                waiting.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Take::id,
                                                        take -> waiting.indexOf(take) + 1)),
                                Map.of(),
                                Optional.empty());
        open(desk);
        assertThat(face(0).detail()).isEqualTo("next in line");
        assertThat(face(1).detail()).isEqualTo("2nd in line");

        board.hear(List.of(Scenes.later(first, Scenes.ready())));

        assertThat(face(1).detail()).isEqualTo("next in line");
    }

    @Test
    void nothingIsSaidOfTheTimeLeftUntilSomethingWasLearnt() {
        Take take = Scenes.take(1, 1, Scenes.generating(-1), false);
        FakeDesk desk = new FakeDesk(Scenes.script(1), List.of(take));
        open(desk);
        assertThat(face(0).detail()).isEqualTo("0:12");
        assertThat(board.readyProperty().get()).isEmpty();

        Instant end = NOW.plusSeconds(35);
        desk.outlook = _ -> new Outlook(Map.of(), Map.of(take.id(), end), Optional.of(end));
        board.tick();

        assertThat(face(0).detail()).isEqualTo("≈ 0:35");
        assertThat(board.readyProperty().get()).contains(end);

        time = end.plusSeconds(1);
        board.tick();
        assertThat(face(0).detail()).isEqualTo("0:48");
    }

    @Test
    void whatNeedsYouIsShownFirstOnDemandAndTheScriptsOrderStays() {
        FakeDesk desk =
                new FakeDesk(
                        Scenes.script(4),
                        List.of(
                                Scenes.take(1, 1, Scenes.ready(), true),
                                Scenes.take(3, 1, Scenes.failed(), false)));
        open(desk);
        assertThat(shown()).containsExactly("b1", "b2", "b3", "b4");

        board.needsFirstProperty().set(true);
        assertThat(shown()).containsExactly("b3", "b1", "b2", "b4");
        assertThat(board.cards())
                .extracting(card -> card.id().value())
                .containsExactly("b1", "b2", "b3", "b4");

        board.hear(List.of(Scenes.take(4, 1, Scenes.filtered(), false)));
        assertThat(shown()).containsExactly("b3", "b4", "b1", "b2");

        board.select(new BlockId("b3"));
        board.step(1);
        assertThat(board.selected().orElseThrow().id()).isEqualTo(new BlockId("b4"));

        board.needsFirstProperty().set(false);
        assertThat(shown()).containsExactly("b1", "b2", "b3", "b4");
    }

    @Test
    void aBlockThatIsMuchQuieterThanTheOthersSaysSoAndSilenceDoesNot() {
        List<Take> takes =
                java.util.stream.IntStream.rangeClosed(1, 5)
                        .mapToObj(block -> Scenes.take(block, 1, Scenes.ready(), true))
                        .toList();
        open(new FakeDesk(Scenes.script(5), takes));

        board.loudness(heard(-14, -14.5, -20, -13.5, -70));

        assertThat(face(2).louder()).hasValue(-6);
        assertThat(face(0).louder()).isEmpty();
        assertThat(face(4).louder()).isEmpty();
        board.loudness(Map.of(new BlockId("b1"), -14.0, new BlockId("b2"), -30.0));
        assertThat(face(1).louder()).as("of two nobody can say which stands out").isEmpty();
    }

    @Test
    void aSeamHasItsNumberAndSaysWhatDiffers() {
        Take take = Scenes.take(2, 1, Scenes.ready(), true);
        open(new FakeDesk(Scenes.script(2), List.of(take)));

        board.seams(Map.of(new BlockId("b2"), new Seam(2, 0.82, 57, 21, 9.4)));

        SeamWords words = face(1).seam().orElseThrow();
        assertThat(words.number()).isEqualTo("0.82");
        assertThat(words.hard()).isTrue();
        assertThat(words.told()).contains("quite another", "jumps by 9 LU");
        board.seams(Map.of(new BlockId("b2"), new Seam(2, 0.12, 6, 2, 0.4)));
        assertThat(face(1).seam().orElseThrow().hard()).isFalse();
    }

    private static Map<BlockId, Double> heard(double... lufs) {
        Map<BlockId, Double> heard = new java.util.HashMap<>();
        for (int i = 0; i < lufs.length; i++) {
            heard.put(new BlockId("b" + (i + 1)), lufs[i]);
        }
        return heard;
    }

    private List<String> shown() {
        return board.arranged().stream().map(card -> card.id().value()).toList();
    }

    private void open(FakeDesk desk) {
        board.open(desk.script(), desk);
    }

    private CardFace face(int card) {
        return CardFace.of(board.cards().get(card).data(), time);
    }

    private static Spending charged(String dollars) {
        return new Spending(Money.ZERO, Money.dollars(dollars), Money.ZERO, 1);
    }

    private static Spending reserved(String dollars) {
        return new Spending(Money.dollars(dollars), Money.ZERO, Money.ZERO, 1);
    }
}
