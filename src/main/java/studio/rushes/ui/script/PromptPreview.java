package studio.rushes.ui.script;

import java.util.Optional;
import studio.rushes.script.Block;
import studio.rushes.script.BlockId;
import studio.rushes.script.BlockSettings;
import studio.rushes.script.PromptComposer;
import studio.rushes.script.Script;
import studio.rushes.script.StyleGuide;

/**
 * What a model would be sent for a block now.
 *
 * @param number the block's, from 1
 * @param prompt letter by letter
 * @param beside what goes along with it
 */
public record PromptPreview(int number, String prompt, BlockSettings beside) {
    static Optional<PromptPreview> of(Script script, BlockId id) {
        int number = script.number(id);
        if (number == 0) {
            return Optional.empty();
        }
        Block block = script.blocks().get(number - 1);
        return Optional.of(
                new PromptPreview(
                        number,
                        PromptComposer.prompt(block, number, StyleGuide.of(script)),
                        BlockSettings.of(block)));
    }
}
