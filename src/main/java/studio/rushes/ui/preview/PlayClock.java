package studio.rushes.ui.preview;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.FrameRate;

/** Says which picture is due: by what is heard where there is sound, else by the system's time. */
final class PlayClock {
    /** A line that stands still for so long is no clock: its device is gone or it has run dry. */
    private static final long PATIENCE_NANOS = 300_000_000;

    private final LongSupplier nanoTime;
    private FrameRate rate = FrameRate.FILM;
    private @Nullable LongSupplier sound;
    private double frame;
    private double speed;
    private long since;
    private long heard;
    private boolean running;

    PlayClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * @param heardFrom the sample of the clip that is being heard; null for the system's time
     */
    void start(double from, double newSpeed, FrameRate newRate, @Nullable LongSupplier heardFrom) {
        frame = from;
        speed = newSpeed;
        rate = newRate;
        sound = heardFrom;
        heard = heardFrom == null ? 0 : heardFrom.getAsLong();
        resume();
    }

    void hold() {
        frame = frame();
        running = false;
    }

    void resume() {
        running = true;
        since = nanoTime.getAsLong();
    }

    /** Where the clip is, in frames and parts of one. Never goes against its direction. */
    double frame() {
        if (running) {
            if (sound == null) {
                byTime();
            } else {
                bySound(sound);
            }
        }
        return frame;
    }

    private void byTime() {
        long now = nanoTime.getAsLong();
        frame += speed * frames(now - since);
        since = now;
    }

    private void bySound(LongSupplier feed) {
        long now = nanoTime.getAsLong();
        long sample = feed.getAsLong();
        if (sample != heard) {
            heard = sample;
            since = now;
            double at = (double) sample * rate.numerator() / rate.denominator();
            frame = Math.max(frame, at / SoundFeed.SAMPLE_RATE);
        } else if (now - since > PATIENCE_NANOS) {
            frame += frames(now - since - PATIENCE_NANOS);
            since = now - PATIENCE_NANOS;
        }
    }

    private double frames(long nanos) {
        return nanos * 1e-9 * rate.numerator() / rate.denominator();
    }
}
