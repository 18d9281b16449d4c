package studio.rushes.ui.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the window, from {@code texts.properties}. */
public final class Texts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("studio.rushes.ui.texts", Locale.ROOT);

    private Texts() {}

    /**
     * The text of a key, with its places filled.
     *
     * @throws java.util.MissingResourceException where there is no such key
     */
    public static String text(String key, Object... places) {
        String pattern = BUNDLE.getString(key);
        return places.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ENGLISH).format(places);
    }
}
