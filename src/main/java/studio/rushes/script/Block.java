package studio.rushes.script;

/**
 * One block of the video.
 *
 * @param dialogue what is spoken; may be empty
 * @param visual what is seen; may be empty
 * @param seconds how long it lasts
 */
public record Block(BlockId id, String dialogue, String visual, int seconds, Extras extras) {
    public static final int MAX_SECONDS = 60;
    public static final int DEFAULT_SECONDS = 8;
    public static final int MAX_TEXT = 8_000;

    public Block {
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException("duration must be 1 to 60 s, was " + seconds);
        }
        if (dialogue.length() > MAX_TEXT || visual.length() > MAX_TEXT) {
            throw new IllegalArgumentException("a text holds at most 8,000 characters");
        }
    }

    public Block withId(BlockId other) {
        return new Block(other, dialogue, visual, seconds, extras);
    }

    public Block withDialogue(String text) {
        return new Block(id, text, visual, seconds, extras);
    }

    public Block withVisual(String text) {
        return new Block(id, dialogue, text, seconds, extras);
    }

    public Block withSeconds(int duration) {
        return new Block(id, dialogue, visual, duration, extras);
    }

    public Block withExtras(Extras others) {
        return new Block(id, dialogue, visual, seconds, others);
    }
}
