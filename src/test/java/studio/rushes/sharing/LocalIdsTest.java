package studio.rushes.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.Extras;
import studio.rushes.script.Script;

class LocalIdsTest {
    private static final Script HERE = script("dawn Dawn.", "noon Noon.", "night Night.");

    /** Of an id and what is said, each. */
    private static Script script(String... blocks) {
        return new Script(
                "harbour",
                "",
                Arrays.stream(blocks)
                        .map(block -> block.split(" ", 2))
                        .map(parts ->
                                new Block(
                                        new BlockId(parts[0]), parts[1], "A view.", 8, Extras.NONE))
                        .toList(),
                Extras.NONE);
    }

    private static List<String> called(Script there) {
        Script known = LocalIds.in(there, HERE);
        return IntStream.range(0, known.blocks().size())
                .mapToObj(i -> known.blocks().get(i).id().value())
                .toList();
    }

    @Test
    void aPipelineThatKeepsTheIdsIsBelieved() {
        assertThat(called(script("night Night.", "dawn Dawn.", "noon Noon.")))
                .containsExactly("night", "dawn", "noon");
    }

    @Test
    void whereItDropsThemThePlaceCountsAlsoOfWordsThatChangedHereSince() {
        assertThat(called(script("block-1 Dawn!", "block-2 Noon.", "block-3 Night.")))
                .containsExactly("dawn", "noon", "night");
    }

    @Test
    void inAScriptOfAnotherLengthOnlyTheSameWordsAreTheSameBlock() {
        assertThat(called(script("block-1 Dawn.", "block-2 Night.")))
                .containsExactly("dawn", "block-2");
    }

    @Test
    void aBlockThatIsNamedElsewhereIsNotTakenTwice() {
        assertThat(called(script("block-1 Dawn.", "dawn Noon.", "block-3 Night.")))
                .containsExactly("block-1", "dawn", "night");
    }
}
