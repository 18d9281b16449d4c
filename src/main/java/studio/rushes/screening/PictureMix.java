package studio.rushes.screening;

import java.nio.ByteBuffer;
import java.util.Arrays;
import studio.rushes.assembly.Transition;
import studio.rushes.media.FrameSize;

/** Mixes two BGRA pictures of one size as the film's joints do. */
final class PictureMix {
    /** The weight of all of the second picture. */
    private static final int ALL = 256;

    /** Pixels a wipe's edge is spread over. */
    private static final double EDGE = 16;

    private static final int PIXEL = 4;
    private static final byte OPAQUE = (byte) 255;

    private final FrameSize size;
    private final ByteBuffer mixed;
    private final byte[] first;
    private final byte[] second;
    private final byte[] black;
    private final int[] weights;

    PictureMix(FrameSize size) {
        this.size = size;
        int row = size.width() * PIXEL;
        mixed = ByteBuffer.allocate(row * size.height());
        first = new byte[row];
        second = new byte[row];
        black = new byte[row];
        weights = new int[row];
        blacken(ByteBuffer.wrap(black));
    }

    /** Fills what remains of a buffer with opaque black. */
    static void blacken(ByteBuffer bgra) {
        while (bgra.remaining() >= PIXEL) {
            bgra.put((byte) 0).put((byte) 0).put((byte) 0).put(OPAQUE);
        }
    }

    /**
     * The mixture, good until the next call.
     *
     * @param share how far the joint has come, above 0 and below 1
     */
    ByteBuffer mix(Transition.Kind kind, ByteBuffer leaving, ByteBuffer entering, double share) {
        switch (kind) {
            case CUT -> throw new IllegalArgumentException("a cut has no joint");
            case DISSOLVE, WIPE -> {
                weigh(kind, share);
                rows(leaving, entering);
            }
            case DIP_TO_BLACK -> dip(leaving, entering, share);
        }
        return mixed.clear();
    }

    private void dip(ByteBuffer leaving, ByteBuffer entering, double share) {
        boolean falling = share < 0.5;
        weigh(Transition.Kind.DISSOLVE, falling ? 1 - 2 * share : 2 * share - 1);
        ByteBuffer seen = falling ? leaving : entering;
        int row = first.length;
        for (int y = 0; y < size.height(); y++) {
            System.arraycopy(black, 0, first, 0, row);
            seen.get(seen.position() + y * row, second);
            mixRow();
            mixed.put(y * row, first);
        }
    }

    private void rows(ByteBuffer leaving, ByteBuffer entering) {
        int row = first.length;
        for (int y = 0; y < size.height(); y++) {
            leaving.get(leaving.position() + y * row, first);
            entering.get(entering.position() + y * row, second);
            mixRow();
            mixed.put(y * row, first);
        }
    }

    private void weigh(Transition.Kind kind, double share) {
        if (kind != Transition.Kind.WIPE) {
            Arrays.fill(weights, (int) Math.round(share * ALL));
            return;
        }
        double edge = share * (size.width() + EDGE);
        for (int x = 0; x < size.width(); x++) {
            double weight = Math.clamp((edge - (x + 0.5)) / EDGE, 0, 1);
            Arrays.fill(weights, x * PIXEL, (x + 1) * PIXEL, (int) Math.round(weight * ALL));
        }
    }

    private void mixRow() {
        for (int i = 0; i < first.length; i++) {
            int a = first[i] & 255;
            int b = second[i] & 255;
            first[i] = (byte) ((a * ALL + (b - a) * weights[i] + ALL / 2) >> 8);
        }
    }
}
