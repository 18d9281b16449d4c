package studio.rushes.ui.preview;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import studio.rushes.media.FrameRate;

/**
 * A hand on the timeline. While it is there nothing plays, and pictures come from a small copy of
 * the clip where there is one; when it lets go, the clip itself shows the exact picture and goes on
 * playing if it was.
 */
final class Scrub {
    private final Playback real;
    private final Optional<Playback> sketch;
    private OptionalInt speedBefore = OptionalInt.empty();
    private OptionalLong wanted = OptionalLong.empty();

    /**
     * @param sketch plays the small copies; empty where there are none
     */
    Scrub(Playback real, Optional<Playback> sketch) {
        this.real = real;
        this.sketch = sketch;
    }

    /** Takes hold of the timeline. */
    void begin(Optional<Path> proxy) {
        if (speedBefore.isPresent()) {
            return;
        }
        speedBefore = OptionalInt.of(real.speed());
        real.play(0);
        if (proxy.isPresent() && sketch.isPresent() && real.facts().isPresent()) {
            sketch.get().open(proxy.get());
            wanted = OptionalLong.of(real.frame());
        }
    }

    /** Goes to a picture of the clip. */
    void seek(long to) {
        if (wanted.isEmpty()) {
            real.seek(to);
            return;
        }
        wanted = OptionalLong.of(Math.clamp(to, 0, Math.max(0, real.frames() - 1)));
        sketch.orElseThrow().seek(inSketch(wanted.getAsLong()));
    }

    /** The copy has a rate of its own. */
    private long inSketch(long frame) {
        FrameRate rate = real.facts().map(Reel.Facts::rate).orElse(FrameRate.FILM);
        return FrameRate.FILM.framesIn(rate.seconds(frame));
    }

    /** Lets go: the exact picture comes. */
    void end() {
        OptionalInt before = speedBefore;
        OptionalLong there = wanted;
        forget();
        there.ifPresent(real::seek);
        before.ifPresent(real::play);
    }

    /** Another clip is shown: where the hand was means nothing any more. */
    void forget() {
        speedBefore = OptionalInt.empty();
        if (wanted.isPresent()) {
            wanted = OptionalLong.empty();
            sketch.orElseThrow().closeClip();
        }
    }

    /** Shows what is due, of the copy while that is looked at. */
    void tick(Screen screen) {
        if (wanted.isPresent() && sketch.orElseThrow().problem().isPresent()) {
            // A copy that cannot be read is done without.
            OptionalLong there = wanted;
            wanted = OptionalLong.empty();
            sketch.get().closeClip();
            real.seek(there.getAsLong());
        }
        if (wanted.isPresent()) {
            sketch.orElseThrow().tick(screen);
        } else {
            real.tick(screen);
        }
    }

    /** The picture somebody is at. */
    long frame() {
        return wanted.orElse(real.frame());
    }

    /** Whether another tick may change something. */
    boolean busy() {
        return real.busy() || (wanted.isPresent() && sketch.orElseThrow().busy());
    }

    void close() {
        forget();
        sketch.ifPresent(Playback::close);
    }
}
