package studio.rushes.ui.fx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;

/**
 * Keys of the window with what they are for. Each part of the window has a table of its own; the
 * list that is shown of all of them is made from the tables.
 */
public record KeyTable(List<Key> keys) {
    /** Who hears a key. */
    public enum Scope {
        /** The window, before whatever has the focus; only the script's own keys come first. */
        WINDOW,
        /** The grid while it has the focus. */
        GRID,
        /** The strip while it has the focus. */
        STRIP,
        /** The script while it has the focus. */
        SCRIPT,
        /** The player while it has the focus. */
        PLAYER,
        /** Takes side by side, while they have the whole window; nobody else hears a key then. */
        COMPARE,
        /** Whoever it is for, wherever the focus is, where the part with the focus lets it pass. */
        REST;

        /** Whether one press may mean a key here and a key there. */
        boolean overlaps(Scope other) {
            if (this == COMPARE || other == COMPARE) {
                return this == other;
            }
            return this == other
                    || (isWindow() && other != SCRIPT)
                    || (other.isWindow() && this != SCRIPT)
                    || (this == PLAYER && other == REST)
                    || (this == REST && other == PLAYER);
        }

        private boolean isWindow() {
            return this == WINDOW;
        }
    }

    /**
     * One key.
     *
     * @param id what it does, as the code calls it; one of a kind in all tables
     * @param group the key of the text over its place in the list
     * @param text the key of its text there, which keys side by side may share; empty where it is
     *     not listed
     * @param usual what it is where the person has no key of their own for it; the first is listed,
     *     others do the same
     */
    public record Key(
            String id, Scope scope, String group, Optional<String> text, List<Stroke> usual) {
        public Key {
            usual = List.copyOf(usual);
            if (usual.isEmpty()) {
                throw new IllegalArgumentException("the key " + id + " is no key at all");
            }
        }

        /** A key of the list. */
        public static Key listed(
                String id, Scope scope, String group, String text, Stroke... strokes) {
            return new Key(id, scope, group, Optional.of(text), Arrays.asList(strokes));
        }

        /** A key that the list is silent about. */
        public static Key silent(String id, Scope scope, String group, Stroke... strokes) {
            return new Key(id, scope, group, Optional.empty(), Arrays.asList(strokes));
        }

        /** What it is now. */
        public List<Stroke> strokes() {
            return OwnKeys.of(id).map(List::of).orElse(usual);
        }

        public boolean hits(KeyEvent event) {
            return strokes().stream().anyMatch(stroke -> stroke.hits(event));
        }

        boolean collides(Key other) {
            return scope.overlaps(other.scope)
                    && strokes().stream()
                            .anyMatch(mine -> other.strokes().stream().anyMatch(mine::collides));
        }
    }

    /**
     * A line of the list.
     *
     * @param caps keys side by side
     */
    public record Row(String text, List<String> caps) {}

    public KeyTable {
        keys = List.copyOf(keys);
    }

    public static KeyTable of(Key... keys) {
        return new KeyTable(Arrays.asList(keys));
    }

    /** All keys of some tables, in their order. */
    public static KeyTable join(KeyTable... tables) {
        return new KeyTable(Stream.of(tables).flatMap(table -> table.keys().stream()).toList());
    }

    /** What a key does here; empty where it does nothing. */
    public Optional<String> hit(Scope scope, KeyEvent event) {
        return keys.stream()
                .filter(key -> key.scope() == scope && key.hits(event))
                .map(Key::id)
                .findFirst();
    }

    /** The groups of the list with their lines, each in the order of the tables. */
    public Map<String, List<Row>> list() {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Key key : keys) {
            key.text()
                    .ifPresent(text ->
                            add(
                                    groups.computeIfAbsent(key.group(), _ -> new ArrayList<>()),
                                    text,
                                    key.strokes().getFirst().caps()));
        }
        return groups;
    }

    private static void add(List<Row> rows, String text, List<String> caps) {
        if (!rows.isEmpty() && rows.getLast().text().equals(text)) {
            caps = Stream.concat(rows.removeLast().caps().stream(), caps.stream()).toList();
        }
        rows.add(new Row(text, caps));
    }

    public Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** The key that a stroke means already where it would mean another one, too. */
    public Optional<Key> taken(Key wanted, Stroke stroke) {
        return keys.stream()
                .filter(key ->
                        !key.id().equals(wanted.id()) && key.scope().overlaps(wanted.scope()))
                .filter(key -> key.strokes().stream().anyMatch(stroke::collides))
                .findFirst();
    }

    /** Pairs of keys that one movement of the fingers may both mean, as text. */
    public List<String> collisions() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (Key other : keys.subList(i + 1, keys.size())) {
                Key key = keys.get(i);
                if (key.id().equals(other.id()) || key.collides(other)) {
                    found.add(key.id() + " and " + other.id());
                }
            }
        }
        return found;
    }
}
