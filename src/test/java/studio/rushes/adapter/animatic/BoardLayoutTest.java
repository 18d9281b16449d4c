package studio.rushes.adapter.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.media.FrameSize;

class BoardLayoutTest {
    private static final String LINE = "Une seule abeille visite jusqu'à deux mille fleurs ! ";

    @ParameterizedTest
    @ValueSource(
            strings = {"720x1280", "1080x1920", "1280x720", "1080x1080", "2160x3840", "180x320"})
    void nothingIsCutOffAndNothingReachesTheCaptions(String size) {
        FrameSize frame = FrameSize.parse(size);
        for (int times : List.of(1, 3, 12, 80, 150)) {
            Flow seen = new Flow(LINE.repeat(times), Lettering.MEDIUM, Locale.FRENCH);
            Flow said = new Flow(LINE.repeat(times), Lettering.BOLD, Locale.FRENCH);
            BoardLayout layout = BoardLayout.of(frame, seen, said);
            for (BoardLayout.Card card : List.of(layout.seen(), layout.said())) {
                assertThat(card.isEmpty()).isFalse();
                assertThat(card.y() + card.height()).isLessThanOrEqualTo(frame.height() * 0.57);
                assertThat(card.x() + card.width()).isLessThanOrEqualTo(frame.width());
            }
            BoardLayout.Card card = layout.said();
            for (Flow.Placed word : said.place(card.text(), card.column())) {
                assertThat(word.x() + word.width()).isLessThanOrEqualTo(card.column() + 0.5);
                assertThat(word.base()).isLessThanOrEqualTo(card.height());
            }
        }
    }

    @Test
    void anOrdinaryBlockIsSetLargeEnoughToRead() {
        Flow seen = new Flow(LINE.repeat(4), Lettering.MEDIUM, Locale.FRENCH);
        Flow said = new Flow(LINE.repeat(2), Lettering.BOLD, Locale.FRENCH);
        BoardLayout layout = BoardLayout.of(FrameSize.PORTRAIT_720, seen, said);
        assertThat(layout.seen().text()).isGreaterThan(26);
        assertThat(layout.said().text()).isGreaterThan(32);
    }

    @Test
    void aFrenchMarkStaysWithItsWord() {
        Flow flow = new Flow("Deux mille fleurs ! Vraiment ?", Lettering.BOLD, Locale.FRENCH);
        assertThat(flow.pieces()).containsExactly("Deux", "mille", "fleurs !", "Vraiment ?");
    }

    @Test
    void aWordWiderThanALineIsBrokenAndKeptWhole() {
        Flow flow = new Flow("abcdefghij".repeat(30), Lettering.BOLD, Locale.FRENCH);
        List<Flow.Placed> placed = flow.place(40, 300);
        assertThat(placed).allMatch(word -> word.x() + word.width() <= 300.5);
        assertThat(placed.stream().map(Flow.Placed::text).collect(Collectors.joining()))
                .isEqualTo("abcdefghij".repeat(30));
    }

    @Test
    void arabicBeginsOnTheRight() {
        Flow flow =
                new Flow("الميناء يستيقظ قبل الشمس", Lettering.BOLD, Locale.forLanguageTag("ar"));
        List<Flow.Placed> placed = flow.place(40, 2_000);
        assertThat(placed.getFirst().x()).isGreaterThan(placed.getLast().x());
    }

    @Test
    void wordsLightUpInOrderBetweenTheVoicesBeginningAndEnd() {
        WordTimes times = new WordTimes(List.of("Une", "abeille,", "deux", "mille."), 6, 100);
        assertThat(times.at(5)).isEqualTo(-1);
        assertThat(times.at(6)).isZero();
        assertThat(times.at(99)).isEqualTo(3);
        assertThat(times.end()).isEqualTo(100);
    }
}
