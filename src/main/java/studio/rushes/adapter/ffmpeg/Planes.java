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
        MemorySegment to = of(frame.data(plane), (long) stride * (height - 1) + width);
        if (stride == width) {
            MemorySegment.copy(from, 0, to, JAVA_BYTE, 0, width * height);
            return;
        }
        for (int row = 0; row < height; row++) {
            MemorySegment.copy(from, row * width, to, JAVA_BYTE, (long) row * stride, width);
        }
    }
}
