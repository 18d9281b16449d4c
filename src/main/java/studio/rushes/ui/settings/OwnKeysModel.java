package studio.rushes.ui.settings;

import static studio.rushes.ui.fx.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import studio.rushes.ui.fx.KeyTable;
import studio.rushes.ui.fx.Stroke;

/** The keys of the window, and the person's own in place of them. Used on the window's thread. */
public final class OwnKeysModel {
    /**
     * A key of the list.
     *
     * @param group over its place in the list
     * @param caps keys held down together
     * @param own whether it is the person's
     */
    public record Row(String id, String group, String text, List<String> caps, boolean own) {}

    /** Closing, walking and copying must work with the keys everybody knows. */
    private static final Set<KeyCode> RESERVED = Set.of(KeyCode.ESCAPE, KeyCode.TAB);

    private static final Set<KeyCode> COPYING = Set.of(KeyCode.C, KeyCode.X, KeyCode.V, KeyCode.A);

    private final SettingsViewModel settings;
    private final KeyTable table;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> waiting =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    OwnKeysModel(SettingsViewModel settings, KeyTable table) {
        this.settings = settings;
        this.table = table;
        settings.settingsProperty().map(now -> now.window().keys()).subscribe(this::list);
    }

    private void list(Map<String, String> own) {
        rows.set(
                table.keys().stream()
                        .filter(key -> key.text().isPresent())
                        .map(key ->
                                new Row(
                                        key.id(),
                                        text(key.group()),
                                        text(key.text().orElseThrow()),
                                        key.strokes().getFirst().caps(),
                                        own.containsKey(key.id())))
                        .toList());
    }

    /** The next key that is pressed is this one's. */
    public void wait(String id) {
        refusal.set("");
        waiting.set(Optional.of(id));
    }

    /** No key is waited for any more. */
    public void giveUp() {
        waiting.set(Optional.empty());
    }

    /**
     * A key was pressed, which counts where one is waited for and it is not only held down for
     * another.
     *
     * @param shortcut whether Control is held down, or Command on a Mac
     */
    public void press(KeyCode code, boolean shift, boolean alt, boolean shortcut) {
        Optional<String> id = waiting.get();
        if (id.isEmpty() || code.isModifierKey()) {
            return;
        }
        waiting.set(Optional.empty());
        if (code != KeyCode.ESCAPE) {
            KeyCodeCombination keys = pressed(code, shift, alt, shortcut);
            table.find(id.get()).ifPresent(key -> take(key, keys));
        }
    }

    private void take(KeyTable.Key key, KeyCodeCombination keys) {
        Stroke stroke = new Stroke.Pressed(keys);
        String words = objection(key, keys, stroke);
        refusal.set(words);
        if (words.isEmpty()) {
            Map<String, String> own = own();
            own.put(key.id(), keys.getName());
            keep(own);
        }
    }

    private String objection(KeyTable.Key key, KeyCodeCombination keys, Stroke stroke) {
        boolean shortcut = keys.getShortcut() == ModifierValue.DOWN;
        boolean held = shortcut || keys.getAlt() == ModifierValue.DOWN;
        String said = said(stroke);
        if (RESERVED.contains(keys.getCode())
                || (shortcut && COPYING.contains(keys.getCode()))
                || keys.getCode() == KeyCode.UNDEFINED) {
            return text("settings.keys.reserved", said);
        }
        if (needsHeld(key) && !held && !keys.getCode().isFunctionKey()) {
            return text("settings.keys.plain", said);
        }
        return taken(key, stroke);
    }

    /** Who is heard everywhere would otherwise swallow a letter of a text. */
    private static boolean needsHeld(KeyTable.Key key) {
        return key.scope() == KeyTable.Scope.WINDOW
                || (key.usual().getFirst() instanceof Stroke.Pressed(KeyCodeCombination usual)
                        && usual.getShortcut() == ModifierValue.DOWN);
    }

    private String taken(KeyTable.Key key, Stroke stroke) {
        return table.taken(key, stroke)
                .map(other ->
                        text(
                                "settings.keys.taken",
                                said(stroke),
                                other.text()
                                        .map(words -> text(words))
                                        .orElseGet(() -> text("settings.keys.other"))))
                .orElse("");
    }

    private static String said(Stroke stroke) {
        return String.join(" ", stroke.caps());
    }

    /** Gives a key back what it was, where nothing else has that now. */
    public void reset(String id) {
        table.find(id)
                .ifPresent(key -> {
                    String words =
                            key.usual().stream()
                                    .map(stroke -> taken(key, stroke))
                                    .filter(said -> !said.isEmpty())
                                    .findFirst()
                                    .orElse("");
                    refusal.set(words);
                    if (words.isEmpty()) {
                        Map<String, String> own = own();
                        own.remove(id);
                        keep(own);
                    }
                });
    }

    /** Gives all keys back what they were. */
    public void resetAll() {
        refusal.set("");
        keep(Map.of());
    }

    private Map<String, String> own() {
        return new HashMap<>(settings.now().window().keys());
    }

    private void keep(Map<String, String> own) {
        settings.change(now -> now.with(now.window().withKeys(own)));
    }

    private static KeyCodeCombination pressed(
            KeyCode code, boolean shift, boolean alt, boolean shortcut) {
        return new KeyCodeCombination(
                code, held(shift), ModifierValue.UP, held(alt), ModifierValue.UP, held(shortcut));
    }

    private static ModifierValue held(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }

    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whose key is being waited for. */
    public ReadOnlyObjectProperty<Optional<String>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Why the last key was not taken; empty where it was. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
