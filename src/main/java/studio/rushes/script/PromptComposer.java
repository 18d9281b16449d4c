package studio.rushes.script;

/** The words sent for one block, exactly as the cloud pipeline puts them. */
public final class PromptComposer {
    private static final String CONTINUED = "Suite de la scène précédente. ";

    private PromptComposer() {}

    /**
     * @param number the block's place in the script, from 1
     */
    public static String prompt(Block block, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("blocks are counted from 1, was " + number);
        }
        String dialogue = block.dialogue().strip();
        String spoken =
                dialogue.isEmpty() ? "" : "\n\nDialogue à générer en audio: \"" + dialogue + "\"";
        return (number == 1 ? "" : CONTINUED) + block.visual().strip() + spoken;
    }
}
