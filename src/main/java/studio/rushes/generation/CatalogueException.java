package studio.rushes.generation;

/** A mistake in a catalogue file, with its place. */
final class CatalogueException extends Exception {
    CatalogueException(String place, String mistake) {
        super(place + ": " + mistake);
    }
}
