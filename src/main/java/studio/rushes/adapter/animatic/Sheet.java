package studio.rushes.adapter.animatic;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import studio.rushes.media.YuvPicture;

/**
 * A painted image turned into planes once, so that laying it over a picture is mostly copying rows.
 * Colours are premultiplied; each row knows its runs of opaque and of translucent pixels.
 */
final class Sheet {
    private static final int OPAQUE = 255;
    private static final int[] NO_RUNS = {};

    private final int width;
    private final int height;
    private final Plane y;
    private final Plane u;
    private final Plane v;

    private Sheet(int width, int height) {
        this.width = width;
        this.height = height;
        this.y = new Plane(width, height, new byte[width * height]);
        byte[] halfAlpha = new byte[width / 2 * (height / 2)];
        this.u = new Plane(width / 2, height / 2, halfAlpha);
        this.v = new Plane(width / 2, height / 2, halfAlpha);
    }

    /** Of an {@link #canvas}. */
    static Sheet of(BufferedImage image) {
        Sheet sheet = new Sheet(image.getWidth(), image.getHeight());
        sheet.update(image, 0, 0, image.getWidth(), image.getHeight());
        return sheet;
    }

    /** A transparent image of even sides that a sheet can be made of. */
    static BufferedImage canvas(int width, int height) {
        return new BufferedImage(
                Math.max(2, (width + 1) & ~1),
                Math.max(2, (height + 1) & ~1),
                BufferedImage.TYPE_INT_ARGB_PRE);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Takes over a part of the image that was painted again. */
    void update(BufferedImage image, int left, int top, int wide, int high) {
        int x0 = Math.max(0, left & ~1);
        int y0 = Math.max(0, top & ~1);
        int x1 = Math.min(width, (left + wide + 1) & ~1);
        int y1 = Math.min(height, (top + high + 1) & ~1);
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int row = y0; row < y1; row += 2) {
            for (int x = x0; x < x1; x += 2) {
                convert(argb, x, row);
            }
        }
        for (int row = y0; row < y1; row++) {
            y.findRuns(row);
        }
        for (int row = y0 / 2; row < y1 / 2; row++) {
            u.findRuns(row);
            v.runs[row] = u.runs[row];
        }
    }

    /** Lays the sheet over the picture, its left top corner at the place given. */
    void lay(YuvPicture picture, int left, int top) {
        layPart(picture, left, top, 0, width);
    }

    /** Lays only the sheet's columns from one to before another; even numbers. */
    void layPart(YuvPicture picture, int left, int top, int from, int to) {
        int wide = picture.size().width();
        int high = picture.size().height();
        y.lay(picture.y(), wide, high, left, top, from, to);
        u.lay(picture.u(), wide / 2, high / 2, left >> 1, top >> 1, from / 2, to / 2);
        v.lay(picture.v(), wide / 2, high / 2, left >> 1, top >> 1, from / 2, to / 2);
    }

    /** BT.709, limited range, in 16 bit fixed point, for four pixels that share their chroma. */
    private void convert(int[] argb, int x, int row) {
        int alpha = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < 4; i++) {
            int at = (row + (i >> 1)) * width + x + (i & 1);
            int pixel = argb[at];
            int a = pixel >>> 24;
            int r = pixel >> 16 & 255;
            int g = pixel >> 8 & 255;
            int b = pixel & 255;
            y.colour[at] = (byte) ((11966 * r + 40254 * g + 4064 * b + 4112 * a + 32768) >> 16);
            y.alpha[at] = (byte) a;
            alpha += a;
            red += r;
            green += g;
            blue += b;
        }
        int at = row / 2 * (width / 2) + x / 2;
        u.colour[at] =
                (byte)
                        ((-6596 * red - 22189 * green + 28784 * blue + 32896 * alpha + 131072)
                                >> 18);
        v.colour[at] =
                (byte) ((28784 * red - 26145 * green - 2639 * blue + 32896 * alpha + 131072) >> 18);
        u.alpha[at] = (byte) ((alpha + 2) >> 2);
    }

    /** One plane, and for each row its runs as triples of start, end and 1 where all is opaque. */
    private static final class Plane {
        private final int width;
        private final int height;
        private final byte[] colour;
        private final byte[] alpha;
        private final int[][] runs;

        Plane(int width, int height, byte[] alpha) {
            this.width = width;
            this.height = height;
            this.colour = new byte[width * height];
            this.alpha = alpha;
            this.runs = new int[height][];
            Arrays.fill(runs, NO_RUNS);
        }

        void findRuns(int row) {
            int[] found = new int[24];
            int count = 0;
            int base = row * width;
            int x = 0;
            while (x < width) {
                int kind = kind(alpha[base + x]);
                int start = x;
                while (x < width && kind(alpha[base + x]) == kind) {
                    x++;
                }
                if (kind >= 0) {
                    if (count + 3 > found.length) {
                        found = Arrays.copyOf(found, found.length * 2);
                    }
                    found[count++] = start;
                    found[count++] = x;
                    found[count++] = kind;
                }
            }
            runs[row] = count == 0 ? NO_RUNS : Arrays.copyOf(found, count);
        }

        private static int kind(byte alpha) {
            int value = alpha & 255;
            return value == OPAQUE ? 1 : value == 0 ? -1 : 0;
        }

        void lay(byte[] target, int wide, int high, int left, int top, int from, int to) {
            int first = Math.max(from, -left);
            int beyond = Math.min(to, wide - left);
            int lowest = Math.min(height, high - top);
            for (int row = Math.max(0, -top); row < lowest; row++) {
                int[] triples = runs[row];
                int out = (row + top) * wide + left;
                for (int i = 0; i < triples.length; i += 3) {
                    int start = Math.max(triples[i], first);
                    int end = Math.min(triples[i + 1], beyond);
                    if (start >= end) {
                        continue;
                    }
                    if (triples[i + 2] == 1) {
                        System.arraycopy(
                                colour, row * width + start, target, out + start, end - start);
                    } else {
                        blend(target, out + start, row * width + start, end - start);
                    }
                }
            }
        }

        private void blend(byte[] target, int out, int in, int length) {
            for (int i = 0; i < length; i++) {
                int t = (target[out + i] & 255) * (OPAQUE - (alpha[in + i] & 255)) + 128;
                target[out + i] = (byte) ((colour[in + i] & 255) + ((t + (t >> 8)) >> 8));
            }
        }
    }
}
