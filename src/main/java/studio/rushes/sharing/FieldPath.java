package studio.rushes.sharing;

import java.util.List;

/**
 * Where in a document a value lies: a field, or a key of a map in it, such as {@code clips_status}
 * then {@code 2}.
 */
public record FieldPath(List<String> parts) {
    public FieldPath {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a field path has parts, none empty: " + parts);
        }
    }

    public static FieldPath of(String... parts) {
        return new FieldPath(List.of(parts));
    }

    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
