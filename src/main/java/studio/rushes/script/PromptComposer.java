package studio.rushes.script;

/** The words sent for one block, exactly as the cloud pipeline puts them where nothing is set. */
public final class PromptComposer {
    private static final String CONTINUED = "Suite de la scène précédente. ";

    private PromptComposer() {}

    /**
     * @param number the block's place in the script, from 1
     */
    public static String prompt(Block block, int number) {
        return prompt(block, number, StyleGuide.NONE);
    }

    /**
     * @param number the block's place in the script, from 1
     * @param style stands between the connecting sentence and what is seen, a paragraph of its own
     */
    public static String prompt(Block block, int number, StyleGuide style) {
        if (number < 1) {
            throw new IllegalArgumentException("blocks are counted from 1, was " + number);
        }
        String dialogue = block.dialogue().strip();
        String spoken =
                dialogue.isEmpty() ? "" : "\n\nDialogue à générer en audio: \"" + dialogue + "\"";
        boolean continued = number > 1 && style.continuity();
        return (continued ? CONTINUED : "") + seen(block.visual().strip(), style) + spoken;
    }

    private static String seen(String visual, StyleGuide style) {
        String look = style.text().strip();
        return look.isEmpty() || visual.isEmpty() ? look + visual : look + "\n\n" + visual;
    }
}
