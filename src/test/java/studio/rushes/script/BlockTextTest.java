package studio.rushes.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BLOC 1 (8s):\nDIALOGUE: \"Bonjour.\"\nVISUEL: La mer.",
                "**BLOC 1 (8s):**\n**DIALOGUE:** \"Bonjour.\"\n**VISUEL:** La mer.",
                "**Bloc 1 (8 s) :**\r\n**Dialogue** : « Bonjour. »\r\n**Visuel** : La mer.\r\n",
                "### BLOC 1\n\nDialogue : “Bonjour.”\n\nVisuel : La mer.",
                "BLOCK 1\nVISUAL: La mer.\nDIALOGUE: Bonjour.",
                "1. Bloc n° 1 — 8 secondes\n- DIALOGUE — Bonjour.\n– VISUEL – La mer.",
                "BLOC\u00A01\u202F(8\u00A0s)\u00A0:\nDIALOGUE\u00A0: «\u00A0Bonjour.\u00A0»\nVISUEL\u202F: La mer.",
                "[BLOC 1 - 8s]\n> DIALOGUE: 'Bonjour.'\n> VISUEL: *La mer.*",
                "**BLOC 1** (8s)\n**DIALOGUE**\n\"Bonjour.\"\n\n**VISUEL**\nLa mer.",
                "## Bloc 1 (0:00–0:08) : l'ouverture\nDurée : 8 s\nDIALOGUE (voix off) : \"Bonjour.\" (1 mot)\nVISUEL : La mer.",
                "BLOC 1 (8s): DIALOGUE: \"Bonjour.\"\nVISUEL: La mer.",
                "Voici le script.\n\nBLOC 1 (8s)\nDIALOGUE: \"Bonjour.\"\nVISUEL: La mer.\n\nVoulez-vous autre chose ?",
                "```\nBLOC 1 (8s):\nDIALOGUE: \"Bonjour.\"\nVISUEL: La mer.\n```\nDites-moi !",
                "BLOC 1 (8s) :\n\"Bonjour.\"\nLa mer."
            })
    void everyWayOfWritingOneBlockIsUnderstood(String text) {
        Script script = ScriptReader.paste(text, "v");
        assertThat(script.blocks()).hasSize(1);
        Block block = script.blocks().getFirst();
        assertThat(List.of(block.dialogue(), block.visual(), block.seconds()))
                .isEqualTo(List.of("Bonjour.", "La mer.", 8));
        assertThat(block.id()).isEqualTo(new BlockId("block-1"));
    }

    @Test
    void blocksOutOfOrderAreSorted() {
        Script script = BlockText.parse("BLOC 2 (4s)\nDIALOGUE: b\nBLOC 1 (6s)\nDIALOGUE: a", "v");
        assertThat(script.blocks()).extracting(Block::dialogue).containsExactly("a", "b");
        assertThat(script.blocks()).extracting(Block::seconds).containsExactly(6, 4);
    }

    @Test
    void twoQuotationsInOneDialogueKeepTheirMarks() {
        Script script =
                BlockText.parse("BLOC 1\nDIALOGUE: \"Oui\" dit-elle, puis \"non\"\nVISUEL: x", "v");
        assertThat(script.blocks().getFirst().dialogue())
                .isEqualTo("\"Oui\" dit-elle, puis \"non\"");
    }

    @Test
    void aSentenceThatMentionsABlockBeginsNone() {
        Script script =
                BlockText.parse(
                        "Le bloc 2 manque.\nBLOC 1\nVISUEL: Bloc 7 parle\nBloc 9 aussi", "v");
        assertThat(script.blocks()).hasSize(1);
        assertThat(script.blocks().getFirst().visual()).isEqualTo("Bloc 7 parle\nBloc 9 aussi");
    }

    @Test
    void aLineBrokenInsideASentenceIsJoinedAndOtherBreaksStay() {
        Script script = BlockText.parse("BLOC 1\nDIALOGUE: \"Un pas,\npuis deux.\nFin.\"", "v");
        assertThat(script.blocks().getFirst().dialogue()).isEqualTo("Un pas, puis deux.\nFin.");
    }

    @Test
    void musicIsSeenWithThePictureAndNeverSpoken() {
        Script script =
                BlockText.parse(
                        "BLOC 1\nVISUEL: mer\nDIALOGUE: \"Oui.\"\nMUSIQUE : piano doux\n\nBLOC 2\n"
                                + "DIALOGUE: fin",
                        "v");
        assertThat(script.blocks().getFirst().dialogue()).isEqualTo("Oui.");
        assertThat(script.blocks().getFirst().visual()).isEqualTo("mer\nMUSIQUE : piano doux");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyScriptComesBackAsItWas(long seed) {
        Script script = new RandomScripts(seed).script();
        Script back = BlockText.parse(BlockText.write(script), script.videoId());
        assertThat(back.blocks()).isEqualTo(script.blocks());
    }

    @Test
    void jsonInACodeFenceIsFound() {
        Script script =
                ScriptReader.paste(
                        "Voici :\n\n```json\n{\"blocks\":[{\"dialogue\":\"a\"}]}\n```\nFin.", "v");
        assertThat(script.blocks().getFirst().dialogue()).isEqualTo("a");
    }
}
