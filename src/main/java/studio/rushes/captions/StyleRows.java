package studio.rushes.captions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studio.rushes.catalogue.CatalogueException;
import studio.rushes.catalogue.CatalogueFile;
import studio.rushes.catalogue.CataloguePlace;
import studio.rushes.catalogue.CatalogueRow;
import studio.rushes.problem.Phrase;

/**
 * Caption styles as they are written in a file; a mistake is told with its place. Nothing but
 * numbers, words from a list, an id and a name of harmless letters comes out of it, so that no
 * style from elsewhere can write into a subtitle file.
 */
final class StyleRows {
    static final String UPPER = "upper";
    static final String AS_WRITTEN = "as-written";
    static final int LONGEST_ID = 40;

    private static final Pattern ID = Pattern.compile("[a-z0-9](-?[a-z0-9])*");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} '’()+.&_-]*");
    private static final Pattern COLOUR = Pattern.compile("#([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}");
    private static final int LONGEST_NAME = 40;
    private static final int MOST_ROWS = 200;
    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "name",
                    "font",
                    "size",
                    "case",
                    "wordsPerPage",
                    "lineWidth",
                    "centreY",
                    "leadMillis",
                    "fill",
                    "highlight",
                    "outline",
                    "shadow",
                    "box");

    private StyleRows() {}

    /**
     * @throws CatalogueException naming the place of the first mistake
     */
    static List<CaptionStyle> read(byte[] json) throws CatalogueException {
        CatalogueRow parts = CatalogueFile.read("styles.json", json).exactly(Set.of("styles"));
        List<CaptionStyle> styles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CataloguePlace row : rows(parts)) {
            if (styles.size() == MOST_ROWS) {
                throw row.mistake(Phrase.of("row.many").with("most", MOST_ROWS));
            }
            CaptionStyle style = style(row);
            if (!seen.add(style.id())) {
                throw row.mistake(Phrase.of("row.second").with("id", style.id()));
            }
            styles.add(style);
        }
        return List.copyOf(styles);
    }

    /** None at all where the person took the last one away. */
    private static List<CataloguePlace> rows(CatalogueRow parts) throws CatalogueException {
        CataloguePlace rows = new CataloguePlace("styles", parts.value("styles").node());
        return rows.node().isArray() && rows.node().isEmpty() ? List.of() : rows.list();
    }

    private static CaptionStyle style(CataloguePlace row) throws CatalogueException {
        CatalogueRow values = row.exactly(KEYS);
        return new CaptionStyle(
                id(values.value("id")),
                name(values.value("name")),
                word(values.value("font"), CaptionFonts.names()),
                (int) values.value("size").number(8, 400),
                word(values.value("case"), List.of(AS_WRITTEN, UPPER)).equals(UPPER),
                (int) values.value("wordsPerPage").number(1, 4),
                (int) values.value("lineWidth").number(100, SafeZone.WIDTH),
                (int) values.value("centreY").number(0, SafeZone.HEIGHT),
                (int) values.value("leadMillis").number(0, 500),
                colour(values.value("fill")),
                highlight(values.value("highlight").exactly(Set.of("kind", "colour"))),
                outline(values.value("outline").exactly(Set.of("colour", "width"))),
                shadow(values.value("shadow").exactly(Set.of("colour", "fall", "blur"))),
                box(values.value("box").exactly(Set.of("around", "colour", "padding", "radius"))));
    }

    private static CaptionStyle.Highlight highlight(CatalogueRow values) throws CatalogueException {
        return new CaptionStyle.Highlight(
                one(values.value("kind"), CaptionStyle.HighlightKind.class),
                colour(values.value("colour")));
    }

    private static CaptionStyle.Outline outline(CatalogueRow values) throws CatalogueException {
        return new CaptionStyle.Outline(
                colour(values.value("colour")), (int) values.value("width").number(0, 40));
    }

    private static CaptionStyle.Shadow shadow(CatalogueRow values) throws CatalogueException {
        return new CaptionStyle.Shadow(
                colour(values.value("colour")),
                (int) values.value("fall").number(0, 40),
                (int) values.value("blur").number(0, 40));
    }

    private static CaptionStyle.Box box(CatalogueRow values) throws CatalogueException {
        return new CaptionStyle.Box(
                one(values.value("around"), CaptionStyle.Around.class),
                colour(values.value("colour")),
                (int) values.value("padding").number(0, 80),
                (int) values.value("radius").number(0, 120));
    }

    static String id(CataloguePlace place) throws CatalogueException {
        String id = place.text(LONGEST_ID);
        if (!ID.matcher(id).matches()) {
            throw place.mistake(Phrase.of("row.id"));
        }
        return id;
    }

    static String name(CataloguePlace place) throws CatalogueException {
        String name = place.text(LONGEST_NAME);
        if (!NAME.matcher(name).matches()) {
            throw place.mistake(Phrase.of("row.name"));
        }
        return name;
    }

    /** Opaque as {@code #RRGGBB}, else with its alpha in front. */
    private static int colour(CataloguePlace place) throws CatalogueException {
        String text = place.text(LONGEST_NAME);
        if (!COLOUR.matcher(text).matches()) {
            throw place.mistake(Phrase.of("row.colour"));
        }
        int value = Integer.parseUnsignedInt(text.substring(1), 16);
        return text.length() == 7 ? 0xFF000000 | value : value;
    }

    private static <E extends Enum<E>> E one(CataloguePlace place, Class<E> type)
            throws CatalogueException {
        List<String> words = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            words.add(StyleJson.word(value));
        }
        return Enum.valueOf(type, word(place, words).toUpperCase(Locale.ROOT));
    }

    private static String word(CataloguePlace place, List<String> words) throws CatalogueException {
        String word = place.text(LONGEST_NAME);
        if (!words.contains(word)) {
            throw place.mistake(Phrase.of("row.choice").with("choices", String.join(", ", words)));
        }
        return word;
    }
}
