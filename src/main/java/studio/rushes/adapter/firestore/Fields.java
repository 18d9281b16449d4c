package studio.rushes.adapter.firestore;

import com.google.cloud.firestore.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.rushes.sharing.DocumentChange;
import studio.rushes.sharing.DocumentChange.Mark;

/** A change in the two shapes that the library takes. */
final class Fields {
    private Fields() {}

    static FieldPath path(studio.rushes.sharing.FieldPath path) {
        return FieldPath.of(path.parts().toArray(String[]::new));
    }

    /**
     * Path, value, path, value: each field alone, its siblings untouched. A map with a dot in its
     * key would make a field of that name instead.
     */
    static List<Object> single(DocumentChange change) {
        List<Object> pairs = new ArrayList<>();
        change.fields()
                .forEach((path, value) -> {
                    pairs.add(path(path));
                    pairs.add(Values.written(value));
                });
        return pairs;
    }

    /** The whole of a document that is made. */
    static Map<String, Object> whole(DocumentChange change) {
        Map<String, Object> root = new LinkedHashMap<>();
        change.fields()
                .forEach((path, value) -> {
                    if (value != Mark.REMOVED) {
                        put(root, path.parts(), Values.written(value));
                    }
                });
        return root;
    }

    @SuppressWarnings("unchecked") // each level is a map that this method made
    private static void put(Map<String, Object> root, List<String> parts, Object value) {
        Map<String, Object> at = root;
        for (String part : parts.subList(0, parts.size() - 1)) {
            Object below = at.computeIfAbsent(part, _ -> new LinkedHashMap<String, Object>());
            if (!(below instanceof LinkedHashMap<?, ?>)) {
                throw crossing(parts);
            }
            at = (Map<String, Object>) below;
        }
        if (at.putIfAbsent(parts.getLast(), value) != null) {
            throw crossing(parts);
        }
    }

    private static IllegalArgumentException crossing(List<String> parts) {
        return new IllegalArgumentException("one change writes over another at " + parts);
    }
}
