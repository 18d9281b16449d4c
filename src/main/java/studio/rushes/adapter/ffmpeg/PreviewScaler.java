package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Phrase;

/**
 * Turns decoded pictures into BGRA with the clip's own matrix and range; the grabber's own
 * conversion takes every clip for BT.601 and shifts the colours of HD ones.
 */
final class PreviewScaler implements AutoCloseable {
    /** Vector code writes whole registers: rows start on this many bytes. */
    private static final int ALIGNMENT = 32;

    private static final int ALIGNED_PIXELS = ALIGNMENT / 4;
    private static final int NEUTRAL = 1 << 16;
    private static final int PIXEL = 4;
    private static final int OPAQUE_BLACK = 0xFF;

    private final FrameSize target;
    private final int width;
    private final int height;
    private final int stride;
    private final BytePointer pixels;
    private final ByteBuffer padded;
    private final ByteBuffer packed;
    private final PointerPointer<Pointer> planes = new PointerPointer<>(4);
    private final IntPointer strides = new IntPointer(4);
    private @Nullable SwsContext context;

    /** Fills the target, whatever the pictures' shape. */
    PreviewScaler(FrameSize target) {
        this(target, target);
    }

    /**
     * @param shape of the pictures; where the target's is another, black bars keep them as they are
     */
    PreviewScaler(FrameSize target, FrameSize shape) {
        this.target = target;
        double scale =
                Math.min(
                        (double) target.width() / shape.width(),
                        (double) target.height() / shape.height());
        width = side(shape.width() * scale, target.width());
        height = side(shape.height() * scale, target.height());
        int row = target.width() * PIXEL;
        stride = (row + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        long bytes = (long) stride * target.height();
        pixels = new BytePointer(bytes + ALIGNMENT);
        padded = pixels.asByteBuffer();
        packed =
                stride == row
                        ? padded.slice(0, (int) bytes)
                        : ByteBuffer.allocateDirect(row * target.height());
        if (width < target.width() || height < target.height()) {
            blacken();
        }
        int left = (target.width() - width) / 2 / ALIGNED_PIXELS * ALIGNED_PIXELS;
        int top = (target.height() - height) / 2;
        Pointer corner =
                new BytePointer(pixels).position((long) top * stride + (long) left * PIXEL);
        for (int plane = 0; plane < 4; plane++) {
            planes.put(plane, plane == 0 ? corner : null);
            strides.put(plane, plane == 0 ? stride : 0);
        }
    }

    /** Whole vectors a row, so that none is written into a bar. */
    private static int side(double wanted, int most) {
        long near = Math.round(wanted);
        return near >= most - 1
                ? most
                : Math.max(ALIGNED_PIXELS, (int) near / ALIGNED_PIXELS * ALIGNED_PIXELS);
    }

    private void blacken() {
        for (int at = 0; at + PIXEL <= padded.capacity(); at += PIXEL) {
            padded.put(at + PIXEL - 1, (byte) OPAQUE_BLACK);
            padded.put(at, (byte) 0).put(at + 1, (byte) 0).put(at + 2, (byte) 0);
        }
    }

    /** The picture at the target's size; good until the next call. */
    ByteBuffer bgra(AVFrame picture) {
        SwsContext scaling =
                sws_getCachedContext(
                        context,
                        picture.width(),
                        picture.height(),
                        picture.format(),
                        width,
                        height,
                        AV_PIX_FMT_BGRA,
                        SWS_BILINEAR,
                        null,
                        null,
                        (DoublePointer) null);
        if (scaling == null) {
            throw PreviewProblems.unreadable(Phrase.of("reason.kind"));
        }
        context = scaling;
        IntPointer matrix = sws_getCoefficients(matrix(picture));
        int range = picture.color_range() == AVCOL_RANGE_JPEG ? 1 : 0;
        sws_setColorspaceDetails(scaling, matrix, range, matrix, 1, 0, NEUTRAL, NEUTRAL);
        sws_scale(
                scaling, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
        pack();
        return packed.clear();
    }

    private static int matrix(AVFrame picture) {
        return switch (picture.colorspace()) {
            case AVCOL_SPC_BT709 -> SWS_CS_ITU709;
            case AVCOL_SPC_BT470BG, AVCOL_SPC_SMPTE170M -> SWS_CS_ITU601;
            // Unlabelled: what players assume by size.
            default ->
                    Math.max(picture.width(), picture.height()) >= 720
                            ? SWS_CS_ITU709
                            : SWS_CS_ITU601;
        };
    }

    private void pack() {
        int row = target.width() * 4;
        if (row == stride) {
            return;
        }
        for (int y = 0; y < target.height(); y++) {
            packed.put(y * row, padded, y * stride, row);
        }
    }

    @Override
    public void close() {
        sws_freeContext(context);
        context = null;
        planes.close();
        strides.close();
        pixels.close();
    }
}
