package studio.rushes.adapter.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameStream;
import studio.rushes.problem.Phrase;

/** One open clip. A picture's number comes from its time, so that a seek lands exactly. */
final class FfmpegFrameStream implements FrameStream {
    /** Reordered pictures: the container's index may point this far past the picture wanted. */
    private static final int EARLIER = 4;

    /** Resampling shifts times by a few samples; only a larger step is a real gap. */
    private static final int JITTER = PreviewGrabber.SAMPLE_RATE / 100;

    private static final int SAMPLE_BYTES = 4;

    private final FFmpegFrameGrabber grabber;
    private final FrameSize size;
    private final FrameRate rate;
    private final long frames;
    private final long startMicros;
    private final PreviewScaler scaler;
    private ByteBuffer sound = ByteBuffer.allocateDirect(0);
    private long wantedFrame;
    private long wantedSample;
    private long expectedSample;
    private long placedAt;
    private boolean landed = true;

    /**
     * @param fitted how large its pictures are given; empty: as large as they are
     */
    FfmpegFrameStream(FFmpegFrameGrabber grabber, Optional<FrameSize> fitted) {
        this.grabber = grabber;
        AVStream pictures = PreviewGrabber.pictures(grabber);
        FrameSize own = PreviewGrabber.size(pictures);
        size = fitted.orElse(own);
        rate = PreviewGrabber.rate(pictures);
        frames = PreviewGrabber.frames(grabber, pictures);
        startMicros = PreviewGrabber.startMicros(pictures);
        scaler = new PreviewScaler(size, own);
    }

    @Override
    public FrameSize size() {
        return size;
    }

    @Override
    public FrameRate rate() {
        return rate;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public boolean hasSound() {
        return grabber.hasAudio();
    }

    @Override
    public void seek(long frame) {
        if (frame < 0) {
            throw new IllegalArgumentException("a frame is 0 or more, was " + frame);
        }
        wantedFrame = frame;
        wantedSample = rate.samplesIn(frame, PreviewGrabber.SAMPLE_RATE);
        landed = false;
        place(Math.max(0, frame - EARLIER));
    }

    private void place(long frame) {
        placedAt = frame;
        expectedSample = -1;
        try {
            grabber.setTimestamp(Math.round(rate.seconds(frame) * 1_000_000), false);
        } catch (FFmpegFrameGrabber.Exception e) {
            throw PreviewProblems.unreadable(
                    Phrase.of("reason.frame").with("number", wantedFrame), e);
        }
    }

    @Override
    public Optional<Piece> next() {
        while (true) {
            Frame grabbed = grab();
            if (grabbed == null) {
                return Optional.empty();
            }
            Piece piece = grabbed.type == Frame.Type.VIDEO ? picture(grabbed) : sound(grabbed);
            if (piece != null) {
                return Optional.of(piece);
            }
        }
    }

    private @Nullable Frame grab() {
        try {
            return grabber.grabFrame(true, true, true, false);
        } catch (FFmpegFrameGrabber.Exception e) {
            throw PreviewProblems.unreadable(Phrase.of("reason.middle"), e);
        }
    }

    private @Nullable Piece picture(Frame grabbed) {
        long frame = Math.round(seconds(grabbed) * rate.numerator() / rate.denominator());
        if (frame > wantedFrame && !landed && placedAt > 0) {
            place(Math.max(0, placedAt - Math.max(EARLIER, rate.framesIn(2))));
            return null;
        }
        if (frame < wantedFrame) {
            return null;
        }
        landed = true;
        return new Piece.Picture(frame, scaler.bgra((AVFrame) grabbed.opaque));
    }

    private @Nullable Piece sound(Frame grabbed) {
        if (!(grabbed.samples[0] instanceof ShortBuffer samples)) {
            return null;
        }
        long stamp = Math.round(seconds(grabbed) * PreviewGrabber.SAMPLE_RATE);
        boolean continues = expectedSample >= 0 && Math.abs(stamp - expectedSample) < JITTER;
        long first = continues ? expectedSample : stamp;
        int count = samples.remaining() / 2;
        expectedSample = first + count;
        int skipped = Math.clamp(wantedSample - first, 0, count);
        if (skipped == count) {
            return null;
        }
        samples.position(samples.position() + 2 * skipped);
        return new Piece.Sound(first + skipped, bytes(samples));
    }

    private ByteBuffer bytes(ShortBuffer samples) {
        int bytes = samples.remaining() / 2 * SAMPLE_BYTES;
        if (sound.capacity() < bytes) {
            sound = ByteBuffer.allocateDirect(2 * bytes);
        }
        sound.clear().limit(bytes);
        sound.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
        return sound;
    }

    private double seconds(Frame grabbed) {
        return (grabbed.timestamp - startMicros) / 1_000_000.0;
    }

    @Override
    public void close() {
        scaler.close();
        PreviewGrabber.release(grabber);
    }
}
