package studio.rushes.adapter.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import studio.rushes.media.FrameSize;
import studio.rushes.media.Poster;
import studio.rushes.media.PosterSource;
import studio.rushes.problem.Phrase;

/** Looks for a poster at a third of the clip, and elsewhere when it is dark there. */
public final class PosterGrabber implements PosterSource {
    static final List<Double> PLACES = List.of(1 / 3.0, 1 / 2.0, 2 / 3.0, 1 / 6.0, 0.0);

    /** Of 255; below it a picture says nothing at the size of a card. */
    static final int DARK = 24;

    private static final int SMALLEST = 16;

    @Override
    public Poster poster(Path clip, int maxHeight) {
        FFmpegFrameGrabber grabber = PreviewGrabber.open(clip);
        try {
            return brightEnough(grabber, maxHeight);
        } catch (FFmpegFrameGrabber.Exception e) {
            throw PreviewProblems.unreadable(Phrase.of("reason.middle"), e);
        } finally {
            PreviewGrabber.release(grabber);
        }
    }

    private static Poster brightEnough(FFmpegFrameGrabber grabber, int maxHeight)
            throws FFmpegFrameGrabber.Exception {
        AVStream pictures = PreviewGrabber.pictures(grabber);
        FrameSize size = fit(PreviewGrabber.size(pictures), maxHeight);
        ByteBuffer best = ByteBuffer.allocate(size.width() * size.height() * 4);
        int brightest = -1;
        try (PreviewScaler scaler = new PreviewScaler(size)) {
            for (double place : PLACES) {
                grabber.setTimestamp(Math.round(grabber.getLengthInTime() * place), true);
                Frame grabbed = grabber.grabImage();
                if (grabbed == null) {
                    continue;
                }
                ByteBuffer bgra = scaler.bgra((AVFrame) grabbed.opaque);
                int brightness = brightness(bgra);
                if (brightness > brightest) {
                    brightest = brightness;
                    best.clear().put(bgra).flip();
                }
                if (brightest >= DARK) {
                    break;
                }
            }
        }
        if (brightest < 0) {
            throw PreviewProblems.unreadable(Phrase.of("reason.no-picture"));
        }
        return new Poster(size, best);
    }

    private static FrameSize fit(FrameSize clip, int maxHeight) {
        double scale = Math.min(1, Math.max(SMALLEST, maxHeight) / (double) clip.height());
        return new FrameSize(even(clip.width() * scale), even(clip.height() * scale));
    }

    private static int even(double side) {
        return Math.max(SMALLEST, 2 * (int) Math.floor(side / 2));
    }

    /** Mean green of every 16th pixel: close enough to luma to tell night from day. */
    static int brightness(ByteBuffer bgra) {
        long sum = 0;
        int counted = 0;
        for (int i = bgra.position() + 1; i < bgra.limit(); i += 64) {
            sum += Byte.toUnsignedInt(bgra.get(i));
            counted++;
        }
        return (int) (sum / Math.max(1, counted));
    }
}
