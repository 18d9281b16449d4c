package studio.rushes.ui.script;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the left column. */
final class ScriptTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("studio.rushes.ui.script", Locale.ROOT);

    private ScriptTexts() {}

    static String text(String key, Object... places) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(places);
    }
}
