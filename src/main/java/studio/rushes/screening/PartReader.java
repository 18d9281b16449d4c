package studio.rushes.screening;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.FrameRate;
import studio.rushes.media.FrameSize;
import studio.rushes.media.FrameStream;
import studio.rushes.media.FrameStream.Piece;

/**
 * Reads one part of a cut at the cut's pace: frames and samples count from its first one shown. A
 * clip that ends too early holds its last picture and is silent.
 */
final class PartReader implements AutoCloseable {
    static final int SAMPLE_RATE = 48_000;

    /** Files interleave within a second. */
    private static final long UNKNOWN_LAG = SAMPLE_RATE;

    /** Sound that is so late against what it was so far comes no more, so nobody waits for it. */
    private static final long LEAST_LAG = SAMPLE_RATE / 4;

    private static final long MORE_LAG = SAMPLE_RATE / 10;
    private static final long LOOK_BACK = 48;

    private final CutPart part;
    private final FrameStream stream;
    private final FrameRate rate;
    private final PcmQueue sound = new PcmQueue();
    private final long firstSample;
    private final long samples;
    private @Nullable ByteBuffer picture;
    private long standing = -1;
    private boolean fresh = true;
    private boolean ended;
    private long lag = -1;

    /**
     * @param rate of the cut
     */
    PartReader(CutPart part, FrameRate rate) {
        this.part = part;
        this.rate = rate;
        stream = part.opening().open();
        firstSample = samplesIn(part.from());
        samples = samplesIn(part.from() + part.frames()) - firstSample;
    }

    private long samplesIn(long frames) {
        return rate.samplesIn(frames, SAMPLE_RATE);
    }

    /** Places it, so that frame and its sound come next. */
    void seek(long frame) {
        long there = inClip(frame);
        if (!fresh || there > 0) {
            stream.seek(there);
        }
        fresh = false;
        ended = false;
        picture = null;
        standing = -1;
        lag = -1;
        sound.restart(samplesIn(part.from() + frame) - firstSample);
    }

    /** Which of the clip's pictures is seen: the last one whose time, rounded, has come. */
    private long inClip(long frame) {
        FrameRate own = stream.rate();
        long wanted = part.from() + frame;
        if (own.equals(rate)) {
            return wanted;
        }
        double there = (wanted + 0.5) * rate.denominator() / rate.numerator();
        return Math.max(0, (long) Math.ceil(there * own.numerator() / own.denominator()) - 1);
    }

    /** The picture of a frame, this one or a later one than was last asked for. */
    ByteBuffer picture(long frame) {
        long wanted = inClip(frame);
        while (!ended && standing < wanted) {
            read();
        }
        ByteBuffer shown = picture;
        if (shown == null) {
            shown = held(standing < 0 ? wanted : standing);
            picture = shown;
        }
        return shown.duplicate();
    }

    private void read() {
        fresh = false;
        // Good until the next call, which is this one.
        picture = null;
        Optional<Piece> piece = stream.next();
        if (piece.isEmpty()) {
            ended = true;
            return;
        }
        switch (piece.get()) {
            case Piece.Picture one -> {
                standing = one.frame();
                picture = one.bgra();
            }
            case Piece.Sound heard -> hear(heard);
        }
    }

    private void hear(Piece.Sound heard) {
        long shown = samplesInClip(Math.max(0, standing + 1)) - firstSample;
        lag = Math.max(Math.max(0, lag), shown - sound.end());
        sound.add(heard.sample() - firstSample, heard.pcm(), samples);
    }

    private long samplesInClip(long frames) {
        return stream.rate().samplesIn(frames, SAMPLE_RATE);
    }

    /** The last picture up to this one, in a buffer of its own; black where there is none. */
    private ByteBuffer held(long upTo) {
        FrameSize size = stream.size();
        ByteBuffer kept = ByteBuffer.allocate(size.width() * size.height() * 4);
        long from = upTo;
        boolean found = false;
        while (!found) {
            stream.seek(from);
            Optional<Piece> piece = stream.next();
            while (piece.isPresent()) {
                if (piece.get() instanceof Piece.Picture one) {
                    kept.clear().put(one.bgra().duplicate());
                    found = true;
                }
                piece = stream.next();
            }
            if (from == 0) {
                break;
            }
            from = Math.max(0, from - LOOK_BACK);
        }
        if (!found) {
            PictureMix.blacken(kept.clear());
        }
        return kept.flip();
    }

    /** Reads what is left of its sound; no picture is wanted any more. */
    void finish() {
        while (!ended && stream.hasSound() && sound.end() < samples) {
            read();
        }
        ended = true;
    }

    boolean isFinished() {
        return ended;
    }

    /**
     * Up to which sample it is known what is heard.
     *
     * @param shown samples that belong to the pictures shown so far
     */
    long known(long shown) {
        if (ended) {
            return samples;
        }
        long patience = lag < 0 ? UNKNOWN_LAG : Math.max(LEAST_LAG, lag + MORE_LAG);
        long silent = stream.hasSound() ? shown - patience : shown;
        return Math.min(samples, Math.max(sound.end(), silent));
    }

    PcmQueue sound() {
        return sound;
    }

    long samples() {
        return samples;
    }

    @Override
    public void close() {
        stream.close();
    }
}
