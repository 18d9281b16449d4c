package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.captions.CaptionImage;
import studio.rushes.media.FrameSize;

/**
 * One painted caption, turned into BT.709 limited range once, laid over as many pictures as show
 * it. Only the rectangle it covers is touched: a third of a millisecond a picture.
 */
final class CaptionBlend {
    private final int left;
    private final int top;
    private final Layer luma;
    private final Layer blue;
    private final Layer red;

    CaptionBlend(CaptionImage image, FrameSize frame) {
        int right = Math.min(image.x() + image.width(), frame.width()) & ~1;
        int bottom = Math.min(image.y() + image.height(), frame.height()) & ~1;
        left = (Math.max(0, image.x()) + 1) & ~1;
        top = (Math.max(0, image.y()) + 1) & ~1;
        int width = Math.max(0, right - left);
        int height = Math.max(0, bottom - top);
        luma = new Layer(width, height);
        blue = new Layer(width / 2, height / 2);
        red = new Layer(width / 2, height / 2);
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                convert(image, x, y);
            }
        }
    }

    /** Two by two pixels share one pair of chroma values. */
    private void convert(CaptionImage image, int x, int y) {
        int alpha = 0;
        int r = 0;
        int g = 0;
        int b = 0;
        for (int dy = 0; dy < 2; dy++) {
            for (int dx = 0; dx < 2; dx++) {
                int row = top + y + dy - image.y();
                int argb = image.argb()[row * image.width() + left + x + dx - image.x()];
                int a = argb >>> 24;
                luma.set(x + dx, y + dy, a, 16.0 * a / 255 + light(argb) * 219 / 255);
                alpha += a;
                r += argb >> 16 & 255;
                g += argb >> 8 & 255;
                b += argb & 255;
            }
        }
        double light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        double scale = 224.0 / 255 / 4;
        double grey = 128.0 * alpha / 4 / 255;
        int mean = (alpha + 2) / 4;
        blue.set(x / 2, y / 2, mean, grey + (b - light) / 1.8556 * scale);
        red.set(x / 2, y / 2, mean, grey + (r - light) / 1.5748 * scale);
    }

    private static double light(int argb) {
        return 0.2126 * (argb >> 16 & 255) + 0.7152 * (argb >> 8 & 255) + 0.0722 * (argb & 255);
    }

    /** Lays the caption over a writable yuv420p frame. */
    void onto(AVFrame frame) {
        luma.onto(frame, 0, left, top);
        blue.onto(frame, 1, left / 2, top / 2);
        red.onto(frame, 2, left / 2, top / 2);
    }

    /** Premultiplied values and their alpha for one plane. */
    private static final class Layer {
        private final int width;
        private final int height;
        private final byte[] value;
        private final byte[] alpha;
        private final byte[] row;

        Layer(int width, int height) {
            this.width = width;
            this.height = height;
            value = new byte[width * height];
            alpha = new byte[width * height];
            row = new byte[width];
        }

        void set(int x, int y, int alpha, double value) {
            int at = y * width + x;
            this.alpha[at] = (byte) alpha;
            // Chroma below grey is premultiplied too, so it can come out a hair under 0.
            this.value[at] = (byte) Math.clamp(Math.round(value), 0, 255);
        }

        void onto(AVFrame frame, int plane, int left, int top) {
            if (width == 0 || height == 0) {
                return;
            }
            int stride = frame.linesize(plane);
            long bytes = (long) stride * (top + height - 1) + left + width;
            MemorySegment pixels = Planes.of(frame.data(plane), bytes);
            for (int y = 0; y < height; y++) {
                long at = (long) (top + y) * stride + left;
                MemorySegment.copy(pixels, JAVA_BYTE, at, row, 0, width);
                blend(y * width);
                MemorySegment.copy(row, 0, pixels, JAVA_BYTE, at, width);
            }
        }

        private void blend(int from) {
            for (int x = 0; x < width; x++) {
                int through = 255 - (alpha[from + x] & 255);
                // Division by 255 without dividing: exact for all products of two bytes.
                int product = (row[x] & 255) * through + 128;
                int under = (product + (product >> 8)) >> 8;
                row[x] = (byte) Math.min(255, (value[from + x] & 255) + under);
            }
        }
    }
}
