package studio.rushes.ui.script;

import studio.rushes.ui.fx.Texts;

/** The words of the left column. */
final class ScriptTexts {
    private ScriptTexts() {}

    static String text(String key, Object... places) {
        return Texts.textIn("script", key, places);
    }
}
