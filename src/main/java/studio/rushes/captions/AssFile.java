package studio.rushes.captions;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/**
 * Advanced SubStation Alpha: looks in a player as {@link CaptionPainter} draws it. Each line of
 * each state is an event with a place of its own, since libass would set lines wider apart.
 */
public final class AssFile {
    private static final String WORD_JOINER = "\u2060";

    private final CaptionStyle style;
    private final FrameRate rate;
    private final FrameSize canvas;
    private final Lettering letters;

    private AssFile(CaptionStyle style, FrameRate rate, FrameSize canvas) {
        this.style = style;
        this.rate = rate;
        this.canvas = canvas;
        letters = new Lettering(style);
    }

    /** The whole file, lines ended by a line feed. */
    public static String text(
            CaptionTrack track, CaptionStyle style, FrameRate rate, FrameSize size) {
        boolean tall = size.width() * SafeZone.HEIGHT == size.height() * SafeZone.WIDTH;
        FrameSize canvas = tall ? new FrameSize(SafeZone.WIDTH, SafeZone.HEIGHT) : size;
        return new AssFile(style, rate, canvas).written(track);
    }

    /**
     * Makes text harmless: a line break would start a new event, braces would start commands, and
     * libass knows no way to write a backslash but to part it from what follows.
     */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\r\n|[\r\n\u000B\u000C\u0085\u2028\u2029]", "\n")
                .strip()
                .codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '\n' -> out.append("\\N");
                        case '\\' -> out.append('\\').append(WORD_JOINER);
                        case '{' -> out.append("\\{");
                        case '}' -> out.append("\\}");
                        default -> {
                            if (!Character.isISOControl(c)
                                    && Character.getType(c) != Character.SURROGATE) {
                                out.appendCodePoint(c);
                            }
                        }
                    }
                });
        return out.toString();
    }

    private String written(CaptionTrack track) {
        StringBuilder out = new StringBuilder(head());
        for (CaptionState state : track.states()) {
            append(out, state);
        }
        return out.toString();
    }

    private String head() {
        CaptionFont font = letters.font();
        double scale =
                CaptionPlace.of(style, canvas, new java.awt.geom.Rectangle2D.Double()).scale();
        return """
        [Script Info]
        ScriptType: v4.00+
        PlayResX: %d
        PlayResY: %d
        WrapStyle: 2
        ScaledBorderAndShadow: yes
        Kerning: yes
        YCbCr Matrix: TV.709

        [V4+ Styles]
        Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, \
        BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, \
        BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
        Style: Caption,%s,%s,%s,%s,%s,&H80000000,%d,0,0,0,100,100,0,0,1,%s,%s,5,0,0,0,1

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
        """
                .formatted(
                        canvas.width(),
                        canvas.height(),
                        font.family(),
                        number(font.assSize(style.size() * scale)),
                        colour(style.fill()),
                        colour(style.highlight()),
                        colour(style.outline()),
                        font.bold() ? -1 : 0,
                        number(style.outlineWidth() * scale),
                        number(style.shadow() * scale));
    }

    private void append(StringBuilder out, CaptionState state) {
        CaptionLayout layout = CaptionLayout.of(state.page(), letters, style);
        CaptionPlace place = CaptionPlace.of(style, canvas, layout.bounds());
        double em = style.size() * layout.shrink() * place.scale();
        int first = 0;
        for (CaptionLayout.Line line : layout.lines()) {
            double middle =
                    place.y() + line.baseline() * place.scale() - letters.font().assMiddle(em);
            out.append("Dialogue: 0,")
                    .append(FilmTime.ass(state.start(), rate))
                    .append(',')
                    .append(FilmTime.ass(state.end(), rate))
                    .append(",Caption,,0,0,0,,{\\an5\\pos(")
                    .append(number(place.x()))
                    .append(',')
                    .append(number(middle))
                    .append(')');
            if (layout.shrink() < 1) {
                out.append("\\fs").append(number(letters.font().assSize(em)));
            }
            out.append('}').append(words(line.words(), state.active() - first)).append('\n');
            first += line.words().size();
        }
    }

    private String words(List<CaptionLayout.Word> words, int active) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String text = escaped(words.get(i).shown());
            out.append(i > 0 ? " " : "");
            if (i == active) {
                out.append("{\\1c").append(opaque(style.highlight())).append("&}");
                out.append(text).append("{\\1c").append(opaque(style.fill())).append("&}");
            } else {
                out.append(text);
            }
        }
        return out.toString();
    }

    /** Blue, green, red; the alpha before it counts from opaque. */
    private static String colour(int argb) {
        return String.format(
                Locale.ROOT, "&H%02X%s", 255 - (argb >>> 24), opaque(argb).substring(2));
    }

    private static String opaque(int argb) {
        return String.format(
                Locale.ROOT,
                "&H%02X%02X%02X",
                argb & 0xFF,
                (argb >>> 8) & 0xFF,
                (argb >>> 16) & 0xFF);
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }
}
