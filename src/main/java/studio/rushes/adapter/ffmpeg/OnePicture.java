package studio.rushes.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import studio.rushes.media.FrameSize;
import studio.rushes.problem.Phrase;

/** One picture of a clip as it was decoded, as a PNG file. */
final class OnePicture implements NativePart {
    private final Path clip;
    private final ClipPictures pictures;
    private final FrameSize size;
    private final PictureFitter fitter;
    private final AVFrame frame;
    private final Natives natives;

    OnePicture(Path clip) {
        this.clip = clip;
        try (Natives made = new Natives()) {
            pictures = made.own(new ClipPictures(clip));
            size = LookSize.seen(clip, pictures.track());
            fitter = made.own(new PictureFitter(size, pictures.track().quarterTurns()));
            frame = made.own(Frames.empty(), f -> av_frame_free(f), "make room for a picture");
            natives = made.moved();
        }
    }

    /** Every picture up to it is decoded: a jump could land beside it. */
    void write(long wanted, Path target) throws IOException, InterruptedException {
        boolean more = pictures.next(frame);
        for (long at = 0; more && at < wanted; at++) {
            more = moveOn();
        }
        if (pictures.taken() == 0) {
            throw Refusal.unreadable(clip, Phrase.of("reason.undecodable"));
        }
        BufferedImage image = image();
        if (!ImageIO.write(image, "png", target.toFile())) {
            throw new IOException("there is no writer of PNG files");
        }
    }

    /** Keeps the picture where there is no other after it. */
    private boolean moveOn() throws InterruptedException {
        AVFrame next = Frames.empty();
        try {
            if (!pictures.next(next)) {
                return false;
            }
            av_frame_unref(frame);
            av_frame_move_ref(frame, next);
            return true;
        } finally {
            av_frame_free(next);
        }
    }

    private BufferedImage image() {
        AVFrame fitted = fitter.fit(frame);
        // Small as it may be, it would be taken for BT.601 where it does not say so.
        fitted.colorspace(AVCOL_SPC_BT709);
        fitted.color_range(AVCOL_RANGE_MPEG);
        try (PreviewScaler scaler = new PreviewScaler(size)) {
            ByteBuffer bgra = scaler.bgra(fitted);
            BufferedImage image =
                    new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            bgra.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
            return image;
        }
    }

    @Override
    public void close() {
        natives.close();
    }
}
