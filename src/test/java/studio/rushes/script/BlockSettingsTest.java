package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.StudioException;

class BlockSettingsTest {
    private static final BlockSettings ALL =
            new BlockSettings(
                    OptionalInt.of(42),
                    Optional.of("pluie"),
                    Optional.of("pictures/first.png"),
                    Optional.of("pictures/last.png"),
                    List.of("face.png", "boat.jpg"));

    @Test
    void theySurviveTheFileAndTheBlocksIdDoesToo() {
        Script script = script("{\"id\":\"x\",\"star\":3}");
        Script set =
                ScriptEdits.apply(
                        script, new ScriptEdit.ChangeBlockSettings(new BlockId("x"), ALL));
        Script read = ScriptFile.parse(ScriptFile.write(set), "v");

        assertThat(BlockSettings.of(read.blocks().getFirst())).isEqualTo(ALL);
        assertThat(read.blocks().getFirst().id()).isEqualTo(new BlockId("x"));
        assertThat(ScriptFile.write(read))
                .contains("\"star\": 3")
                .contains("\"negative_prompt\": \"pluie\"")
                .contains("\"first_frame\": \"pictures/first.png\"");
        assertThat(BlockSettings.NONE.in(read.blocks().getFirst()))
                .isEqualTo(script.blocks().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seed\":-1,\"references\":\"face.png\"}",
                "{\"seed\":\"7\",\"references\":[7,null,\" \"]}",
                "{\"seed\":1.5,\"first_frame\":3,\"last_frame\":\"\"}",
                "{\"seed\":1e99,\"negative_prompt\":[]}",
                "{\"seed\":2147483648,\"first_frame\":\"  \"}"
            })
    void whatMakesNoSenseIsNotSetAndStaysInTheFile(String own) {
        Block block = script(own).blocks().getFirst();
        assertThat(BlockSettings.of(block)).isEqualTo(BlockSettings.NONE);
        assertThat(BlockSettings.NONE.in(block)).isEqualTo(block);
    }

    @Test
    void aSeedBelowZeroIsNone() {
        assertThatThrownBy(() ->
                        new BlockSettings(
                                OptionalInt.of(-1),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()))
                .hasMessage("a seed is 0 or more, was -1");
    }

    @Test
    void everyEditOfWhatIsAskedBesideTheTextCanBeUndone() {
        Script start = script("{}");
        BlockId one = start.blocks().getFirst().id();
        EditHistory history = new EditHistory(start);

        history.apply(new ScriptEdit.ChangeStyleGuide("A"));
        history.apply(new ScriptEdit.ChangeStyleGuide("Aq"));
        history.apply(new ScriptEdit.ChangeContinuity(false));
        history.apply(new ScriptEdit.ChangeNegativePrompt(one, "r"));
        history.apply(new ScriptEdit.ChangeNegativePrompt(one, "rain"));
        history.apply(new ScriptEdit.ChangeBlockSettings(one, ALL));

        Script all = history.script();
        assertThat(StyleGuide.of(all)).isEqualTo(new StyleGuide("Aq", false));
        assertThat(settings(all)).isEqualTo(ALL);
        assertThat(settings(history.undo()).negativePrompt()).hasValue("rain");
        assertThat(settings(history.undo())).isEqualTo(BlockSettings.NONE);
        assertThat(StyleGuide.of(history.undo())).isEqualTo(new StyleGuide("Aq", true));
        assertThat(history.undo()).isEqualTo(start);
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void whatIsTypedAndDeletedAgainLeavesNothingToUndo() {
        EditHistory history = new EditHistory(script("{}"));
        history.apply(new ScriptEdit.ChangeStyleGuide("A"));
        history.apply(new ScriptEdit.ChangeStyleGuide(""));
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void anEditThatAsksForTooMuchIsRefused() {
        Script script = script("{}");
        BlockId one = script.blocks().getFirst().id();
        BlockSettings four =
                new BlockSettings(
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("a", "b", "c", "d"));
        assertRefused(script, new ScriptEdit.ChangeBlockSettings(one, four), "SCRIPT-REFERENCES");
        assertRefused(
                script, new ScriptEdit.ChangeStyleGuide("x".repeat(8_001)), "SCRIPT-TOO-LONG");
        assertRefused(
                script, new ScriptEdit.ChangeNegativePrompt(one, "\u0000"), "SCRIPT-CHARACTER");
        assertRefused(
                script,
                new ScriptEdit.ChangeNegativePrompt(new BlockId("gone"), "x"),
                "SCRIPT-NO-SUCH-BLOCK");
    }

    private static void assertRefused(Script script, ScriptEdit edit, String code) {
        assertThatThrownBy(() -> ScriptEdits.apply(script, edit))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith(code + ": ");
    }

    private static BlockSettings settings(Script script) {
        return BlockSettings.of(script.blocks().getFirst());
    }

    private static Script script(String own) {
        Script given =
                ScriptFile.parse("{\"blocks\":[{\"dialogue\":\"a\",\"rushes\":" + own + "}]}", "v");
        return ScriptFile.parse(ScriptFile.write(given), "v");
    }
}
