package studio.rushes.ui.preview;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.AudioOut;
import studio.rushes.media.FrameRate;
import studio.rushes.problem.Problem;
import studio.rushes.screening.Opening;

/**
 * Plays several clips side by side from their starts, one of them heard. There is one clock for
 * all, and nothing moves before every one of them can: what is heard drives it, else the system's
 * time. Used by one thread, which calls {@link #tick} once for each refresh of the screen; nothing
 * here waits.
 */
public final class Ensemble implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ensemble.class);
    private static final int FASTEST = 4;

    /** The common clock counts seconds, for clips may have different rates. */
    private static final FrameRate SECONDS = new FrameRate(1, 1);

    private final AudioOut out;
    private final Executor threads;
    private final PlayClock clock;
    private final Voices voices = new Voices();
    private @Nullable SharedSound sound;
    private SharedSound.@Nullable Channel listening;
    private int heard;
    private long serial;
    private double at;
    private int speed;
    private boolean given = true;
    private boolean awaited;
    private boolean rolling;
    private boolean paused;
    private boolean waiting;
    private boolean loop;
    private OptionalDouble wanted = OptionalDouble.empty();
    private OptionalDouble from = OptionalDouble.empty();
    private OptionalDouble until = OptionalDouble.empty();
    private double gain = 1;

    /**
     * A clip of it.
     *
     * @param key what it is known by; the same one is not opened anew
     */
    public record Seat(Object key, Opening opening) {}

    /**
     * @param threads runs what blocks: a long task for each open clip, and one for the sound
     * @param nanoTime the clock of silent playing
     */
    public Ensemble(AudioOut out, Executor threads, LongSupplier nanoTime) {
        this.out = out;
        this.threads = threads;
        clock = new PlayClock(nanoTime);
    }

    /**
     * Has these clips play, in this order. Those that were there stay; with a new one among them
     * all wait for it at the place they are.
     */
    public void seat(List<Seat> seats, int heardOne) {
        SharedSound speaker = speaker();
        boolean news = voices.seat(seats, seat -> open(seat, speaker));
        double place = place();
        hear(heardOne);
        // Where they stand, another screen would stay empty.
        if (news || (speed == 0 && voices.moved())) {
            order(place, speed);
        }
    }

    private SharedSound speaker() {
        SharedSound there = sound;
        if (there != null) {
            return there;
        }
        SharedSound speaker = new SharedSound(out);
        speaker.gain(gain);
        threads.execute(() -> listen(speaker));
        sound = speaker;
        return speaker;
    }

    private static void listen(SharedSound speaker) {
        try {
            speaker.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Pictures go on by the system's time.
            LOG.warn("the sound device failed", e);
        }
    }

    private Voice open(Seat seat, SharedSound speaker) {
        SharedSound.Channel channel = speaker.channel();
        Reel reel = new Reel(seat.opening(), channel);
        threads.execute(reel::run);
        return new Voice(seat.key(), reel, channel);
    }

    /** Has another of the clips be heard, right where they are. */
    public void hear(int one) {
        heard = one;
        SharedSound speaker = sound;
        if (speaker == null || ear() == listening) {
            return;
        }
        double place = place();
        listening = ear();
        speaker.hear(listening, sample(place));
        if (rolling && !waiting) {
            at = place;
            start(speaker);
        }
    }

    private SharedSound.@Nullable Channel ear() {
        return voices.playing(heard).filter(Voice::hasSound).map(Voice::channel).orElse(null);
    }

    private static long sample(double at) {
        return Math.round(at * SoundFeed.SAMPLE_RATE);
    }

    private double place() {
        return rolling && !waiting ? clock.frame() : at;
    }

    /** Plays from here at a speed of 1, 2 or 4, or −1, −2 or −4; 0 pauses. */
    public void play(int newSpeed) {
        if (Math.abs(newSpeed) > FASTEST) {
            throw new IllegalArgumentException("a speed is at most 4, was " + newSpeed);
        }
        if (voices.isEmpty() || (newSpeed == speed && newSpeed != 0)) {
            return;
        }
        if (newSpeed == 0) {
            pause();
        } else if (paused && newSpeed == 1 && at < last()) {
            paused = false;
            speed = 1;
            rolling = true;
            start(speaker());
        } else {
            boolean over = newSpeed > 0 && voices.allKnown() && place() >= last();
            order(over ? begin() : place(), newSpeed);
        }
    }

    private void pause() {
        boolean usual = speed == 1;
        if (rolling) {
            at = place();
            clock.hold();
            speaker().hold();
            paused = usual;
            rolling = false;
            waiting = false;
            speed = 0;
        } else if (speed != 0) {
            // Nothing was shown yet: the picture itself is still wanted.
            order(at, 0);
        }
    }

    private void order(double place, int newSpeed) {
        if (rolling) {
            clock.hold();
            speaker().hold();
        }
        at = Math.max(0, place);
        speed = newSpeed;
        rolling = false;
        paused = false;
        waiting = false;
        awaited = true;
        wanted = OptionalDouble.empty();
        // Given with the next tick: what is asked for till then is one order.
        given = false;
    }

    /** Goes to a place, in seconds from the start; keeps playing if it was. */
    public void seek(double seconds) {
        double place = Math.max(0, voices.allKnown() ? Math.min(seconds, last()) : seconds);
        if (speed == 0 && awaited && given) {
            // Pictures on their way are shown first, so that who drags sees where they are.
            wanted = OptionalDouble.of(place);
        } else {
            order(place, speed);
        }
    }

    /** Pauses and moves by single pictures of the clip that is heard. */
    public void step(int by) {
        play(0);
        Optional<Voice> pace = voices.pace(heard);
        if (pace.isPresent()) {
            long to = pace.get().frameAt(wanted.orElse(at)) + by;
            seek(pace.get().rate().seconds(Math.max(0, to)));
        }
    }

    /** Shows what is due; at most one picture of each clip a call. */
    public void tick(IntFunction<Screen> screens) {
        SharedSound speaker = sound;
        if (speaker == null || !voices.allKnown() || !voices.anyPlays()) {
            return;
        }
        if (!given) {
            give(speaker);
        }
        if (speed != 0) {
            roll(speaker, screens);
        } else if (awaited && voices.ready(serial)) {
            voices.still(screens);
            awaited = false;
            wanted.ifPresent(place -> order(place, 0));
        }
    }

    private void give(SharedSound speaker) {
        given = true;
        serial++;
        at = Math.clamp(at, 0, last());
        boolean audible = speed == 1 && voices.anySounds();
        listening = ear();
        speaker.hear(listening, sample(at));
        speaker.restart(serial, sample(at), audible);
        voices.order(serial, at, speed);
    }

    private void roll(SharedSound speaker, IntFunction<Screen> screens) {
        if (!rolling) {
            if (!voices.ready(serial) || (speed == 1 && ear() != null && !speaker.settled())) {
                return;
            }
            rolling = true;
            awaited = false;
            start(speaker);
        }
        boolean forward = speed > 0;
        double now = waiting ? at : clock.frame();
        if (forward ? now >= end() : now <= begin()) {
            finish(forward);
            return;
        }
        at = now;
        if (!voices.reach(now, speed, waiting)) {
            // A machine that is too slow for so many plays them haltingly, and never apart.
            clock.hold();
            speaker.hold();
            waiting = true;
            return;
        }
        if (waiting) {
            waiting = false;
            start(speaker);
        }
        voices.present(screens);
        speaker.at(sample(now));
    }

    private void start(SharedSound speaker) {
        boolean listens = speed == 1 && ear() != null && !speaker.missing();
        if (listens) {
            speaker.play();
        } else {
            speaker.hold();
        }
        clock.start(at, speed, SECONDS, listens ? speaker::heard : null);
    }

    private void finish(boolean forward) {
        if (loop && forward) {
            order(begin(), speed);
        } else {
            // All of them end on the pictures of one place.
            order(forward ? last() : begin(), 0);
        }
    }

    /** Where playing begins, in seconds. */
    public double begin() {
        return Math.min(from.orElse(0), last());
    }

    /** Where playing ends: where the shortest does, unless it was said to end earlier. */
    public double end() {
        return Math.min(until.orElse(Double.MAX_VALUE), voices.shortest());
    }

    /** The place of the last picture that is played. */
    private double last() {
        double picture = voices.pace(heard).map(voice -> voice.rate().seconds(1)).orElse(0.0);
        return Math.max(0, end() - picture);
    }

    /** Plays between two places from now on; empty for the start and the end. */
    public void range(OptionalDouble begin, OptionalDouble end) {
        from = begin;
        until = end;
    }

    public void loop(boolean again) {
        loop = again;
    }

    /** Whether another tick may change something. */
    public boolean busy() {
        boolean any = voices.isEmpty() || !voices.allKnown() || voices.anyPlays();
        return !voices.isEmpty() && any && (speed != 0 || awaited);
    }

    /** Where they are, in seconds from the start. */
    public double at() {
        return wanted.orElse(at);
    }

    /** How long the shortest of them is; 0 before that is known. */
    public double seconds() {
        return voices.allKnown() ? voices.shortest() : 0;
    }

    /** The rate of the one that is heard. */
    public FrameRate rate() {
        return voices.pace(heard).map(Voice::rate).orElse(FrameRate.FILM);
    }

    /** Its picture at a place. */
    public long frameAt(double seconds) {
        return voices.pace(heard).map(voice -> voice.frameAt(seconds)).orElse(0L);
    }

    public int speed() {
        return speed;
    }

    /** The picture that is shown of one of them. */
    public long frame(int one) {
        return voices.get(one).frame();
    }

    /** Why one of them cannot be played. */
    public Optional<Problem> problem(int one) {
        return voices.get(one).problem();
    }

    public boolean known(int one) {
        return voices.get(one).known();
    }

    public boolean hasSound(int one) {
        return voices.get(one).hasSound();
    }

    /** Whether there is sound that this machine cannot play. */
    public boolean deaf() {
        return sound != null && ear() != null && sound.missing();
    }

    /** From 0, mute, to 1. */
    public void volume(double volume) {
        gain = Math.clamp(volume, 0, 1);
        if (sound != null) {
            sound.gain(gain);
        }
    }

    /** Plays nothing any more; can be given other clips. */
    @Override
    public void close() {
        voices.close();
        if (sound != null) {
            sound.close();
        }
        sound = null;
        listening = null;
        speed = 0;
        at = 0;
        rolling = false;
        paused = false;
        waiting = false;
        awaited = false;
        given = true;
        wanted = OptionalDouble.empty();
        range(OptionalDouble.empty(), OptionalDouble.empty());
    }
}
