package studio.rushes.captions;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Uninterrupted;

/**
 * Draws captions: boxes under shadow under outline under letters, the word being said set apart.
 * Needs no display; may be used by several threads at once. The page drawn last is kept, so that
 * the states of one page, asked for one after the other, are drawn from it.
 */
public final class CaptionPainter {
    private final CaptionLook look;
    private final Lettering letters;
    private volatile @Nullable Drawn last;

    private record Drawn(CaptionPage page, FrameSize size, Optional<PageInk> ink) {}

    public CaptionPainter(CaptionLook look) {
        this.look = look;
        letters = Uninterrupted.get(() -> new Lettering(look.style()));
    }

    /**
     * The caption as it lies on a picture of this size. All states of one page have the same place
     * and size. Without anything to draw the image has no pixels.
     */
    public CaptionImage paint(CaptionState state, FrameSize size) {
        Drawn drawn = last;
        if (drawn == null || !drawn.size().equals(size) || !drawn.page().equals(state.page())) {
            drawn =
                    Uninterrupted.get(
                            () -> new Drawn(state.page(), size, draw(state.page(), size)));
            last = drawn;
        }
        return drawn.ink()
                .map(ink -> ink.lit(state.active()))
                .orElseGet(() -> new CaptionImage(0, 0, 0, 0, new int[0]));
    }

    private Optional<PageInk> draw(CaptionPage page, FrameSize size) {
        CaptionLayout layout = CaptionLayout.of(page, letters, look);
        Rectangle2D ink = layout.ink(look.style());
        if (ink.isEmpty()) {
            return Optional.empty();
        }
        CaptionPlace place = CaptionPlace.of(look, size, ink);
        Rectangle box = box(place, ink, size);
        return box.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageInk(look.style(), layout, place, box));
    }

    /** Even on all sides, because chroma is kept at half size, and within the picture. */
    private static Rectangle box(CaptionPlace place, Rectangle2D all, FrameSize size) {
        Rectangle2D ink = place.transform().createTransformedShape(all).getBounds2D();
        int left = Math.max(0, even(Math.floor(ink.getMinX())));
        int top = Math.max(0, even(Math.floor(ink.getMinY())));
        int right = Math.min(size.width(), even(Math.ceil(ink.getMaxX()) + 1));
        int bottom = Math.min(size.height(), even(Math.ceil(ink.getMaxY()) + 1));
        return new Rectangle(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private static int even(double value) {
        return (int) value & ~1;
    }
}
