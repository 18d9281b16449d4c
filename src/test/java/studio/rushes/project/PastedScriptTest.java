package studio.rushes.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockIds;
import studio.rushes.script.BlockSettings;
import studio.rushes.script.BlockText;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptEdit;
import studio.rushes.script.ScriptEdits;

class PastedScriptTest {
    private final BlockIds ids = new BlockIds(new Random(1));
    private final Script before =
            ScriptEdits.apply(
                    BlockText.parse(
                            "BLOC 1 (8s)\nDIALOGUE: Un.\nBLOC 2 (8s)\nDIALOGUE: Deux.\n"
                                    + "BLOC 3 (8s)\nDIALOGUE: Trois.",
                            "v"),
                    new ScriptEdit.ChangeNegativePrompt(new BlockId("block-2"), "logos"));

    @Test
    void whatSaysTheSameKeepsItsIdAndTheOthersBecomeTheNextVersions() {
        Script over =
                PastedScript.over(
                        before,
                        "BLOC 1 (8s)\nDIALOGUE: Trois.\nBLOC 2 (4s)\nDIALOGUE: Quatre.\n"
                                + "BLOC 3 (8s)\nDIALOGUE: Deux.\nBLOC 4\nDIALOGUE: Cinq.",
                        ids);
        assertThat(over.blocks())
                .extracting(block -> block.id().value())
                .startsWith("block-3", "block-1", "block-2")
                .hasSize(4);
        assertThat(over.blocks())
                .extracting(Block::dialogue)
                .containsExactly("Trois.", "Quatre.", "Deux.", "Cinq.");
        assertThat(BlockSettings.of(over.blocks().get(2)).negativePrompt()).contains("logos");
        assertThat(before.block(over.blocks().getLast().id())).as("nobody's takes").isEmpty();
        assertThat(over.extras()).isEqualTo(before.extras());
        assertThat(over.videoId()).isEqualTo("v");
    }

    @Test
    void onlyWhatIsSaidAndSeenAndForHowLongIsTakenFromAPastedFile() {
        Script over =
                PastedScript.over(
                        before,
                        """
                        {"video_id": "other", "theme": "Theirs",
                         "blocks": [{"bloc": 1, "dialogue": "Neuf.", "duration": 6,
                                     "rushes": {"id": "block-9", "first_frame": "/etc/passwd"}}],
                         "rushes": {"style_guide": "Theirs"}}
                        """,
                        ids);
        assertThat(over.videoId()).isEqualTo("v");
        assertThat(over.theme()).isEqualTo(before.theme());
        assertThat(over.extras()).isEqualTo(before.extras());
        Block only = over.blocks().getFirst();
        assertThat(List.of(only.dialogue(), only.id().value())).containsExactly("Neuf.", "block-1");
        assertThat(BlockSettings.of(only).firstFrame()).isEmpty();
    }

    @Test
    void aTextThatSaysNothingIsRefused() {
        assertThatThrownBy(() ->
                        PastedScript.over(
                                before, "{\"blocks\": [{\"bloc\": 1, \"dialogue\": \"\"}]}", ids))
                .hasMessageContaining("PASTE-EMPTY");
        assertThatThrownBy(() -> PastedScript.over(before, "", ids))
                .isInstanceOf(StudioException.class);
    }
}
