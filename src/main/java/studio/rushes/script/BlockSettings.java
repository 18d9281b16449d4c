package studio.rushes.script;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one block asks of a model beside its text. Pictures are named as in the file, by a path in
 * the project's folder; nobody has looked yet whether they are there.
 *
 * @param seed the same one is likely to give a similar clip
 * @param negativePrompt what shall not be seen
 * @param firstFrame the picture the clip begins with
 * @param lastFrame the picture it ends with
 * @param references pictures of people or things that shall look the same
 */
public record BlockSettings(
        OptionalInt seed,
        Optional<String> negativePrompt,
        Optional<String> firstFrame,
        Optional<String> lastFrame,
        List<String> references) {
    public static final int MAX_REFERENCES = 3;
    public static final BlockSettings NONE =
            new BlockSettings(
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    private static final String SEED = "seed";
    private static final String FIRST_FRAME = "first_frame";
    private static final String LAST_FRAME = "last_frame";
    private static final String REFERENCES = "references";

    public BlockSettings {
        if (seed.isPresent() && seed.getAsInt() < 0) {
            throw new IllegalArgumentException("a seed is 0 or more, was " + seed.getAsInt());
        }
        references = List.copyOf(references);
    }

    /**
     * Reads them; what is missing or makes no sense is not set. References beyond those a model
     * takes are kept: dropping some in silence would make another clip than was asked for.
     */
    public static BlockSettings of(Block block) {
        OwnFields own = OwnFields.of(block.extras());
        return new BlockSettings(
                own.count(SEED),
                own.text(Known.NEGATIVE_PROMPT),
                own.text(FIRST_FRAME).filter(name -> !name.isBlank()),
                own.text(LAST_FRAME).filter(name -> !name.isBlank()),
                own.texts(REFERENCES).stream().filter(name -> !name.isBlank()).toList());
    }

    /** The block with these settings in it and everything else untouched. */
    public Block in(Block block) {
        BlockSettings before = of(block);
        OwnFields own = OwnFields.of(block.extras());
        own.count(SEED, seed);
        own.text(Known.NEGATIVE_PROMPT, negativePrompt.filter(text -> !text.isEmpty()));
        // A name that makes no sense is none, and yet stays where it is until there is another.
        if (!firstFrame.equals(before.firstFrame)) {
            own.text(FIRST_FRAME, firstFrame);
        }
        if (!lastFrame.equals(before.lastFrame)) {
            own.text(LAST_FRAME, lastFrame);
        }
        if (!references.equals(before.references)) {
            own.texts(REFERENCES, references);
        }
        return block.withExtras(own.extras());
    }

    public BlockSettings withNegativePrompt(String text) {
        return new BlockSettings(
                seed,
                Optional.of(text).filter(set -> !set.isEmpty()),
                firstFrame,
                lastFrame,
                references);
    }

    public BlockSettings withSeed(OptionalInt other) {
        return new BlockSettings(other, negativePrompt, firstFrame, lastFrame, references);
    }

    public BlockSettings withFirstFrame(Optional<String> picture) {
        return new BlockSettings(seed, negativePrompt, picture, lastFrame, references);
    }

    public BlockSettings withLastFrame(Optional<String> picture) {
        return new BlockSettings(seed, negativePrompt, firstFrame, picture, references);
    }

    public BlockSettings withReferences(List<String> pictures) {
        return new BlockSettings(seed, negativePrompt, firstFrame, lastFrame, pictures);
    }
}
