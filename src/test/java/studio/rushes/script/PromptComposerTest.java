package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PromptComposerTest {
    private static final Block BLOCK =
            new Block(new BlockId("a"), "Le soleil se lève.", "Plan large.", 8, Extras.NONE);

    @Test
    void theFirstBlockIsSentAsItIs() {
        assertThat(PromptComposer.prompt(BLOCK, 1))
                .isEqualTo("Plan large.\n\nDialogue à générer en audio: \"Le soleil se lève.\"");
    }

    @Test
    void theOthersContinueTheSceneBefore() {
        assertThat(PromptComposer.prompt(BLOCK, 2))
                .isEqualTo(
                        "Suite de la scène précédente. Plan large.\n\n"
                                + "Dialogue à générer en audio: \"Le soleil se lève.\"");
    }

    @Test
    void aBlockWithoutDialogueAsksForNone() {
        assertThat(PromptComposer.prompt(BLOCK.withDialogue(" "), 1)).isEqualTo("Plan large.");
    }

    @Test
    void theLanguageIsWhatWasSetBeforeWhatIsHeard() {
        Script english = BlockText.parse("BLOC 1\nDIALOGUE: the ship and the sea", "v");
        assertThat(ScriptLanguage.of(english)).isEqualTo(Locale.ENGLISH);
        Script set = ScriptLanguage.with(english, Locale.ITALIAN);
        assertThat(ScriptLanguage.of(ScriptFile.parse(ScriptFile.write(set), "v")))
                .isEqualTo(Locale.ITALIAN);
        assertThat(ScriptLanguage.of(BlockText.parse("BLOC 1\nVISUEL: x", "v")))
                .isEqualTo(Locale.FRENCH);
    }
}
