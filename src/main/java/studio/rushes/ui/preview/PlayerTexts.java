package studio.rushes.ui.preview;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the player. */
final class PlayerTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("studio.rushes.ui.preview");

    private PlayerTexts() {}

    static String text(String key) {
        return BUNDLE.getString(key);
    }

    static String text(String key, Object... values) {
        return new MessageFormat(text(key), BUNDLE.getLocale()).format(values);
    }
}
