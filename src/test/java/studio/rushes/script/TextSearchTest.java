package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.script.TextSearch.Hit;

class TextSearchTest {
    private static final BlockId ONE = new BlockId("block-1");
    private static final BlockId TWO = new BlockId("block-2");

    private final Script script =
            ScriptEdits.apply(
                    ScriptEdits.apply(
                            BlockText.parse(
                                    """
                                    BLOC 1
                                    DIALOGUE: Le miel, le Miel.
                                    VISUEL: Du miel.
                                    BLOC 2
                                    DIALOGUE: Rien.
                                    VISUEL: Miel miel\
                                    """,
                                    "v"),
                            new ScriptEdit.ChangeStyleGuide("Couleur miel")),
                    new ScriptEdit.ChangeNegativePrompt(TWO, "miel brûlé"));

    @Test
    void everyTextIsSearchedInTheOrderOfTheColumn() {
        List<Hit> hits = new TextSearch("miel", false).in(script);
        assertThat(hits)
                .extracting(Hit::place)
                .containsExactly(
                        new TextPlace.Style(),
                        new TextPlace.Said(ONE),
                        new TextPlace.Said(ONE),
                        new TextPlace.Seen(ONE),
                        new TextPlace.Seen(TWO),
                        new TextPlace.Seen(TWO),
                        new TextPlace.Unseen(TWO));
        assertThat(hits)
                .allSatisfy(hit ->
                        assertThat(hit.place().in(script).substring(hit.from(), hit.to()))
                                .isEqualToIgnoringCase("miel"));
    }

    @Test
    void capitalsAreToldFromSmallLettersWhereThatIsWished() {
        assertThat(new TextSearch("Miel", true).in(script)).hasSize(2);
        assertThat(new TextSearch("Miel", false).in(script)).hasSize(7);
    }

    @Test
    void nothingIsFoundWhereNothingIsLookedFor() {
        assertThat(new TextSearch("", false).in(script)).isEmpty();
        assertThat(new TextSearch("", false).replaceAll(script, "x")).isEmpty();
    }

    @Test
    void anAccentIsPartOfItsLetterAndHalfASignIsNoSign() {
        Script accents = BlockText.parse("BLOC 1\nDIALOGUE: e\u0301te\u0301 🍯", "v");
        assertThat(new TextSearch("e", false).in(accents)).isEmpty();
        assertThat(new TextSearch("e\u0301", false).in(accents)).hasSize(2);
        assertThat(new TextSearch("\uD83C", false).in(accents)).isEmpty();
    }

    @Test
    void wordsThatOverlapAreFoundOnce() {
        Script overlap = BlockText.parse("BLOC 1\nDIALOGUE: aaaa", "v");
        assertThat(new TextSearch("aa", false).in(overlap))
                .extracting(Hit::from)
                .containsExactly(0, 2);
    }

    @Test
    void oneIsReplacedWhereItStandsAndNowhereElse() {
        TextSearch search = new TextSearch("miel", true);
        Hit hit = search.in(script).get(1);
        Script changed =
                ScriptEdits.apply(script, search.replace(script, hit, "sucre").orElseThrow());
        assertThat(changed.blocks().getFirst().dialogue()).isEqualTo("Le sucre, le Miel.");
        assertThat(changed.blocks().getFirst().visual()).isEqualTo("Du miel.");
        assertThat(search.replace(changed, hit, "sucre")).as("it is gone").isEmpty();
    }

    @Test
    void allAreReplacedAsOneStepEvenWhereTheNewWordHoldsTheOld() {
        EditHistory history = new EditHistory(script);
        TextSearch search = new TextSearch("miel", false);
        ScriptEdit all = search.replaceAll(script, "miel miel").orElseThrow();
        Script changed = history.apply(all);
        assertThat(search.in(changed)).hasSize(14);
        assertThat(changed.blocks().getFirst().dialogue()).isEqualTo("Le miel miel, le miel miel.");
        assertThat(history.done()).containsExactly(new EditStep(EditStep.What.WORDS, 0, 2));
        assertThat(history.undo()).isEqualTo(script);
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void whereOneTextWouldBecomeTooLongNoneIsReplaced() {
        Script full =
                ScriptEdits.apply(script, new ScriptEdit.ChangeVisual(TWO, "miel".repeat(2_000)));
        EditHistory history = new EditHistory(full);
        Optional<ScriptEdit> all = new TextSearch("miel", false).replaceAll(full, "miels");
        assertThatThrownBy(() -> history.apply(all.orElseThrow()))
                .hasMessageContaining("SCRIPT-TOO-LONG");
        assertThat(history.script()).isEqualTo(full);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void replacingAllLeavesNoneAndReplacingBackFindsAsMany(long seed) {
        Script random = new RandomScripts(seed).script();
        TextSearch search = new TextSearch("mer", true);
        int before = search.in(random).size();
        Script changed =
                search.replaceAll(random, "\u2603")
                        .map(edit -> ScriptEdits.apply(random, edit))
                        .orElse(random);
        assertThat(search.in(changed)).isEmpty();
        Script back =
                new TextSearch("\u2603", true)
                        .replaceAll(changed, "mer")
                        .map(edit -> ScriptEdits.apply(changed, edit))
                        .orElse(changed);
        assertThat(search.in(back)).hasSize(before);
        assertThat(back).isEqualTo(random);
    }
}
