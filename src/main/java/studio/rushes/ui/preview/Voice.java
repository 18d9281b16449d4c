package studio.rushes.ui.preview;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.Problem;

/** One of the clips that play together. Used on the window's thread. */
final class Voice {
    /** What a place in seconds may be off by after it was counted from frames. */
    private static final double SLACK = 1e-6;

    private final Object key;
    private final Reel reel;
    private final SharedSound.Channel channel;
    private @Nullable Picture atHand;
    private long serial;
    private long frame;

    /**
     * @param key what it is known by
     */
    Voice(Object key, Reel reel, SharedSound.Channel channel) {
        this.key = key;
        this.reel = reel;
        this.channel = channel;
    }

    boolean is(Object other) {
        return key.equals(other);
    }

    SharedSound.Channel channel() {
        return channel;
    }

    Optional<Problem> problem() {
        return reel.problem();
    }

    /** Whether it is known what it is, be it that it cannot be played. */
    boolean known() {
        return reel.facts().isPresent() || reel.problem().isPresent();
    }

    boolean plays() {
        return reel.facts().isPresent() && reel.problem().isEmpty();
    }

    boolean hasSound() {
        return plays() && reel.facts().map(Reel.Facts::hasSound).orElse(false);
    }

    FrameRate rate() {
        return reel.facts().map(Reel.Facts::rate).orElse(FrameRate.FILM);
    }

    /** How long it is, as far as is known. */
    double seconds() {
        return rate().seconds(reel.frames());
    }

    /** The picture that is seen at a place. */
    long frameAt(double seconds) {
        double exact = seconds * rate().numerator() / rate().denominator();
        return Math.clamp((long) Math.floor(exact + SLACK), 0, Math.max(0, reel.frames() - 1));
    }

    void order(long newSerial, double at, int speed) {
        if (plays()) {
            serial = newSerial;
            atHand = null;
            frame = frameAt(at);
            reel.pictures().restart(newSerial);
            reel.order(new Order(newSerial, frame, speed));
        }
    }

    /** Whether the first picture of an order is there, or it is sure that none comes. */
    boolean ready(long wanted) {
        return !plays() || reel.pictures().ended(wanted) || !reel.pictures().isEmpty();
    }

    /** Shows the picture that was asked for alone. */
    void still(Screen screen) {
        if (plays()) {
            reel.pictures().takeNewest().ifPresent(picture -> show(picture, screen));
        }
    }

    /**
     * Takes what is due at a place, to be shown when all of them have.
     *
     * @param exactly whether the very picture of that place is wanted, or one beside it will do
     * @return whether it has what it needs, or nothing more comes
     */
    boolean reach(double seconds, int speed, boolean exactly) {
        if (!plays()) {
            return true;
        }
        boolean forward = speed > 0;
        // Asked first: between the two the last picture may come.
        boolean over = reel.pictures().ended(serial);
        double now = seconds * rate().numerator() / rate().denominator() + SLACK;
        reel.due(now);
        reel.pictures().takeDue(now, forward).ifPresent(this::keep);
        long there = atHand == null ? frame : atHand.frame();
        double missing = forward ? Math.floor(now) - there : there - Math.ceil(now);
        // Backwards only every second or fourth picture comes.
        double slack = (exactly ? 0 : 1) + (forward ? 0 : -speed);
        return missing <= slack || (over && reel.pictures().isEmpty());
    }

    /** The place of the picture that would be shown, in seconds; empty where nothing more comes. */
    OptionalDouble taken() {
        if (!plays() || (reel.pictures().ended(serial) && reel.pictures().isEmpty())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(rate().seconds(atHand == null ? frame : atHand.frame()));
    }

    private void keep(Picture picture) {
        if (atHand != null) {
            reel.pictures().giveBack(atHand);
        }
        atHand = picture;
    }

    /** Shows what was taken last. */
    void present(Screen screen) {
        Picture taken = atHand;
        if (taken != null) {
            atHand = null;
            show(taken, screen);
        }
    }

    private void show(Picture picture, Screen screen) {
        frame = picture.frame();
        reel.facts().ifPresent(facts -> screen.show(facts.size(), picture.bgra()));
        reel.pictures().giveBack(picture);
    }

    /** The picture that is shown, or asked for. */
    long frame() {
        return frame;
    }

    void close() {
        reel.close();
    }
}
