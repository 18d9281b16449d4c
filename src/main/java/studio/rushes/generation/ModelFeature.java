package studio.rushes.generation;

import java.util.Arrays;
import java.util.Optional;
import studio.rushes.problem.Phrase;

/** What some models can do and others cannot. */
public enum ModelFeature {
    FIRST_FRAME("first-frame", "feature.first-frame"),
    LAST_FRAME("last-frame", "feature.last-frame"),
    REFERENCE_IMAGES("reference-images", "feature.reference-images"),
    EXTENSION("extension", "feature.extension"),
    NEGATIVE_PROMPT("negative-prompt", "feature.negative-prompt"),
    SEED("seed", "feature.seed"),
    SILENCE("silence", "feature.silence"),
    PERSON_GENERATION("person-generation", "feature.person-generation");

    private final String word;
    private final String key;

    ModelFeature(String word, String key) {
        this.word = word;
        this.key = key;
    }

    /** The word in the catalogue. */
    public String word() {
        return word;
    }

    /** What a producer calls it. */
    public Phrase plain() {
        return Phrase.of(key);
    }

    static Optional<ModelFeature> of(String word) {
        return Arrays.stream(values()).filter(feature -> feature.word.equals(word)).findFirst();
    }
}
