package studio.rushes.app.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.rushes.captions.WordSource;
import studio.rushes.generation.Take;
import studio.rushes.project.ProjectSession;
import studio.rushes.project.TakeCaptions;
import studio.rushes.script.Block;
import studio.rushes.script.Script;

/** The captions of the take that a block plays. */
record BlockWords(int block, TakeCaptions captions) {
    static List<BlockWords> of(ProjectSession session) throws InterruptedException {
        Script script = session.book().script();
        List<BlockWords> all = new ArrayList<>();
        for (Block block : script.blocks()) {
            Optional<Take> take = session.takes().playing(block.id());
            if (take.isPresent()) {
                all.add(
                        new BlockWords(
                                script.number(block.id()), session.captions().of(take.get())));
            }
        }
        return all;
    }

    int words() {
        return captions.words().size();
    }

    /** Words whose time was heard. */
    int heard() {
        return (int)
                captions.words().stream().filter(word -> word.source() == WordSource.HEARD).count();
    }
}
