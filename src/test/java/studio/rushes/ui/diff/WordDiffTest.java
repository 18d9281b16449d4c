package studio.rushes.ui.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void onlyTheWordsThatDifferAreMarked() {
        WordDiff diff = diff("a trouvé des jarres vides.", "a trouvé des jarres encore pleines.");

        assertThat(marked(diff.before())).isEqualTo("a trouvé des jarres [vides].");
        assertThat(marked(diff.after())).isEqualTo("a trouvé des jarres [encore pleines].");
    }

    @Test
    void aWordAtTheEndThatNowHasMoreBehindItIsNoOtherWord() {
        assertThat(marked(diff("The sea", "The sea at night").after()))
                .isEqualTo("The sea [at night]");
    }

    @Test
    void equalTextsHaveNoMarks() {
        assertThat(marked(diff("The sea.", "The sea.").after())).isEqualTo("The sea.");
    }

    @Test
    void textsWithNothingInCommonAreNotMarkedWordByWord() {
        WordDiff diff = diff("Rain on a tin roof, grey morning.", "Une abeille dort dans le thym");

        assertThat(diff.alike()).isFalse();
        assertThat(diff.after()).hasSize(1);
    }

    @Test
    void aTextThatWasEmptyIsNewAsAWhole() {
        assertThat(marked(diff("", "The sea.").after())).isEqualTo("[The sea.]");
        assertThat(diff("", "The sea.").before()).isEmpty();
    }

    @Test
    void languagesWithoutBlanksAreCutIntoWordsToo() {
        WordDiff diff = WordDiff.of("海は青い。", "海は赤い。", Locale.JAPANESE);

        assertThat(marked(diff.after())).contains("海は").contains("[");
    }

    @Test
    void aTextMadeToKeepTheStudioBusyIsShownWhole() {
        WordDiff diff = diff("a ".repeat(4_000), "b ".repeat(4_000));

        assertThat(diff.alike()).isFalse();
    }

    private static WordDiff diff(String before, String after) {
        return WordDiff.of(before, after, Locale.FRENCH);
    }

    private static String marked(List<WordDiff.Stretch> side) {
        return side.stream()
                .map(part -> part.own() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
