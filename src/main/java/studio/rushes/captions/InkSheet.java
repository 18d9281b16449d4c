package studio.rushes.captions;

import java.awt.Rectangle;

/** Premultiplied pixels that inks are laid over, a row after the other. */
final class InkSheet {
    private final Rectangle box;
    private final int[] pixels;

    private InkSheet(Rectangle box, int[] pixels) {
        this.box = box;
        this.pixels = pixels;
    }

    static InkSheet blank(Rectangle box) {
        return new InkSheet(box, new int[box.width * box.height]);
    }

    InkSheet copy() {
        return new InkSheet(box, pixels.clone());
    }

    int[] pixels() {
        return pixels;
    }

    /** Makes a part of it what another sheet of the same size is there. */
    void restore(InkSheet other, Rectangle part) {
        Rectangle where = part.intersection(box);
        for (int y = where.y; y < where.y + where.height; y++) {
            int from = at(where.x, y);
            System.arraycopy(other.pixels, from, pixels, from, Math.max(0, where.width));
        }
    }

    /** Lays a colour over it, as far as the shape covers it within a part. */
    void lay(Coverage shape, int argb, Rectangle part) {
        Rectangle where = part.intersection(shape.box()).intersection(box);
        for (int y = where.y; y < where.y + where.height; y++) {
            int to = at(where.x, y);
            for (int x = where.x; x < where.x + where.width; x++, to++) {
                over(to, shape.at(x, y), argb);
            }
        }
    }

    /** Lays shapes, their line included, over it, with the shadow they throw together. */
    void shade(Iterable<Coverage> shapes, CaptionStyle style, double scale) {
        byte[] mask = new byte[pixels.length];
        for (Coverage shape : shapes) {
            join(mask, shape);
        }
        CaptionStyle.Shadow shadow = style.shadow();
        if (shadow.fall() + shadow.blur() > 0 && shadow.colour() >>> 24 > 0) {
            int reach = (int) Math.round(shadow.blur() * scale);
            byte[] soft = Blur.of(mask, box.width, box.height, reach);
            cast(soft, (int) Math.round(shadow.fall() * scale), shadow.colour());
        }
        if (style.outline().width() > 0) {
            for (int at = 0; at < mask.length; at++) {
                over(at, mask[at] & 0xFF, style.outline().colour());
            }
        }
    }

    private void cast(byte[] shadow, int fall, int argb) {
        for (int y = fall; y < box.height; y++) {
            int to = y * box.width + fall;
            int from = to - fall * box.width - fall;
            for (int x = fall; x < box.width; x++, to++, from++) {
                over(to, shadow[from] & 0xFF, argb);
            }
        }
    }

    private void join(byte[] mask, Coverage shape) {
        Rectangle where = shape.box().intersection(box);
        for (int y = where.y; y < where.y + where.height; y++) {
            int to = at(where.x, y);
            for (int x = where.x; x < where.x + where.width; x++, to++) {
                int one = mask[to] & 0xFF;
                int other = shape.at(x, y);
                mask[to] = (byte) (one + other - by255(one * other));
            }
        }
    }

    private void over(int to, int cover, int argb) {
        int alpha = by255(cover * (argb >>> 24));
        if (alpha == 0) {
            return;
        }
        int under = pixels[to];
        int through = 255 - alpha;
        pixels[to] =
                (alpha + by255((under >>> 24) * through)) << 24
                        | (channel(argb >> 16, alpha, under >> 16, through) << 16)
                        | (channel(argb >> 8, alpha, under >> 8, through) << 8)
                        | channel(argb, alpha, under, through);
    }

    private static int channel(int over, int alpha, int under, int through) {
        return by255((over & 0xFF) * alpha + (under & 0xFF) * through);
    }

    /** Division by 255, rounded: exact for all sums of products that stay under 255 squared. */
    private static int by255(int product) {
        int half = product + 128;
        return (half + (half >> 8)) >> 8;
    }

    private int at(int x, int y) {
        return (y - box.y) * box.width + x - box.x;
    }
}
