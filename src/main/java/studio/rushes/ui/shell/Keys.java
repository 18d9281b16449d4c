package studio.rushes.ui.shell;

import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work wherever the focus is, apart from text being written. */
final class Keys {
    private static final Set<KeyCode> PLAYER_KEYS =
            Set.of(
                    KeyCode.SPACE,
                    KeyCode.J,
                    KeyCode.K,
                    KeyCode.L,
                    KeyCode.M,
                    KeyCode.V,
                    KeyCode.Z,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.COMMA,
                    KeyCode.PERIOD);
    private static final KeyCombination GENERATE = KeyCombination.valueOf("Shortcut+G");
    private static final KeyCombination LAUNCH = KeyCombination.valueOf("Shortcut+Shift+G");
    private static final KeyCombination ASSEMBLE = KeyCombination.valueOf("Shortcut+Enter");
    private static final KeyCombination EXPORT = KeyCombination.valueOf("Shortcut+E");
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination OPEN = KeyCombination.valueOf("Shortcut+O");
    private static final KeyCombination LEDGER = KeyCombination.valueOf("Shortcut+L");
    private static final KeyCombination NEW = KeyCombination.valueOf("Shortcut+N");
    private static final KeyCombination CAPTIONS = KeyCombination.valueOf("Shortcut+T");
    private static final KeyCombination DRAFT = KeyCombination.valueOf("Shortcut+D");

    private final MainViewModel model;
    private final Sheets sheets;
    private final Consumer<KeyEvent> player;

    /** What keys show. */
    record Sheets(VideoMenu menu, Runnable keys, Runnable ledger, Runnable captions) {}

    Keys(MainViewModel model, Sheets sheets, Consumer<KeyEvent> player) {
        this.model = model;
        this.sheets = sheets;
        this.player = player;
    }

    /** Before whatever has the focus: keys with a meaning of their own everywhere. */
    void before(KeyEvent key) {
        if (GENERATE.match(key)) {
            model.generateMissing();
        } else if (LAUNCH.match(key)) {
            model.openLaunch();
        } else if (ASSEMBLE.match(key)) {
            model.assemble();
        } else if (EXPORT.match(key)) {
            model.openExport();
        } else if (OPEN.match(key)) {
            sheets.menu().openFile();
        } else if (NEW.match(key)) {
            sheets.menu().create();
        } else if (LEDGER.match(key)) {
            sheets.ledger().run();
        } else if (DRAFT.match(key)) {
            sheets.menu().draft();
        } else if (CAPTIONS.match(key)) {
            sheets.captions().run();
        } else if (key.getCode() == KeyCode.F1) {
            sheets.keys().run();
        } else if (key.getCode() == KeyCode.SPACE && !wantsSpace(key)) {
            // A button that was clicked keeps the focus; space must not press it again.
            player.accept(key);
        } else {
            return;
        }
        key.consume();
    }

    /** After whatever has the focus left the key alone. */
    void after(KeyEvent key) {
        if (UNDO.match(key)) {
            model.undo();
        } else if (REDO.match(key)) {
            model.redo();
        } else if (writing(key) || key.isShortcutDown() || key.isAltDown()) {
            return;
        } else if (PLAYER_KEYS.contains(key.getCode())) {
            player.accept(key);
        } else {
            return;
        }
        key.consume();
    }

    /** The question mark sits on another key on each keyboard, so it is known by what it types. */
    void typed(KeyEvent key) {
        if (key.getCharacter().equals("?") && !writing(key)) {
            sheets.keys().run();
            key.consume();
        }
    }

    private static boolean writing(KeyEvent key) {
        return key.getTarget() instanceof TextInputControl;
    }

    private static boolean wantsSpace(KeyEvent key) {
        return writing(key)
                || key.isShortcutDown()
                || (key.getTarget() instanceof ButtonBase button && button.isFocusVisible());
    }
}
