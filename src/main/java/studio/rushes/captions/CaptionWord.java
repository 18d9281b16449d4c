package studio.rushes.captions;

/**
 * One word as it is said, in frames from the start of its block.
 *
 * @param text with the punctuation that hangs on it
 * @param start first frame it is said in
 * @param end first frame it is no longer said in
 */
public record CaptionWord(String text, long start, long end) {
    public CaptionWord {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a word lasts from frame " + start + " to before " + end + ": not possible");
        }
    }

    /** Shown before it is said. */
    CaptionWord sooner(long frames) {
        long from = Math.max(0, start - frames);
        return new CaptionWord(text, from, Math.max(from + 1, end - frames));
    }

    CaptionWord shifted(long frames) {
        return new CaptionWord(text, start + frames, end + frames);
    }

    /** Seen from a later frame; a word said before it stays, as one said at its start. */
    CaptionWord after(long frame) {
        long from = Math.max(0, start - frame);
        return new CaptionWord(text, from, Math.max(from + 1, end - frame));
    }
}
