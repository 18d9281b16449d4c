package studio.rushes.script;

import java.util.Optional;

/** A text of a script that a person writes, wherever it stands. */
public sealed interface TextPlace {
    /** What is shared by all prompts. */
    record Style() implements TextPlace {
        @Override
        public String in(Script script) {
            return StyleGuide.of(script).text();
        }

        @Override
        public ScriptEdit with(String text) {
            return new ScriptEdit.ChangeStyleGuide(text);
        }

        @Override
        public Optional<BlockId> owner() {
            return Optional.empty();
        }
    }

    record Said(BlockId block) implements TextPlace {
        @Override
        public String in(Script script) {
            return script.block(block).map(Block::dialogue).orElse("");
        }

        @Override
        public ScriptEdit with(String text) {
            return new ScriptEdit.ChangeDialogue(block, text);
        }

        @Override
        public Optional<BlockId> owner() {
            return Optional.of(block);
        }
    }

    record Seen(BlockId block) implements TextPlace {
        @Override
        public String in(Script script) {
            return script.block(block).map(Block::visual).orElse("");
        }

        @Override
        public ScriptEdit with(String text) {
            return new ScriptEdit.ChangeVisual(block, text);
        }

        @Override
        public Optional<BlockId> owner() {
            return Optional.of(block);
        }
    }

    /** What shall not be seen. */
    record Unseen(BlockId block) implements TextPlace {
        @Override
        public String in(Script script) {
            return script.block(block)
                    .flatMap(found -> BlockSettings.of(found).negativePrompt())
                    .orElse("");
        }

        @Override
        public ScriptEdit with(String text) {
            return new ScriptEdit.ChangeNegativePrompt(block, text);
        }

        @Override
        public Optional<BlockId> owner() {
            return Optional.of(block);
        }
    }

    /** The text as it is; empty where there is none. */
    String in(Script script);

    /** Puts another text there. */
    ScriptEdit with(String text);

    /** The block it belongs to; empty for what belongs to the whole video. */
    Optional<BlockId> owner();
}
