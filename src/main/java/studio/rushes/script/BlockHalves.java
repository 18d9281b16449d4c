package studio.rushes.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One block made two and two made one. Takes hang on a block's id, which the first keeps; so does
 * everything that was decided about its takes.
 */
final class BlockHalves {
    private BlockHalves() {}

    /**
     * Two blocks that together last as long and say the same. What is not divided is seen in both;
     * the picture it began with stays with the first, the one it ended with goes to the second.
     *
     * @param said whether what is said is divided; else what is seen is, and the first says all
     */
    static List<Block> split(Block block, boolean said, int at, BlockId second) {
        String whole = said ? block.dialogue() : block.visual();
        String before = Spaces.strip(whole.substring(0, at));
        String after = Spaces.strip(whole.substring(at));
        int length = first(block.seconds(), before, after);
        BlockSettings all = BlockSettings.of(block);
        BlockSettings firsts = all.withLastFrame(Optional.empty());
        BlockSettings seconds = all.withFirstFrame(Optional.empty());
        Block one =
                firsts.in(
                        (said ? block.withDialogue(before) : block.withVisual(before))
                                .withSeconds(length));
        Block two =
                new Block(
                        second,
                        said ? after : "",
                        said ? block.visual() : after,
                        Math.max(1, block.seconds() - length),
                        Extras.NONE);
        return List.of(one, leftOut(seconds.in(two), isLeftOut(block)));
    }

    /** As much of the time as the first half has of the words. */
    private static int first(int seconds, String before, String after) {
        int words = SpeechPace.words(before);
        int all = words + SpeechPace.words(after);
        double share = all == 0 ? 0.5 : (double) words / all;
        return Math.clamp(Math.round(seconds * share), 1, Math.max(1, seconds - 1));
    }

    /** One block that says what both said. What lay between them, such as a last frame, is gone. */
    static Block merged(Block one, Block two) {
        BlockSettings first = BlockSettings.of(one);
        BlockSettings second = BlockSettings.of(two);
        Set<String> references = new LinkedHashSet<>(first.references());
        references.addAll(second.references());
        BlockSettings both =
                new BlockSettings(
                        first.seed().isPresent() ? first.seed() : second.seed(),
                        Optional.of(
                                        joined(
                                                first.negativePrompt().orElse(""),
                                                second.negativePrompt().orElse(""),
                                                ", "))
                                .filter(text -> !text.isEmpty()),
                        first.firstFrame(),
                        second.lastFrame(),
                        List.copyOf(references));
        Block whole =
                one.withDialogue(said(one.dialogue(), two.dialogue()))
                        .withVisual(joined(one.visual(), two.visual(), "\n"))
                        .withSeconds(one.seconds() + two.seconds());
        return leftOut(both.in(whole), isLeftOut(one) && isLeftOut(two));
    }

    /** What is said twice is said twice. */
    private static String said(String one, String two) {
        String first = Spaces.strip(one);
        String second = Spaces.strip(two);
        return first.isEmpty() || second.isEmpty() ? first + second : first + " " + second;
    }

    private static String joined(String one, String two, String between) {
        String first = Spaces.strip(one);
        String second = Spaces.strip(two);
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        return first.equals(second) ? first : first + between + second;
    }

    private static boolean isLeftOut(Block block) {
        return OwnFields.of(block.extras()).truth(Known.LEFT_OUT).orElse(false);
    }

    private static Block leftOut(Block block, boolean out) {
        return out == isLeftOut(block)
                ? block
                : block.withExtras(
                        OwnFields.of(block.extras())
                                .truth(Known.LEFT_OUT, Optional.of(true).filter(_ -> out))
                                .extras());
    }
}
