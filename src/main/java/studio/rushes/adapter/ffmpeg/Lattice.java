package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Some pixels of one plane, equally far from each other, as many in each field of a grid. However
 * large the picture, so many are looked at.
 */
final class Lattice {
    private final int plane;
    private final int columns;
    private final int rows;
    private final int across;
    private final int down;
    private final int[] xs;
    private final int[] ys;
    private final byte[] row;
    private final byte[] samples;
    private final int[] sums;

    /**
     * @param across samples of a field in a row
     * @param down rows of samples of a field
     */
    Lattice(int plane, int width, int height, int columns, int rows, int across, int down) {
        this.plane = plane;
        this.columns = columns;
        this.rows = rows;
        this.across = across;
        this.down = down;
        xs = even(columns * across, width);
        ys = even(rows * down, height);
        row = new byte[width];
        samples = new byte[xs.length * ys.length];
        sums = new int[columns * rows];
    }

    /** So many places along a side, the same distance apart. */
    private static int[] even(int count, int side) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = (2 * i + 1) * side / (2 * count);
        }
        return places;
    }

    /** Looks at a picture; what was seen before is forgotten. */
    void take(AVFrame picture) {
        java.util.Arrays.fill(sums, 0);
        int stride = picture.linesize(plane);
        MemorySegment pixels =
                Planes.of(picture.data(plane), (long) stride * ys[ys.length - 1] + row.length);
        int at = 0;
        for (int j = 0; j < ys.length; j++) {
            MemorySegment.copy(pixels, JAVA_BYTE, (long) ys[j] * stride, row, 0, row.length);
            int field = j / down * columns;
            for (int i = 0; i < xs.length; field++) {
                int sum = 0;
                for (int end = i + across; i < end; i++) {
                    byte value = row[xs[i]];
                    samples[at++] = value;
                    sum += value & 255;
                }
                sums[field] += sum;
            }
        }
    }

    int mean(int field) {
        int count = across * down;
        return (sums[field] + count / 2) / count;
    }

    int brightestField() {
        int most = 0;
        for (int field = 0; field < sums.length; field++) {
            most = Math.max(most, mean(field));
        }
        return most;
    }

    int brightestSample() {
        int most = 0;
        for (byte sample : samples) {
            most = Math.max(most, sample & 255);
        }
        return most;
    }

    byte[] samples() {
        return samples.clone();
    }

    /**
     * Whether each field is less than so far from what was seen then, as a mean over its samples.
     */
    boolean isWithin(double bound, byte[] then) {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (change(then, r, c) >= bound * across * down) {
                    return false;
                }
            }
        }
        return true;
    }

    private int change(byte[] then, int r, int c) {
        int sum = 0;
        for (int j = r * down; j < (r + 1) * down; j++) {
            int from = j * xs.length + c * across;
            for (int i = from; i < from + across; i++) {
                sum += Math.abs((samples[i] & 255) - (then[i] & 255));
            }
        }
        return sum;
    }
}
