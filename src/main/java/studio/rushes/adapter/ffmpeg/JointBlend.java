package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.assembly.Transition;
import studio.rushes.media.FrameSize;

/** Mixes two yuv420p pictures of one size in limited range, plane by plane. */
final class JointBlend implements NativePart {
    /** The weight of all of the second picture. */
    private static final int ALL = 1 << 16;

    /** Pixels a wipe's edge is spread over. */
    private static final double EDGE = 16;

    private final Transition.Kind kind;
    private final FrameSize size;
    private final AVFrame black;
    private final byte[] first;
    private final byte[] second;
    private final int[] weights;

    JointBlend(Transition.Kind kind, FrameSize size) {
        if (kind == Transition.Kind.CUT) {
            throw new IllegalArgumentException("a cut has no joint");
        }
        this.kind = kind;
        this.size = size;
        first = new byte[size.width()];
        second = new byte[size.width()];
        weights = new int[size.width()];
        black = Frames.picture(size);
        Planes.fill(black, 16, 128);
    }

    /**
     * @param share how far the joint has come, above 0 and below 1
     * @param onto writable, of the same size
     */
    void mix(AVFrame leaving, AVFrame entering, double share, AVFrame onto) {
        switch (kind) {
            case CUT -> throw new IllegalStateException("a cut has no joint");
            case DISSOLVE, WIPE -> planes(leaving, entering, share, onto);
            case DIP_TO_BLACK -> {
                if (share < 0.5) {
                    planes(leaving, black, 2 * share, onto);
                } else {
                    planes(black, entering, 2 * share - 1, onto);
                }
            }
        }
    }

    private void planes(AVFrame from, AVFrame into, double share, AVFrame onto) {
        plane(from, into, onto, 0, 1, share);
        plane(from, into, onto, 1, 2, share);
        plane(from, into, onto, 2, 2, share);
    }

    /**
     * @param pixels how many of the picture's pixels one value of the plane stands for, per side
     */
    private void plane(
            AVFrame from, AVFrame into, AVFrame onto, int plane, int pixels, double share) {
        int width = size.width() / pixels;
        int height = size.height() / pixels;
        weigh(width, pixels, share);
        MemorySegment a = Planes.of(from, plane, width, height);
        MemorySegment b = Planes.of(into, plane, width, height);
        MemorySegment mixed = Planes.of(onto, plane, width, height);
        for (int row = 0; row < height; row++) {
            MemorySegment.copy(a, JAVA_BYTE, at(from, plane, row), first, 0, width);
            MemorySegment.copy(b, JAVA_BYTE, at(into, plane, row), second, 0, width);
            mixRow(width);
            MemorySegment.copy(first, 0, mixed, JAVA_BYTE, at(onto, plane, row), width);
        }
    }

    private static long at(AVFrame frame, int plane, int row) {
        return (long) row * frame.linesize(plane);
    }

    /** How much of the second picture each column shows. */
    private void weigh(int width, int pixels, double share) {
        if (kind != Transition.Kind.WIPE) {
            Arrays.fill(weights, 0, width, (int) Math.round(share * ALL));
            return;
        }
        double edge = share * (size.width() + EDGE);
        for (int x = 0; x < width; x++) {
            double middle = (x + 0.5) * pixels;
            double weight = Math.clamp((edge - middle) / EDGE, 0, 1);
            weights[x] = (int) Math.round(weight * ALL);
        }
    }

    private void mixRow(int width) {
        for (int x = 0; x < width; x++) {
            int a = first[x] & 255;
            int b = second[x] & 255;
            first[x] = (byte) ((a * ALL + (b - a) * weights[x] + ALL / 2) >> 16);
        }
    }

    @Override
    public void close() {
        av_frame_free(black);
    }
}
