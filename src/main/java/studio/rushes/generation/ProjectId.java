package studio.rushes.generation;

/** Tells a project's record of takes from every other, wherever its folder is moved to. */
public record ProjectId(String value) {
    public ProjectId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a project id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
