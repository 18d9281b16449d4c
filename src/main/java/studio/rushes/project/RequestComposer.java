package studio.rushes.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.rushes.generation.ClipRequest;
import studio.rushes.media.FrameSize;
import studio.rushes.script.Block;
import studio.rushes.script.PromptComposer;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptLanguage;

/** Freezes what a script asks for now into one request a block. */
final class RequestComposer {
    private RequestComposer() {}

    static List<ClipRequest> requests(Script script) {
        Locale language = ScriptLanguage.of(script);
        FrameSize size = VideoSettings.of(script).size();
        List<ClipRequest> requests = new ArrayList<>();
        for (Block block : script.blocks()) {
            int number = requests.size() + 1;
            requests.add(
                    new ClipRequest(
                            block.id(),
                            number,
                            PromptComposer.prompt(block, number),
                            block.dialogue(),
                            block.visual(),
                            language,
                            block.seconds(),
                            size));
        }
        return requests;
    }
}
