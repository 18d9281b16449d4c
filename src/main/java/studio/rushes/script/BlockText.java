package studio.rushes.script;

/** A script as a person or a language model writes it: BLOC 1 (8s):, DIALOGUE:, VISUEL:. */
public final class BlockText {
    public static final String NAME = "script_raw.txt";

    private BlockText() {}

    /**
     * Reads generously, but never guesses a number or a duration that is wrong.
     *
     * @param videoName what the video is called, made into a valid name
     */
    public static Script parse(String text, String videoName) {
        return new BlockTextParser().parse(Utf8.withoutMark(text), VideoId.from(videoName));
    }

    public static String write(Script script) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < script.blocks().size(); i++) {
            Block block = script.blocks().get(i);
            out.append(i == 0 ? "" : "\n");
            out.append("BLOC ").append(i + 1).append(" (").append(block.seconds()).append("s):\n");
            out.append("DIALOGUE: ").append(Quotes.wrap(block.dialogue())).append('\n');
            out.append("VISUEL: ").append(block.visual()).append('\n');
        }
        return out.toString();
    }

    /** Whether some line begins a block. */
    static boolean isLikely(String text) {
        return text.lines().map(BlockLine::of).anyMatch(line -> line instanceof BlockLine.Heading);
    }
}
