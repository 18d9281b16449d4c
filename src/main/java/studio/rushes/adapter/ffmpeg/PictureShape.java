package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import studio.rushes.media.FrameSize;

/**
 * What must be known of a picture to fit it.
 *
 * @param aspectWidth width of a pixel against {@code aspectHeight}
 * @param matrix an {@code AVCOL_SPC} value as the picture carries it
 * @param range an {@code AVCOL_RANGE} value as the picture carries it
 */
record PictureShape(
        int width,
        int height,
        int format,
        int aspectWidth,
        int aspectHeight,
        int matrix,
        int range) {

    static PictureShape of(AVFrame picture) {
        AVRational aspect = picture.sample_aspect_ratio();
        boolean told = aspect.num() > 0 && aspect.den() > 0;
        return new PictureShape(
                picture.width(),
                picture.height(),
                picture.format(),
                told ? aspect.num() : 1,
                told ? aspect.den() : 1,
                picture.colorspace(),
                picture.color_range());
    }

    boolean fits(FrameSize target) {
        return width == target.width()
                && height == target.height()
                && aspectWidth == aspectHeight
                && format == AV_PIX_FMT_YUV420P
                && !fullRange()
                && matrixName().equals("bt709");
    }

    /** The arguments of FFmpeg's buffer filter. */
    String source() {
        return "video_size=%dx%d:pix_fmt=%d:time_base=1/1000:pixel_aspect=%d/%d:colorspace=%d:range=%d"
                .formatted(
                        width,
                        height,
                        format,
                        aspectWidth,
                        aspectHeight,
                        matrix,
                        fullRange() ? AVCOL_RANGE_JPEG : range);
    }

    String chain(FrameSize target, int quarterTurns) {
        boolean lying = quarterTurns % 2 != 0;
        double seen = (double) width * aspectWidth / aspectHeight;
        double seenWidth = lying ? height : seen;
        double seenHeight = lying ? seen : height;
        double scale = Math.min(target.width() / seenWidth, target.height() / seenHeight);
        int w = even(seenWidth * scale, target.width());
        int h = even(seenHeight * scale, target.height());
        String in = matrix == AVCOL_SPC_RGB ? "" : ":in_color_matrix=" + matrixName();
        return turn(quarterTurns)
                + "scale=%d:%d:flags=bicubic%s:out_color_matrix=bt709:in_range=%s:out_range=tv"
                        .formatted(w, h, in, fullRange() ? "pc" : "tv")
                + ",format=yuv420p,pad=%d:%d:%d:%d:color=black,setsar=1"
                        .formatted(
                                target.width(),
                                target.height(),
                                (target.width() - w) / 2 & ~1,
                                (target.height() - h) / 2 & ~1);
    }

    private static int even(double side, int most) {
        return Math.clamp(2 * Math.round(side / 2), 2, most);
    }

    private static String turn(int quarterTurns) {
        return switch (quarterTurns) {
            case 1 -> "transpose=clock,";
            case 2 -> "hflip,vflip,";
            case 3 -> "transpose=cclock,";
            default -> "";
        };
    }

    private boolean fullRange() {
        return switch (range) {
            case AVCOL_RANGE_JPEG -> true;
            case AVCOL_RANGE_MPEG -> false;
            default ->
                    matrix == AVCOL_SPC_RGB
                            || format == AV_PIX_FMT_YUVJ420P
                            || format == AV_PIX_FMT_YUVJ422P
                            || format == AV_PIX_FMT_YUVJ444P;
        };
    }

    /** Where a clip does not say its matrix, players go by its size, and so does this. */
    private String matrixName() {
        return switch (matrix) {
            case AVCOL_SPC_BT709 -> "bt709";
            case AVCOL_SPC_BT470BG, AVCOL_SPC_SMPTE170M -> "bt601";
            case AVCOL_SPC_BT2020_NCL -> "bt2020";
            default -> Math.max(width, height) >= 1280 ? "bt709" : "bt601";
        };
    }
}
