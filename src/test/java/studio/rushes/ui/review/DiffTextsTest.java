package studio.rushes.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import studio.rushes.ui.review.PromptDiff.Fate;
import studio.rushes.ui.review.PromptDiff.Part;

class DiffTextsTest {
    private static String read(Part... parts) {
        return DiffTexts.of(List.of(parts)).stream()
                .map(Text::getText)
                .collect(Collectors.joining());
    }

    @Test
    void whatTakesAnothersPlaceStandsApartFromIt() {
        assertThat(
                        read(
                                new Part("light ", Fate.KEPT),
                                new Part("The narrator says", Fate.GONE),
                                new Part("Dialogue", Fate.NEW),
                                new Part(":", Fate.KEPT)))
                .isEqualTo("light The narrator says Dialogue:");
    }

    @Test
    void whereABlankIsAlreadyNoneIsAdded() {
        assertThat(read(new Part("one ", Fate.GONE), new Part("two", Fate.NEW)))
                .isEqualTo("one two");
        assertThat(read(new Part("one", Fate.GONE), new Part(" two", Fate.NEW)))
                .isEqualTo("one two");
        assertThat(read(new Part("one", Fate.KEPT), new Part("s", Fate.NEW))).isEqualTo("ones");
    }

    @Test
    void eachIsMarkedByWhatBecameOfIt() {
        assertThat(
                        DiffTexts.of(
                                        List.of(
                                                new Part("a ", Fate.KEPT),
                                                new Part("b ", Fate.GONE),
                                                new Part("c", Fate.NEW)))
                                .stream()
                                .map(text -> text.getStyleClass().getFirst()))
                .containsExactly("prompt-kept", "prompt-gone", "prompt-new");
    }
}
