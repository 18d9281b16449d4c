package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.StudioException;

class SplitAndMergeTest {
    private static final BlockId ONE = new BlockId("block-1");
    private static final BlockId TWO = new BlockId("block-2");
    private static final BlockId NEW = new BlockId("b-new");

    private static final BlockSettings SETTINGS =
            new BlockSettings(
                    OptionalInt.of(7),
                    Optional.of("text"),
                    Optional.of("first.png"),
                    Optional.of("last.png"),
                    List.of("face.png"));

    private final Script script =
            BlockText.parse(
                    "BLOC 1 (8s)\nDIALOGUE: Le port dort encore. Il est tôt.\nVISUEL: Le port.\n"
                            + "BLOC 2 (6s)\nDIALOGUE: Puis vient le jour.\nVISUEL: Le ciel.",
                    "v");

    @Test
    void aSplitBlockSaysTheSameInTheSameTimeAndShowsTheSame() {
        Script split = split(script, true, "Le port dort encore. ".length());
        assertThat(split.blocks()).extracting(Block::id).containsExactly(ONE, NEW, TWO);
        Block first = split.blocks().getFirst();
        Block second = split.blocks().get(1);
        assertThat(first.dialogue()).isEqualTo("Le port dort encore.");
        assertThat(second.dialogue()).isEqualTo("Il est tôt.");
        assertThat(List.of(first.visual(), second.visual())).containsOnly("Le port.");
        assertThat(first.seconds()).as("four words of seven").isEqualTo(5);
        assertThat(split.seconds()).isEqualTo(script.seconds());
    }

    @Test
    void whatIsSeenCanBeDividedAndThenTheFirstSaysItAll() {
        Script split = split(script, false, 2);
        assertThat(split.blocks().getFirst().visual()).isEqualTo("Le");
        assertThat(split.blocks().getFirst().dialogue()).startsWith("Le port dort");
        assertThat(split.blocks().get(1).visual()).isEqualTo("port.");
        assertThat(split.blocks().get(1).dialogue()).isEmpty();
    }

    @Test
    void bothHalvesKeepTheSettingsAndEachThePictureAtItsEnd() {
        Script set = ScriptEdits.apply(script, new ScriptEdit.ChangeBlockSettings(ONE, SETTINGS));
        Script split = split(set, true, 7);
        BlockSettings first = BlockSettings.of(split.blocks().getFirst());
        BlockSettings second = BlockSettings.of(split.blocks().get(1));
        assertThat(first).isEqualTo(SETTINGS.withLastFrame(Optional.empty()));
        assertThat(second).isEqualTo(SETTINGS.withFirstFrame(Optional.empty()));
    }

    @Test
    void whatBelongsToTakesStaysWithTheFirstHalfAndBothStayOut() {
        Block block = script.blocks().getFirst();
        OwnFields own = OwnFields.of(block.extras());
        own.truth("left_out", Optional.of(true));
        own.texts("trims", List.of("of take 2"));
        Script decided =
                script.withBlocks(
                        List.of(block.withExtras(own.extras()), script.blocks().getLast()));
        Script split = split(decided, true, 7);
        OwnFields first = OwnFields.of(split.blocks().getFirst().extras());
        OwnFields second = OwnFields.of(split.blocks().get(1).extras());
        assertThat(first.texts("trims")).containsExactly("of take 2");
        assertThat(second.texts("trims")).isEmpty();
        assertThat(second.truth("left_out")).contains(true);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_000, 43})
    void aBlockWithoutWordsOnBothSidesIsNotSplit(int at) {
        assertThatThrownBy(() -> split(script, true, at)).hasMessageContaining("SCRIPT-SPLIT");
    }

    @Test
    void aSignIsNotCutInHalf() {
        Script bees = BlockText.parse("BLOC 1\nDIALOGUE: a 🐝 b", "v");
        assertThatThrownBy(() -> split(bees, true, 3)).hasMessageContaining("SCRIPT-SPLIT");
        assertThat(split(bees, true, 4).blocks()).hasSize(2);
    }

    @Test
    void mergingJoinsWordsTimeAndSettings() {
        Script set = ScriptEdits.apply(script, new ScriptEdit.ChangeBlockSettings(ONE, SETTINGS));
        BlockSettings other =
                new BlockSettings(
                        OptionalInt.of(9),
                        Optional.of("logos"),
                        Optional.of("between.png"),
                        Optional.of("end.png"),
                        List.of("face.png", "hat.png"));
        set = ScriptEdits.apply(set, new ScriptEdit.ChangeBlockSettings(TWO, other));
        Block whole = ScriptEdits.apply(set, new ScriptEdit.Merge(ONE)).blocks().getFirst();
        assertThat(whole.id()).isEqualTo(ONE);
        assertThat(whole.dialogue())
                .isEqualTo("Le port dort encore. Il est tôt. Puis vient le jour.");
        assertThat(whole.visual()).isEqualTo("Le port.\nLe ciel.");
        assertThat(whole.seconds()).isEqualTo(14);
        assertThat(BlockSettings.of(whole))
                .isEqualTo(
                        new BlockSettings(
                                OptionalInt.of(7),
                                Optional.of("text, logos"),
                                Optional.of("first.png"),
                                Optional.of("end.png"),
                                List.of("face.png", "hat.png")));
    }

    @Test
    void whatDoesNotFitIntoOneBlockIsNotMerged() {
        assertThatThrownBy(() -> ScriptEdits.apply(script, new ScriptEdit.Merge(TWO)))
                .hasMessageContaining("SCRIPT-MERGE-LAST");
        Script slow = ScriptEdits.apply(script, new ScriptEdit.ChangeSeconds(ONE, 55));
        assertThatThrownBy(() -> ScriptEdits.apply(slow, new ScriptEdit.Merge(ONE)))
                .hasMessageContaining("SCRIPT-DURATION");
        Script much =
                ScriptEdits.apply(script, new ScriptEdit.ChangeVisual(ONE, "x".repeat(7_995)));
        assertThatThrownBy(() -> ScriptEdits.apply(much, new ScriptEdit.Merge(ONE)))
                .hasMessageContaining("SCRIPT-TOO-LONG");
        Script faces = pictures(pictures(script, ONE, "a.png", "b.png"), TWO, "c.png", "d.png");
        assertThatThrownBy(() -> ScriptEdits.apply(faces, new ScriptEdit.Merge(ONE)))
                .hasMessageContaining("SCRIPT-REFERENCES");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsSplitAnywhereAndMergedAgainIsTheSameButForBlanks(long seed) {
        Script before = new RandomScripts(seed).script();
        Random random = new Random(seed);
        for (Block block : before.blocks()) {
            if (block.seconds() < 2 || block.dialogue().length() < 2) {
                continue;
            }
            int at = 1 + random.nextInt(block.dialogue().length() - 1);
            Script split;
            try {
                split = ScriptEdits.apply(before, new ScriptEdit.Split(block.id(), true, at, NEW));
            } catch (StudioException e) {
                assertThat(e.problem().code()).isEqualTo("SCRIPT-SPLIT");
                continue;
            }
            assertThat(split.seconds()).isEqualTo(before.seconds());
            Script merged = ScriptEdits.apply(split, new ScriptEdit.Merge(block.id()));
            Block again = merged.block(block.id()).orElseThrow();
            assertThat(again.dialogue().replaceAll("\\s", ""))
                    .isEqualTo(block.dialogue().replaceAll("\\s", ""));
            assertThat(again.withDialogue(block.dialogue()))
                    .isEqualTo(block.withVisual(block.visual().strip()));
            assertThat(merged.blocks()).hasSameSizeAs(before.blocks());
        }
    }

    private static Script split(Script script, boolean said, int at) {
        return ScriptEdits.apply(script, new ScriptEdit.Split(ONE, said, at, NEW));
    }

    private static Script pictures(Script script, BlockId block, String... names) {
        return ScriptEdits.apply(
                script,
                new ScriptEdit.ChangeBlockSettings(
                        block, BlockSettings.NONE.withReferences(List.of(names))));
    }
}
