package studio.rushes.adapter.ffmpeg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import studio.rushes.media.YuvPicture;

/** Java's view of the memory of a frame. */
final class Planes {
    private Planes() {}

    /** The memory from a pointer on. It is good only as long as its frame is. */
    static MemorySegment of(Pointer pointer, long bytes) {
        return MemorySegment.ofAddress(pointer.address()).reinterpret(bytes);
    }

    /**
     * One plane of a frame, row after row at its own stride, up to the last pixel of the last row.
     */
    static MemorySegment of(AVFrame frame, int plane, int width, int height) {
        return of(frame.data(plane), (long) frame.linesize(plane) * (height - 1) + width);
    }

    /** Gives a writable yuv420p frame one colour. */
    static void fill(AVFrame frame, int luma, int chroma) {
        int height = frame.height();
        of(frame.data(0), (long) frame.linesize(0) * height).fill((byte) luma);
        of(frame.data(1), (long) frame.linesize(1) * (height / 2)).fill((byte) chroma);
        of(frame.data(2), (long) frame.linesize(2) * (height / 2)).fill((byte) chroma);
    }

    /** Copies a picture into a writable yuv420p frame of the same size. */
    static void fill(AVFrame frame, YuvPicture picture) {
        int width = picture.size().width();
        int height = picture.size().height();
        copy(picture.y(), frame, 0, width, height);
        copy(picture.u(), frame, 1, width / 2, height / 2);
        copy(picture.v(), frame, 2, width / 2, height / 2);
    }

    private static void copy(byte[] from, AVFrame frame, int plane, int width, int height) {
        int stride = frame.linesize(plane);
        MemorySegment to = of(frame, plane, width, height);
        if (stride == width) {
            MemorySegment.copy(from, 0, to, JAVA_BYTE, 0, width * height);
            return;
        }
        for (int row = 0; row < height; row++) {
            MemorySegment.copy(from, row * width, to, JAVA_BYTE, (long) row * stride, width);
        }
    }
}
