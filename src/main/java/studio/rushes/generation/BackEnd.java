package studio.rushes.generation;

import java.util.Arrays;
import java.util.Optional;

/** Which of a vendor's doors a model stands behind. */
public enum BackEnd {
    VERTEX("vertex"),
    GEMINI("gemini"),
    INTERACTIONS("interactions");

    private final String word;

    BackEnd(String word) {
        this.word = word;
    }

    /** The word in files and on the command line. */
    public String word() {
        return word;
    }

    static Optional<BackEnd> of(String word) {
        return Arrays.stream(values()).filter(end -> end.word.equals(word)).findFirst();
    }
}
