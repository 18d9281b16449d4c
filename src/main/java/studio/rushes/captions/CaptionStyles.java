package studio.rushes.captions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Styles, and what was wrong with the person's own file where it was left out.
     *
     * @param problem empty where all is well
     */
    public record Reading(CaptionStyles styles, Optional<Problem> problem) {}

    private CaptionStyles(List<CaptionStyle> shipped, List<CaptionStyle> own) {
        shipped.forEach(style -> styles.put(style.id(), style));
        own.forEach(style -> styles.put(style.id(), style));
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
        return new Problem(
                "CAPTIONS-STYLES-UNREADABLE",
                "Your own caption styles have a mistake. " + mistake.getMessage(),
                "The styles that came with Rushes are used, and none is saved over yours.",
                "Correct or remove " + own + ", then start Rushes again.");
    }

    public List<CaptionStyle> all() {
        return List.copyOf(styles.values());
    }

    public Optional<CaptionStyle> find(String id) {
        return Optional.ofNullable(styles.get(id));
    }

    /** One that somebody asked for; another is refused with the names of all. */
    public CaptionStyle named(String id) {
        return find(id).orElseThrow(() ->
                new StudioException(
                        new Problem(
                                "CAPTIONS-STYLE",
                                "There is no caption style called " + id + ".",
                                "Nothing was started.",
                                "Use one of " + String.join(", ", styles.keySet()) + ".")));
    }
}
