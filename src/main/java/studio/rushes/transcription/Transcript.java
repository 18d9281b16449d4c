package studio.rushes.transcription;

import java.util.List;

/**
 * What was heard in one clip.
 *
 * @param language as a tag such as {@code fr}, asked for or detected
 * @param words in the order of their starts
 */
public record Transcript(String language, List<HeardWord> words) {
    public Transcript {
        words = List.copyOf(words);
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).startMillis() < words.get(i - 1).startMillis()) {
                throw new IllegalArgumentException(
                        "word " + i + " was heard before the one before it");
            }
        }
    }

    /** The words, as one line. */
    public String text() {
        return String.join(" ", words.stream().map(HeardWord::text).toList());
    }
}
