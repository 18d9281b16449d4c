package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT2020;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.avutil.AVRational;
import studio.rushes.media.FrameSize;

/**
 * What must be known of a picture to fit it.
 *
 * @param aspectWidth width of a pixel against {@code aspectHeight}
 * @param matrix an {@code AVCOL_SPC} value as the picture carries it
 * @param range an {@code AVCOL_RANGE} value as the picture carries it
 * @param primaries an {@code AVCOL_PRI} value as the picture carries it
 * @param transfer an {@code AVCOL_TRC} value as the picture carries it
 */
record PictureShape(
        int width,
        int height,
        int format,
        int aspectWidth,
        int aspectHeight,
        int matrix,
        int range,
        int primaries,
        int transfer) {
    /** How bright paper white is taken to be where light is given as it is, in cd/m². */
    private static final int WHITE = 203;

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
                picture.color_range(),
                picture.color_primaries(),
                picture.color_trc());
    }

    boolean fits(FrameSize target) {
        return width == target.width()
                && height == target.height()
                && aspectWidth == aspectHeight
                && format == AV_PIX_FMT_YUV420P
                && !fullRange()
                && !wide()
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
        String scaled = turn(quarterTurns) + "scale=%d:%d:flags=bicubic".formatted(w, h);
        return scaled
                + (wide() ? narrowed() : plain())
                + ",format=yuv420p,pad=%d:%d:%d:%d:color=black,setsar=1"
                        .formatted(
                                target.width(),
                                target.height(),
                                (target.width() - w) / 2 & ~1,
                                (target.height() - h) / 2 & ~1);
    }

    /** Goes on from a scale filter: another matrix and range, transparent parts over black. */
    private String plain() {
        String in = matrix == AVCOL_SPC_RGB ? "" : ":in_color_matrix=" + matrixName();
        return in
                + ":out_color_matrix=bt709:in_range="
                + (fullRange() ? "pc" : "tv")
                + ":out_range=tv"
                + (transparent() ? ",format=yuva444p,premultiply=inplace=1" : "");
    }

    /**
     * Goes on from a scale filter: from the wide colours of BT.2020 to those of BT.709, in linear
     * light. What is brighter than white is pressed together, as a screen without HDR must.
     */
    private String narrowed() {
        String in = matrix == AVCOL_SPC_RGB ? "" : ":in_color_matrix=" + matrixName();
        return in
                + ":out_color_matrix=bt2020:in_range="
                + (fullRange() ? "pc" : "tv")
                + ":out_range=tv,format=yuv444p10le"
                + ",zscale=matrixin=bt2020nc:rangein=tv:primariesin=bt2020:transferin="
                + transferName()
                + ":transfer=linear:npl="
                + WHITE
                + ",format=gbrpf32le,zscale=primaries=bt709"
                + (bright() ? ",tonemap=tonemap=mobius:desat=0" : "")
                + ",zscale=transfer=bt709:matrix=bt709:range=tv";
    }

    private boolean wide() {
        return bright() || primaries == AVCOL_PRI_BT2020;
    }

    private boolean bright() {
        return transfer == AVCOL_TRC_SMPTE2084 || transfer == AVCOL_TRC_ARIB_STD_B67;
    }

    private String transferName() {
        return switch (transfer) {
            case AVCOL_TRC_SMPTE2084 -> "smpte2084";
            case AVCOL_TRC_ARIB_STD_B67 -> "arib-std-b67";
            default -> "bt709";
        };
    }

    private boolean transparent() {
        AVPixFmtDescriptor pixels = av_pix_fmt_desc_get(format);
        return pixels != null && !pixels.isNull() && (pixels.flags() & AV_PIX_FMT_FLAG_ALPHA) != 0;
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
