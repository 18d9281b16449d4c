package studio.rushes.ui.fx;

import java.util.Locale;
import java.util.Set;
import studio.rushes.generation.Money;

/**
 * The words of the window. A key such as {@code review.stars} is looked up in {@code
 * review.properties} where that knows it, else in {@code texts.properties}; for French, {@code
 * review_fr.properties} comes first, and what it does not say is said in English.
 */
public final class Texts {
    private static final String FOLDER = "studio.rushes.ui";

    /** First parts of keys whose texts are in a bundle of that name. */
    static final Set<String> AREAS =
            Set.of(
                    "chain",
                    "cloud",
                    "compare",
                    "cut",
                    "editor",
                    "grid",
                    "home",
                    "review",
                    "settings",
                    "sheet",
                    "strip",
                    "tray");

    private static volatile Words words = new Words(FOLDER, Locale.ENGLISH, AREAS);

    private Texts() {}

    /** Says in which language the window speaks; before anything of it is made. */
    public static void speak(Locale language) {
        words = new Words(FOLDER, language, AREAS);
    }

    /** The language the window speaks, for dates, numbers and the names of things. */
    public static Locale language() {
        return words.language();
    }

    /**
     * The text of a key, with its places filled.
     *
     * @throws java.util.MissingResourceException where there is no such key
     */
    public static String text(String key, Object... places) {
        return words.text(key, places);
    }

    /** A sum as the window's language writes it. */
    public static String sum(Money money) {
        return money.phrase().in(language());
    }

    /**
     * The text of a key in one bundle, whose keys do not begin with its name.
     *
     * @throws java.util.MissingResourceException where there is no such bundle or key
     */
    public static String textIn(String bundle, String key, Object... places) {
        return words.textIn(bundle, key, places);
    }
}
