package studio.rushes.generation;

import java.util.Arrays;
import java.util.Optional;

/** What some models can do and others cannot. */
public enum ModelFeature {
    FIRST_FRAME("first-frame", "a first picture"),
    LAST_FRAME("last-frame", "a last picture"),
    REFERENCE_IMAGES("reference-images", "reference pictures"),
    EXTENSION("extension", "going on from another clip"),
    NEGATIVE_PROMPT("negative-prompt", "words for what must not be seen"),
    SEED("seed", "a seed"),
    SILENCE("silence", "leaving out the sound"),
    PERSON_GENERATION("person-generation", "a rule for showing people");

    private final String word;
    private final String plain;

    ModelFeature(String word, String plain) {
        this.word = word;
        this.plain = plain;
    }

    /** The word in the catalogue. */
    public String word() {
        return word;
    }

    /** What a producer calls it. */
    public String plain() {
        return plain;
    }

    static Optional<ModelFeature> of(String word) {
        return Arrays.stream(values()).filter(feature -> feature.word.equals(word)).findFirst();
    }
}
