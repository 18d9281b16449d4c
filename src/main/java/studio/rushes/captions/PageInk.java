package studio.rushes.captions;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One page drawn for one size, ready to have any of its words lit. What its states have in common
 * is drawn once; a state then costs little more than a copy. Never changes once made.
 */
final class PageInk {
    private final CaptionStyle style;
    private final CaptionLayout layout;
    private final AffineTransform onto;
    private final double scale;
    private final Rectangle box;
    private final List<Coverage> letters = new ArrayList<>();
    private final List<Coverage> lined = new ArrayList<>();

    /** Boxes alone, then with shadow and outline, then with the letters, none of them lit. */
    private final InkSheet boxes;

    private final InkSheet under;
    private final InkSheet unlit;

    /**
     * @param box where it lies on the picture
     */
    PageInk(CaptionStyle style, CaptionLayout layout, CaptionPlace place, Rectangle box) {
        this.style = style;
        this.layout = layout;
        this.box = box;
        onto = place.transform();
        scale = place.scale();
        for (CaptionLayout.Word word : layout.words()) {
            Shape shape = onto.createTransformedShape(word.outline());
            letters.add(Coverage.of(shape, 0, box));
            lined.add(Coverage.of(shape, style.outline().width() * scale, box));
        }
        boxes = InkSheet.blank(box);
        for (Rectangle2D one : layout.boxes(style)) {
            boxes.lay(rounded(one), style.box().colour(), box);
        }
        under = boxes.copy();
        under.shade(lined, style, scale);
        unlit = under.copy();
        write(unlit, -1, box);
    }

    /**
     * @param active the word that is lit, or -1
     */
    CaptionImage lit(int active) {
        boolean dark = active < 0 || active >= letters.size();
        InkSheet sheet =
                dark
                        ? unlit.copy()
                        : switch (style.highlight().kind()) {
                            case NONE -> unlit.copy();
                            case COLOUR -> coloured(active);
                            case BOX -> boxed(active);
                            case POP -> popped(active);
                        };
        return new CaptionImage(box.x, box.y, box.width, box.height, sheet.pixels());
    }

    private InkSheet coloured(int active) {
        InkSheet sheet = unlit.copy();
        Rectangle part = letters.get(active).box();
        sheet.restore(under, part);
        write(sheet, active, part);
        return sheet;
    }

    private InkSheet boxed(int active) {
        InkSheet sheet = boxes.copy();
        Rectangle2D cell = layout.words().get(active).cell();
        Coverage behind = rounded(CaptionLayout.padded(cell, style.box().padding()));
        sheet.lay(behind, style.highlight().colour(), box);
        sheet.shade(lined, style, scale);
        write(sheet, -1, box);
        return sheet;
    }

    /** The grown word lies over the others, with a shadow of its own. */
    private InkSheet popped(int active) {
        InkSheet sheet = boxes.copy();
        List<Coverage> others = new ArrayList<>(lined);
        others.remove(active);
        sheet.shade(others, style, scale);
        for (int i = 0; i < letters.size(); i++) {
            if (i != active) {
                sheet.lay(letters.get(i), style.fill(), box);
            }
        }
        Shape grown = onto.createTransformedShape(layout.words().get(active).grown());
        sheet.shade(
                List.of(Coverage.of(grown, style.outline().width() * scale, box)), style, scale);
        sheet.lay(Coverage.of(grown, 0, box), style.highlight().colour(), box);
        return sheet;
    }

    private void write(InkSheet sheet, int active, Rectangle part) {
        for (int i = 0; i < letters.size(); i++) {
            int colour = i == active ? style.highlight().colour() : style.fill();
            sheet.lay(letters.get(i), colour, part);
        }
    }

    private Coverage rounded(Rectangle2D cell) {
        double arc = 2.0 * style.box().radius();
        Shape shape =
                new RoundRectangle2D.Double(
                        cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight(), arc, arc);
        return Coverage.of(onto.createTransformedShape(shape), 0, box);
    }
}
