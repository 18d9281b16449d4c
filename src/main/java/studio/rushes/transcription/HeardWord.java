package studio.rushes.transcription;

/**
 * One word as it was heard.
 *
 * @param text with the punctuation that hangs on it, never blank
 * @param startMillis from the start of the clip
 * @param endMillis from the start of the clip, not before {@code startMillis}
 * @param probability that it was heard right, 0 to 1
 */
public record HeardWord(String text, long startMillis, long endMillis, double probability) {
    public HeardWord {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a heard word has a text");
        }
        if (startMillis < 0 || endMillis < startMillis) {
            throw new IllegalArgumentException(
                    "a word is heard from " + startMillis + " to " + endMillis + " ms: impossible");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is 0 to 1, was " + probability);
        }
    }
}
