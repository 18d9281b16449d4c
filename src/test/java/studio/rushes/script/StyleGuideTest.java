package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.rushes.problem.StudioException;

class StyleGuideTest {
    private static final Block BLOCK =
            new Block(new BlockId("a"), "Le soleil se lève.", "Plan large.", 8, Extras.NONE);
    private static final StyleGuide WATERCOLOUR = new StyleGuide(" Aquarelle, 1930. ", true);

    @Test
    void itsTextStandsBetweenTheConnectingSentenceAndWhatIsSeen() {
        assertThat(PromptComposer.prompt(BLOCK, 2, WATERCOLOUR))
                .isEqualTo(
                        "Suite de la scène précédente. Aquarelle, 1930.\n\nPlan large.\n\n"
                                + "Dialogue à générer en audio: \"Le soleil se lève.\"");
        assertThat(PromptComposer.prompt(BLOCK, 1, WATERCOLOUR))
                .startsWith("Aquarelle, 1930.\n\nPlan large.\n\nDialogue");
    }

    @Test
    void aBlockThatShowsNothingStillHasTheStyle() {
        assertThat(PromptComposer.prompt(BLOCK.withVisual(" "), 1, WATERCOLOUR))
                .isEqualTo(
                        "Aquarelle, 1930.\n\n"
                                + "Dialogue à générer en audio: \"Le soleil se lève.\"");
    }

    @Test
    void withoutContinuityNoBlockSaysThatItGoesOn() {
        StyleGuide cuts = StyleGuide.NONE.withContinuity(false);
        assertThat(PromptComposer.prompt(BLOCK, 2, cuts))
                .isEqualTo("Plan large.\n\nDialogue à générer en audio: \"Le soleil se lève.\"")
                .isEqualTo(PromptComposer.prompt(BLOCK, 1));
    }

    @Test
    void whereNothingIsSetThePromptIsThePipelines() {
        assertThat(PromptComposer.prompt(BLOCK, 2, StyleGuide.of(script("{}"))))
                .isEqualTo(PromptComposer.prompt(BLOCK, 2));
    }

    @Test
    void itSurvivesTheFileBesideFieldsOfOthers() {
        Script script = script("{\"mood\":[1],\"size\":\"720x1280\"}");
        Script set = new StyleGuide("Aquarelle\nbleue", false).in(script);
        Script read = ScriptFile.parse(ScriptFile.write(set), "v");

        assertThat(StyleGuide.of(read)).isEqualTo(new StyleGuide("Aquarelle\nbleue", false));
        assertThat(read).isEqualTo(set);
        assertThat(StyleGuide.NONE.in(read)).isEqualTo(script);
    }

    @Test
    void whatWasNeverSetLeavesNoTrace() {
        Script script = script("{}");
        assertThat(ScriptFile.write(StyleGuide.NONE.in(script)))
                .isEqualTo(ScriptFile.write(script));
        Script bare = ScriptFile.parse("{\"blocks\":[{}]}", "v");
        assertThat(StyleGuide.NONE.in(StyleGuide.NONE.withText("x").in(bare))).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"style_guide\":3,\"continuity\":\"no\"}",
                "{\"style_guide\":null,\"continuity\":0}",
                "{\"style_guide\":[\"a\"],\"continuity\":{}}"
            })
    void whatMakesNoSenseIsAsIfNothingWasSetAndStaysInTheFile(String own) {
        Script script = script(own);
        assertThat(StyleGuide.of(script)).isEqualTo(StyleGuide.NONE);
        assertThat(StyleGuide.NONE.in(script)).isEqualTo(script);
    }

    @Test
    void aTextThatWouldBePaidForInPartIsRefused() {
        String long8001 = "a".repeat(8_001);
        assertThatThrownBy(() -> script("{\"style_guide\":\"" + long8001 + "\"}"))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith("SCRIPT-TOO-LONG: ")
                .hasMessageContaining("rushes.style_guide");
        assertThatThrownBy(() ->
                        ScriptFile.parse(
                                "{\"blocks\":[{},{\"rushes\":{\"negative_prompt\":\"a\\u0000\"}}]}",
                                "v"))
                .hasMessageStartingWith("SCRIPT-CHARACTER: ")
                .hasMessageContaining("Block 2, field \"rushes.negative_prompt\"");
    }

    private static Script script(String own) {
        Script given =
                ScriptFile.parse("{\"blocks\":[{\"dialogue\":\"a\"}],\"rushes\":" + own + "}", "v");
        return ScriptFile.parse(ScriptFile.write(given), "v");
    }
}
