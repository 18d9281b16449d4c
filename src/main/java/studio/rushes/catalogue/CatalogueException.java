package studio.rushes.catalogue;

import studio.rushes.problem.Phrase;

/** A mistake in a catalogue file, with its place. */
public final class CatalogueException extends Exception {
    private final transient Phrase mistake;

    public CatalogueException(Phrase place, Phrase mistake) {
        this(Phrase.of("row.mistake").with("where", place).with("what", mistake));
    }

    private CatalogueException(Phrase mistake) {
        super(mistake.words());
        this.mistake = mistake;
    }

    /** What is wrong and where, for a person. */
    public Phrase mistake() {
        return mistake;
    }
}
