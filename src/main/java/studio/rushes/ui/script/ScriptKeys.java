package studio.rushes.ui.script;

import static studio.rushes.ui.fx.KeyTable.Key.listed;
import static studio.rushes.ui.fx.KeyTable.Key.silent;
import static studio.rushes.ui.fx.KeyTable.Scope.SCRIPT;
import static studio.rushes.ui.fx.Stroke.press;

import java.util.Set;
import studio.rushes.ui.fx.KeyTable;

/** The keys of the script. */
public final class ScriptKeys {
    private static final String GROUP = "editor.keys";

    static final String UNDO = "script-undo";
    static final String REDO = "script-redo";
    static final String ADD = "script-add";
    static final String UP = "script-up";
    static final String DOWN = "script-down";
    static final String FIND = "script-find";
    static final String REPLACE = "script-replace";
    static final String SPLIT = "script-split";
    static final String MERGE = "script-merge";

    /** Only where a block and not its text has the focus, as those that follow. */
    static final String REMOVE = "script-remove";

    static final String STRETCH_UP = "script-stretch-up";
    static final String STRETCH_DOWN = "script-stretch-down";
    static final String ALONE = "script-alone";

    /** Those that one who looks on may press, too. */
    static final Set<String> CHANGES_NOTHING = Set.of(FIND, STRETCH_UP, STRETCH_DOWN, ALONE);

    public static final KeyTable TABLE =
            KeyTable.of(
                    silent(UNDO, SCRIPT, GROUP, press("Shortcut+Z")),
                    silent(REDO, SCRIPT, GROUP, press("Shortcut+Shift+Z"), press("Shortcut+Y")),
                    listed(ADD, SCRIPT, GROUP, "editor.keys.add", press("Shortcut+Enter")),
                    listed(UP, SCRIPT, GROUP, "editor.keys.move", press("Alt+Up")),
                    listed(DOWN, SCRIPT, GROUP, "editor.keys.move", press("Alt+Down")),
                    listed(
                            SPLIT,
                            SCRIPT,
                            GROUP,
                            "editor.keys.split",
                            press("Shortcut+Shift+Enter")),
                    listed(MERGE, SCRIPT, GROUP, "editor.keys.merge", press("Shortcut+Shift+J")),
                    listed(FIND, SCRIPT, GROUP, "editor.keys.find", press("Shortcut+F")),
                    listed(REPLACE, SCRIPT, GROUP, "editor.keys.replace", press("Shortcut+H")),
                    listed(STRETCH_UP, SCRIPT, GROUP, "editor.keys.stretch", press("Shift+Up")),
                    listed(STRETCH_DOWN, SCRIPT, GROUP, "editor.keys.stretch", press("Shift+Down")),
                    listed(REMOVE, SCRIPT, GROUP, "editor.keys.remove", press("Delete")),
                    silent(ALONE, SCRIPT, GROUP, press("Esc")));

    private ScriptKeys() {}
}
