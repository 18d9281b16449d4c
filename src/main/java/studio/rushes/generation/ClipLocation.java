package studio.rushes.generation;

/** Where a generator keeps a finished clip, in its own words. */
public record ClipLocation(String value) {
    public ClipLocation {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a clip's location is not blank");
        }
    }
}
