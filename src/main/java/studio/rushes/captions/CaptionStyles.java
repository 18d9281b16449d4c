package studio.rushes.captions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CatalogueFile;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * The caption styles that are known. The shipped ones can be replaced and added to by a file of the
 * person's own, a whole row at a time.
 */
public final class CaptionStyles {
    private static final String SHIPPED = "styles.json";

    private final Map<String, CaptionStyle> styles = new LinkedHashMap<>();
    private final Set<String> own;

    /**
     * Styles, and what was wrong with the person's own file where it was left out.
     *
     * @param problem empty where all is well
     */
    public record Reading(CaptionStyles styles, Optional<Problem> problem) {}

    private CaptionStyles(List<CaptionStyle> shipped, List<CaptionStyle> own) {
        shipped.forEach(style -> styles.put(style.id(), style));
        own.forEach(style -> styles.put(style.id(), style));
        this.own = own.stream().map(CaptionStyle::id).collect(Collectors.toUnmodifiableSet());
    }

    public static CaptionStyles shipped() {
        return Shipped.STYLES;
    }

    /** Read when first asked for. */
    private static final class Shipped {
        static final CaptionStyles STYLES = read();

        private static CaptionStyles read() {
            try {
                byte[] json = CatalogueFile.shipped(CaptionStyles.class, SHIPPED);
                return new CaptionStyles(StyleRows.read(json), List.of());
            } catch (CatalogueException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads the person's own file over the shipped rows; a file that is not there changes none. */
    public static Reading with(Path own) {
        if (!Files.exists(own)) {
            return new Reading(shipped(), Optional.empty());
        }
        try {
            return new Reading(over(StyleRows.read(CatalogueFile.own(own))), Optional.empty());
        } catch (CatalogueException e) {
            return new Reading(shipped(), Optional.of(unreadable(own, e)));
        }
    }

    /** The shipped styles with the person's own over them. */
    static CaptionStyles over(List<CaptionStyle> own) {
        return new CaptionStyles(shipped().all(), own);
    }

    static Problem unreadable(Path own, CatalogueException mistake) {
        return Problem.of("CAPTIONS-STYLES-UNREADABLE")
                .with("reason", mistake.mistake())
                .with("own", own);
    }

    public List<CaptionStyle> all() {
        return List.copyOf(styles.values());
    }

    /** Whether it is the person's own, be it one over a shipped one. */
    public boolean isOwn(String id) {
        return own.contains(id);
    }

    /** The person's own of a name. */
    public Optional<CaptionStyle> ownNamed(String name) {
        return styles.values().stream()
                .filter(style -> own.contains(style.id()) && style.name().equals(name))
                .findFirst();
    }

    /**
     * The id a style is kept under by its name: of the person's own of that name, else a new one.
     */
    public String idFor(String name) {
        return ownNamed(name)
                .map(CaptionStyle::id)
                .orElseGet(() -> {
                    String plain = idOf(name);
                    String id = plain;
                    for (int i = 2; styles.containsKey(id); i++) {
                        id = numbered(plain, i);
                    }
                    return id;
                });
    }

    /** The name in letters an id may have; a name that has none of them is just a style. */
    private static String idOf(String name) {
        String letters =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return letters.isEmpty() ? "style" : cut(letters, StyleRows.LONGEST_ID);
    }

    static String numbered(String id, int number) {
        String end = "-" + number;
        return cut(id, StyleRows.LONGEST_ID - end.length()) + end;
    }

    private static String cut(String id, int longest) {
        return id.substring(0, Math.min(id.length(), longest)).replaceAll("-$", "");
    }

    public Optional<CaptionStyle> find(String id) {
        return Optional.ofNullable(styles.get(id));
    }

    /** One that somebody asked for; another is refused with the names of all. */
    public CaptionStyle named(String id) {
        return find(id).orElseThrow(() ->
                new StudioException(
                        Problem.of("CAPTIONS-STYLE")
                                .with("id", id)
                                .with("choices", String.join(", ", styles.keySet()))));
    }
}
