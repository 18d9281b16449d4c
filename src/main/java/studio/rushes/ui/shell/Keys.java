package studio.rushes.ui.shell;

import static studio.rushes.ui.fx.KeyTable.Key.listed;
import static studio.rushes.ui.fx.KeyTable.Key.silent;
import static studio.rushes.ui.fx.KeyTable.Scope.REST;
import static studio.rushes.ui.fx.KeyTable.Scope.SCRIPT;
import static studio.rushes.ui.fx.KeyTable.Scope.WINDOW;
import static studio.rushes.ui.fx.Stroke.press;
import static studio.rushes.ui.fx.Stroke.type;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import studio.rushes.ui.compare.CompareKeys;
import studio.rushes.ui.compare.CompareModel;
import studio.rushes.ui.fx.KeyTable;
import studio.rushes.ui.grid.GridKeys;
import studio.rushes.ui.preview.PlayerKeys;
import studio.rushes.ui.review.ReviewKeys;
import studio.rushes.ui.review.ReviewModel;
import studio.rushes.ui.script.ScriptKeys;
import studio.rushes.ui.strip.StripKeys;

/** The keys that work wherever the focus is, apart from text being written. */
final class Keys {
    private static final String VIDEO = "shell.keys.video";

    private static final KeyTable OF_VIDEO =
            KeyTable.of(
                    listed("generate", WINDOW, VIDEO, "shell.keys.generate", press("Shortcut+G")),
                    listed("launch", WINDOW, VIDEO, "shell.keys.launch", press("Shortcut+Shift+G")),
                    listed(
                            "assemble",
                            WINDOW,
                            VIDEO,
                            "shell.keys.assemble",
                            press("Shortcut+Enter")),
                    listed("export", WINDOW, VIDEO, "shell.keys.export", press("Shortcut+E")),
                    listed("undo", REST, VIDEO, "shell.keys.undo", press("Shortcut+Z")),
                    listed("redo", REST, VIDEO, "shell.keys.redo", press("Shortcut+Shift+Z")),
                    listed("open", WINDOW, VIDEO, "shell.keys.open", press("Shortcut+O")),
                    listed("new", WINDOW, VIDEO, "shell.keys.new", press("Shortcut+N")),
                    listed("home", WINDOW, VIDEO, "home.keys", press("Shortcut+Shift+O")),
                    listed("ledger", WINDOW, VIDEO, "shell.keys.ledger", press("Shortcut+L")),
                    listed("draft", WINDOW, VIDEO, "shell.keys.draft", press("Shortcut+D")),
                    listed(
                            "settings",
                            WINDOW,
                            VIDEO,
                            "settings.keys.open",
                            press("Shortcut+Comma")),
                    listed("tray", WINDOW, VIDEO, "tray.keys", press("Shortcut+J")),
                    // It sits on another key on each keyboard, so it is known by what it types.
                    listed("keys", REST, VIDEO, "shell.keys.sheet", type("?")),
                    silent("keys-too", WINDOW, VIDEO, press("F1")));

    private static final KeyTable OF_COLUMN =
            KeyTable.of(
                    listed(
                            "captions",
                            WINDOW,
                            "shell.keys.player",
                            "shell.keys.captions",
                            press("Shortcut+T")));

    /** Ways to look at the blocks, each called as {@link Centre} calls it. */
    private static final KeyTable OF_CENTRE =
            KeyTable.of(
                    listed("zoom-board", REST, "shell.keys.grid", "strip.keys.zoom", press("B")),
                    listed("zoom-strip", REST, "shell.keys.grid", "strip.keys.zoom", press("S")),
                    listed("zoom-sheet", REST, "shell.keys.grid", "strip.keys.zoom", press("T")));

    private static final KeyTable OWN = KeyTable.join(OF_VIDEO, OF_COLUMN);

    /** The keys of the whole window, in the order they are listed. */
    static final KeyTable ALL =
            KeyTable.join(
                    OF_VIDEO,
                    ReviewKeys.TABLE,
                    CompareKeys.TABLE,
                    OF_CENTRE,
                    GridKeys.TABLE,
                    StripKeys.TABLE,
                    PlayerKeys.TABLE,
                    OF_COLUMN,
                    ScriptKeys.TABLE);

    /** What may be done while no video is before one's eyes. */
    private static final Set<String> OF_THE_STUDIO =
            Set.of("open", "new", "home", "settings", "tray", "keys", "keys-too");

    private final Map<String, Runnable> doings;
    private final Node script;
    private final Consumer<KeyEvent> player;
    private final Consumer<String> zoom;
    private final ReviewModel review;
    private final BooleanSupplier atHome;
    private final CompareModel compare;
    private @Nullable KeyCode held;
    private boolean repeated;

    /** What keys show. */
    record Sheets(
            VideoMenu menu,
            Runnable home,
            Runnable keys,
            Runnable ledger,
            Runnable captions,
            Runnable settings,
            Runnable tray,
            Consumer<String> zoom) {}

    /**
     * @param script the column that has keys of its own while it has the focus
     */
    Keys(MainViewModel model, Sheets sheets, Node script, Consumer<KeyEvent> player) {
        this.script = script;
        this.player = player;
        zoom = sheets.zoom();
        review = model.review();
        atHome = model.homeProperty()::get;
        compare = model.compare();
        doings =
                Map.ofEntries(
                        Map.entry("generate", model::generateMissing),
                        Map.entry("launch", model::openLaunch),
                        Map.entry("assemble", model::assemble),
                        Map.entry("export", model::openExport),
                        Map.entry("undo", model::undo),
                        Map.entry("redo", model::redo),
                        Map.entry("open", sheets.menu()::openFile),
                        Map.entry("new", sheets.menu()::create),
                        Map.entry("home", sheets.home()),
                        Map.entry("ledger", sheets.ledger()),
                        Map.entry("draft", sheets.menu()::draft),
                        Map.entry("settings", sheets.settings()),
                        Map.entry("tray", sheets.tray()),
                        Map.entry("keys", sheets.keys()),
                        Map.entry("keys-too", sheets.keys()),
                        Map.entry("captions", sheets.captions()));
        OWN.keys().forEach(key -> Objects.requireNonNull(doings.get(key.id()), key.id()));
    }

    /** Before whatever has the focus: keys with a meaning of their own everywhere. */
    void before(KeyEvent key) {
        repeated = key.getCode() == held;
        held = key.getCode();
        Optional<String> own = OWN.hit(WINDOW, key);
        if (own.isPresent() && !scriptHas(key)) {
            perform(own.get(), key);
        } else if (atHome.getAsBoolean()) {
            return;
        } else if (PlayerKeys.PLAY.hits(key) && !wantsSpace(key)) {
            // A button that was clicked keeps the focus; space must not press it again.
            player.accept(key);
            key.consume();
        } else if (key.getTarget() instanceof ButtonBase button && !button.isFocusVisible()) {
            // Nor do the arrows go from button to button then.
            review(key);
        }
    }

    /** A key is let go of. */
    void released(KeyEvent key) {
        if (key.getCode() == held) {
            held = null;
        }
    }

    /** Whether a key is down that was pressed before anything lay over the window. */
    boolean isHeld(KeyCode key) {
        return key == held;
    }

    /** After whatever has the focus left the key alone. */
    void after(KeyEvent key) {
        Optional<String> own = OWN.hit(REST, key);
        if (own.isPresent()) {
            perform(own.get(), key);
        } else if (atHome.getAsBoolean()) {
            return;
        } else if (!writing(key) && CompareKeys.OPEN.hit(REST, key).isPresent()) {
            compare.open();
            key.consume();
        } else if (!writing(key) && review(key)) {
            return;
        } else if (!writing(key) && OF_CENTRE.hit(REST, key).isPresent()) {
            OF_CENTRE.hit(REST, key).ifPresent(zoom);
            key.consume();
        } else if (!writing(key) && PlayerKeys.TABLE.hit(REST, key).isPresent()) {
            player.accept(key);
            key.consume();
        }
    }

    /** A sign, where it is not meant for a text. */
    void typed(KeyEvent key) {
        if (!writing(key)) {
            OWN.hit(REST, key).ifPresent(id -> perform(id, key));
            if (!atHome.getAsBoolean()) {
                review(key);
            }
        }
    }

    /** What is decided is decided once, however long the key is held down. */
    private boolean review(KeyEvent key) {
        Optional<String> hit = ReviewKeys.TABLE.hit(REST, key);
        hit.ifPresent(id -> {
            key.consume();
            if (!repeated || ReviewKeys.goesOn(id)) {
                ReviewKeys.perform(id, review);
            }
        });
        return hit.isPresent();
    }

    private void perform(String id, KeyEvent key) {
        if (atHome.getAsBoolean() && !OF_THE_STUDIO.contains(id)) {
            // Nobody sees what it would be done to.
            return;
        }
        Objects.requireNonNull(doings.get(id), id).run();
        key.consume();
    }

    private boolean scriptHas(KeyEvent key) {
        return isIn(script, key.getTarget()) && ScriptKeys.TABLE.hit(SCRIPT, key).isPresent();
    }

    private static boolean isIn(Node whole, EventTarget target) {
        return target instanceof Node node
                && Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                        .anyMatch(whole::equals);
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
