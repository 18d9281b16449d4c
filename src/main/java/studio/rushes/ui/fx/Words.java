package studio.rushes.ui.fx;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Money;

/**
 * Texts in one language, from bundles in one folder. What a language's own file does not say is
 * said in English; the computer's language plays no part. Safe for many threads.
 */
final class Words {
    /** Where the texts are that have no bundle of their own. */
    private static final String REST = "texts";

    private static final Control FILES = new Files();

    private final String folder;
    private final Locale language;
    private final Set<String> areas;
    private final Map<String, Optional<ResourceBundle>> bundles = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /**
     * @param folder such as {@code studio.rushes.ui}
     * @param areas first parts of keys that have a bundle of their own
     */
    Words(String folder, Locale language, Set<String> areas) {
        this.folder = folder;
        this.language = language;
        this.areas = Set.copyOf(areas);
    }

    Locale language() {
        return language;
    }

    /** The text of a key whose first part names its bundle, or that stands with the rest. */
    String text(String key, Object... places) {
        int dot = key.indexOf('.');
        ResourceBundle bundle =
                Optional.of(dot)
                        .filter(at -> at > 0)
                        .map(at -> key.substring(0, at))
                        .filter(areas::contains)
                        .flatMap(this::bundle)
                        .filter(own -> own.containsKey(key))
                        .orElseGet(() -> needed(REST));
        return fill(bundle.getString(key), places);
    }

    /** The text of a key in a bundle whose keys do not begin with the bundle's name. */
    String textIn(String bundle, String key, Object... places) {
        return fill(needed(bundle).getString(key), places);
    }

    /** The text of a key in a bundle, where there is one. */
    Optional<String> find(String bundle, String key) {
        return bundle(bundle)
                .filter(there -> there.containsKey(key))
                .map(there -> there.getString(key));
    }

    private String fill(String pattern, Object... places) {
        if (places.length == 0) {
            return pattern;
        }
        Object[] said = Arrays.stream(places).map(this::said).toArray();
        // To read a pattern costs more than to fill it; a format is not safe for many threads.
        MessageFormat read =
                formats.computeIfAbsent(pattern, one -> new MessageFormat(one, language));
        return ((MessageFormat) read.clone()).format(said);
    }

    private Object said(Object place) {
        return place instanceof Money money ? money.phrase().in(language) : place;
    }

    private ResourceBundle needed(String name) {
        return bundle(name)
                .orElseThrow(() ->
                        new MissingResourceException(
                                "the texts " + name + " are not there", folder, name));
    }

    private Optional<ResourceBundle> bundle(String name) {
        return bundles.computeIfAbsent(name, this::find);
    }

    private Optional<ResourceBundle> find(String name) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle(
                            folder + "." + name, language, Words.class.getClassLoader(), FILES));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /**
     * Where the texts of a language are. A file that is not there is looked for in every jar, so
     * none is asked for but those that there can be: English has no file of its own.
     */
    private static final class Files extends Control {
        @Override
        public List<String> getFormats(String bundle) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String bundle, Locale language) {
            return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                    ? List.of(Locale.ROOT)
                    : List.of(Locale.of(language.getLanguage()), Locale.ROOT);
        }

        @Override
        public @Nullable Locale getFallbackLocale(String bundle, Locale language) {
            return null;
        }
    }
}
