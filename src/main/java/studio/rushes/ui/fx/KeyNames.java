package studio.rushes.ui.fx;

import java.util.Map;

/** What is printed on keys where people speak another language. */
final class KeyNames {
    /** Texts by the names that JavaFX and our own tables have for a key. */
    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("Shift", "keycap.shift"),
                    Map.entry("Space", "keycap.space"),
                    Map.entry("Enter", "keycap.enter"),
                    Map.entry("Esc", "keycap.escape"),
                    Map.entry("Backspace", "keycap.backspace"),
                    Map.entry("Del", "keycap.delete"),
                    Map.entry("Delete", "keycap.delete"),
                    Map.entry("Insert", "keycap.insert"),
                    Map.entry("Home", "keycap.home"),
                    Map.entry("End", "keycap.end"),
                    Map.entry("Page Up", "keycap.page.up"),
                    Map.entry("Page Down", "keycap.page.down"));

    private KeyNames() {}

    /** A sign or a letter is the same everywhere. */
    static String of(String name) {
        String key = TEXTS.get(name);
        return key == null ? name : Texts.text(key);
    }
}
