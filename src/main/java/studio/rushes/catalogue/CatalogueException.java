package studio.rushes.catalogue;

/** A mistake in a catalogue file, with its place. */
public final class CatalogueException extends Exception {
    public CatalogueException(String place, String mistake) {
        super(place + ": " + mistake);
    }
}
