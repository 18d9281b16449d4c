package studio.rushes.captions;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;

/**
 * Writes captions so that libass draws what {@link CaptionPainter} draws. Each line of each state
 * is an event with a place of its own, since libass would set lines wider apart; where the word
 * being said grows, each word is, since a larger one would push its neighbours. Soft shadows and
 * boxes are events below. The name of an event tells which page it belongs to.
 */
final class AssWriter {
    /** From below to above. */
    private static final int BOXES = 0;

    private static final int SHADOWS = 1;
    private static final int WORDS = 2;
    private static final int GROWN = 3;

    private static final String INVISIBLE = "\\1a&HFF&\\3a&HFF&";

    /** What libass draws for a blur of 1, as the standard deviation of a bell curve. */
    private static final double BLUR_UNIT = 2 / Math.sqrt(Math.log(256));

    private final CaptionLook look;
    private final CaptionStyle style;
    private final FrameRate rate;
    private final FrameSize canvas;
    private final Lettering letters;
    private final StringBuilder out = new StringBuilder();

    AssWriter(CaptionLook look, FrameRate rate, FrameSize canvas) {
        this.look = look;
        this.rate = rate;
        this.canvas = canvas;
        style = look.style();
        letters = new Lettering(style);
    }

    String written(CaptionTrack track) {
        head();
        int number = 0;
        for (CaptionPage page : track.pages()) {
            number++;
            List<CaptionState> states =
                    style.highlight().kind() == CaptionStyle.HighlightKind.NONE
                            ? List.of(new CaptionState(page.start(), page.end(), page, -1))
                            : new CaptionTrack(List.of(page)).states();
            CaptionLayout layout = CaptionLayout.of(page, letters, look);
            Rectangle2D ink = layout.ink(style);
            if (!ink.isEmpty()) {
                CaptionPlace place = CaptionPlace.of(look, canvas, ink);
                for (CaptionState state : states) {
                    new State(state, layout, place, number).write();
                }
            }
        }
        return out.toString();
    }

    private void head() {
        CaptionFont font = letters.font();
        double scale = CaptionPlace.scale(canvas);
        out.append(
                """
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
                Style: Caption,%s,%s,%s,%s,%s,%s,%d,0,0,0,100,100,0,0,1,%s,%s,5,0,0,0,1

                [Events]
                Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
                """
                        .formatted(
                                canvas.width(),
                                canvas.height(),
                                font.family(),
                                AssText.number(font.assSize(style.size() * scale)),
                                AssText.colour(style.fill()),
                                AssText.colour(style.highlight().colour()),
                                AssText.colour(style.outline().colour()),
                                AssText.colour(style.shadow().colour()),
                                font.bold() ? -1 : 0,
                                AssText.number(style.outline().width() * scale),
                                AssText.number(style.shadow().fall() * scale)));
    }

    /** One state of a page on its way into the file. */
    private final class State {
        private final CaptionState state;
        private final CaptionLayout layout;
        private final CaptionPlace place;
        private final int page;
        private final double em;

        State(CaptionState state, CaptionLayout layout, CaptionPlace place, int page) {
            this.state = state;
            this.layout = layout;
            this.place = place;
            this.page = page;
            em = style.size() * layout.shrink() * place.scale();
        }

        void write() {
            boxes();
            int first = 0;
            for (CaptionLayout.Line line : layout.lines()) {
                int active = state.active() - first;
                boolean isHere = active >= 0 && active < line.words().size();
                if (style.pops() && isHere) {
                    apart(line, active);
                } else {
                    double x = place.x() + line.cell().getCenterX() * place.scale();
                    words(WORDS, x, line.baseline(), 1, words(line.words(), active));
                }
                first += line.words().size();
            }
        }

        private void boxes() {
            for (Rectangle2D box : layout.boxes(style)) {
                box(box, style.box().colour());
            }
            List<CaptionLayout.Word> words = layout.words();
            if (style.highlight().kind() == CaptionStyle.HighlightKind.BOX
                    && state.active() >= 0
                    && state.active() < words.size()) {
                Rectangle2D cell = words.get(state.active()).cell();
                box(CaptionLayout.padded(cell, style.box().padding()), style.highlight().colour());
            }
        }

        private void box(Rectangle2D box, int colour) {
            double scale = place.scale();
            event(
                    BOXES,
                    "\\an7\\pos(%s,%s)\\bord0\\shad0%s\\p%d"
                            .formatted(
                                    AssText.number(place.x() + box.getX() * scale),
                                    AssText.number(place.y() + box.getY() * scale),
                                    AssText.coloured(1, colour),
                                    AssBox.PRECISION),
                    AssBox.path(
                            box.getWidth() * scale,
                            box.getHeight() * scale,
                            style.box().radius() * scale));
        }

        private void apart(CaptionLayout.Line line, int active) {
            for (int i = 0; i < line.words().size(); i++) {
                CaptionLayout.Word word = line.words().get(i);
                double x = place.x() + word.cell().getCenterX() * place.scale();
                String text = AssText.escaped(word.shown());
                if (text.isEmpty()) {
                    continue;
                }
                if (i == active) {
                    String lit = AssText.coloured(1, style.highlight().colour());
                    words(GROWN, x, line.baseline(), CaptionLayout.GROWTH, "{" + lit + "}" + text);
                } else {
                    words(WORDS, x, line.baseline(), 1, text);
                }
            }
        }

        /** Text around a place, and its soft shadow, which libass would soften the outline with. */
        private void words(int layer, double x, double baseline, double growth, String text) {
            double y = place.y() + baseline * place.scale() - letters.font().assMiddle(em);
            StringBuilder tags = new StringBuilder("\\an5\\pos(");
            tags.append(AssText.number(x)).append(',').append(AssText.number(y)).append(')');
            if (layout.shrink() < 1 || growth > 1 || place.scale() != CaptionPlace.scale(canvas)) {
                tags.append("\\fs").append(AssText.number(letters.font().assSize(em * growth)));
            }
            if (style.shadow().blur() > 0) {
                event(
                        SHADOWS,
                        tags + INVISIBLE + blurred(),
                        text.replaceAll("\\{\\\\1c[^}]*}", ""));
                tags.append("\\shad0");
            }
            event(layer, tags.toString(), text);
        }

        private String blurred() {
            double reach = style.shadow().blur() * place.scale();
            return "\\blur" + AssText.number(Blur.deviation(reach) / BLUR_UNIT);
        }

        private String words(List<CaptionLayout.Word> words, int active) {
            boolean colours = style.highlight().kind() == CaptionStyle.HighlightKind.COLOUR;
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                String shown = AssText.escaped(words.get(i).shown());
                text.append(i > 0 ? " " : "");
                if (i == active && colours) {
                    text.append('{').append(AssText.coloured(1, style.highlight().colour()));
                    text.append('}').append(shown).append('{');
                    text.append(AssText.coloured(1, style.fill())).append('}');
                } else {
                    text.append(shown);
                }
            }
            return text.toString();
        }

        private void event(int layer, String tags, String text) {
            if (text.isEmpty()) {
                return;
            }
            out.append(
                    String.format(
                            Locale.ROOT,
                            "Dialogue: %d,%s,%s,Caption,%d,0,0,0,,{%s}%s\n",
                            layer,
                            FilmTime.ass(state.start(), rate),
                            FilmTime.ass(state.end(), rate),
                            page,
                            tags,
                            text));
        }
    }
}
