package studio.rushes.ui.preview;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.media.AudioOut;
import studio.rushes.media.FrameSource;
import studio.rushes.problem.Problem;
import studio.rushes.screening.Opening;

/**
 * Plays one clip at a time: orders pictures from a decoder and shows each when the clock says so.
 * Used by one thread, which calls {@link #tick} once for each refresh of the screen; nothing here
 * waits.
 */
public final class Playback implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Playback.class);
    private static final int FASTEST = 4;

    private final FrameSource source;
    private final AudioOut out;
    private final Executor threads;
    private final PlayClock clock;
    private @Nullable Reel reel;
    private SoundFeed sound;
    private @Nullable Picture atHand;
    private long serial;
    private long frame;
    private int speed;
    private boolean rolling;
    private boolean paused;
    private boolean awaited;
    private boolean loop;
    private Optional<Marks> round = Optional.empty();
    private boolean deferred;
    private long last = -1;
    private long shown;
    private long dropped;
    private double gain = 1;

    /**
     * @param threads runs what blocks: two long tasks for each open clip
     * @param nanoTime the clock of silent playing
     */
    public Playback(FrameSource source, AudioOut out, Executor threads, LongSupplier nanoTime) {
        this.source = source;
        this.out = out;
        this.threads = threads;
        this.clock = new PlayClock(nanoTime);
        sound = new SoundFeed(out);
    }

    /** Opens a clip in place of the one before and shows its first picture. */
    public void open(Path clip) {
        open(() -> source.open(clip));
    }

    /** Opens something in place of what was open before and shows its first picture. */
    public void open(Opening opening) {
        closeClip();
        order(start(opening), 0, 0);
    }

    /**
     * Opens another state of what is open and goes on there from a picture, playing if it was. What
     * is on the screen stays until that picture has come.
     */
    public void exchange(Opening opening, long at) {
        int kept = speed;
        closeClip();
        order(start(opening), Math.max(0, at), kept);
    }

    private Reel start(Opening opening) {
        SoundFeed feed = new SoundFeed(out);
        feed.gain(gain);
        Reel opened = new Reel(opening, feed);
        sound = feed;
        reel = opened;
        threads.execute(opened::run);
        threads.execute(() -> listen(feed));
        return opened;
    }

    private static void listen(SoundFeed sound) {
        try {
            sound.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Pictures go on by the system's time.
            LOG.warn("the sound device failed", e);
        }
    }

    public void closeClip() {
        if (reel != null) {
            reel.close();
        }
        reel = null;
        atHand = null;
        frame = 0;
        speed = 0;
        rolling = false;
        paused = false;
        awaited = false;
        deferred = false;
    }

    /** Plays from here at a speed of 1, 2 or 4, or −1, −2 or −4; 0 pauses. */
    public void play(int newSpeed) {
        if (Math.abs(newSpeed) > FASTEST) {
            throw new IllegalArgumentException("a speed is at most 4, was " + newSpeed);
        }
        if (reel == null || (newSpeed == speed && newSpeed != 0)) {
            return;
        }
        if (newSpeed == 0) {
            pause(reel);
        } else if (paused && newSpeed == 1) {
            resume(reel);
        } else {
            boolean atEnd = newSpeed > 0 && isLast(reel);
            order(reel, atEnd ? 0 : frame, newSpeed);
        }
    }

    private boolean isLast(Reel open) {
        return open.facts().isPresent() && frame >= open.frames() - 1;
    }

    private void pause(Reel open) {
        paused = speed == 1 && rolling;
        if (speed != 0 && !rolling) {
            // Nothing was shown yet: the picture itself is still wanted.
            order(open, frame, 0);
        }
        if (rolling) {
            clock.hold();
            sound.hold();
        }
        speed = 0;
        rolling = false;
    }

    private void resume(Reel open) {
        paused = false;
        speed = 1;
        rolling = true;
        clock.resume();
        if (heard(open)) {
            sound.play();
        }
    }

    private void order(Reel open, long from, int newSpeed) {
        boolean dragging = speed == 0 && newSpeed == 0 && awaited;
        serial++;
        frame = from;
        speed = newSpeed;
        rolling = false;
        paused = false;
        awaited = true;
        atHand = null;
        last = -1;
        // Which sample belongs to a picture is known only once the clip is open.
        deferred = from > 0 && open.facts().isEmpty();
        if (deferred) {
            return;
        }
        if (!dragging) {
            open.pictures().restart(serial);
        }
        sound.restart(serial, firstSample(open, from), newSpeed == 1);
        open.order(new Order(serial, from, newSpeed));
    }

    private static long firstSample(Reel open, long from) {
        return open.facts()
                .map(facts -> facts.rate().samplesIn(from, SoundFeed.SAMPLE_RATE))
                .orElse(0L);
    }

    /** Goes to a picture, the nearest there is; keeps playing if it was. */
    public void seek(long to) {
        if (reel == null) {
            return;
        }
        long last = reel.facts().isPresent() ? reel.frames() - 1 : Long.MAX_VALUE;
        order(reel, Math.clamp(to, 0, Math.max(0, last)), speed);
    }

    /** Pauses and moves by single pictures. */
    public void step(int by) {
        if (reel == null) {
            return;
        }
        play(0);
        long to = frame + by;
        Optional<Picture> waiting = awaited && !paused ? Optional.empty() : take(reel, to);
        if (waiting.isPresent()) {
            paused = false;
            atHand = waiting.get();
            frame = to;
        } else {
            seek(to);
        }
    }

    private static Optional<Picture> take(Reel open, long exact) {
        return open.pictures().takeExact(exact);
    }

    /** Shows what is due; at most one picture a call. */
    public void tick(Screen screen) {
        if (reel == null || reel.facts().isEmpty()) {
            return;
        }
        if (deferred) {
            order(reel, Math.min(frame, reel.frames() - 1), speed);
        }
        if (atHand != null) {
            show(reel, atHand, screen);
            atHand = null;
        } else if (speed != 0) {
            roll(reel, screen);
        } else if (awaited && !paused) {
            await(reel, screen);
        }
    }

    private void await(Reel open, Screen screen) {
        // Asked first: between the two the last picture may come.
        boolean ended = open.pictures().ended(serial);
        Optional<Picture> picture = open.pictures().takeNewest();
        if (picture.isPresent()) {
            awaited = picture.get().serial() != serial;
            long wanted = frame;
            show(open, picture.get(), screen);
            frame = awaited ? wanted : frame;
        } else if (ended) {
            awaited = false;
        }
    }

    private void roll(Reel open, Screen screen) {
        PictureQueue pictures = open.pictures();
        boolean ended = pictures.ended(serial);
        if (!rolling) {
            if (pictures.isEmpty() && !ended) {
                return;
            }
            if (heard(open) && !sound.settled()) {
                return;
            }
            start(open);
        }
        double now = clock.frame();
        if (speed > 0 && round.filter(marks -> now >= marks.last() + 1).isPresent()) {
            order(open, round.get().first(), speed);
            return;
        }
        open.due(now);
        pictures.takeDue(now, speed > 0).ifPresent(picture -> play(open, picture, screen));
        boolean past = speed > 0 ? now >= frame + 1 : now <= frame;
        if (ended && pictures.isEmpty() && past) {
            finish(open);
        }
    }

    private void start(Reel open) {
        rolling = true;
        awaited = false;
        boolean heard = heard(open) && !sound.missing();
        if (heard) {
            sound.play();
        }
        clock.start(
                (double) frame,
                speed,
                open.facts().orElseThrow().rate(),
                heard ? sound::heard : null);
    }

    private void finish(Reel open) {
        if (loop && speed > 0) {
            order(open, 0, speed);
            return;
        }
        clock.hold();
        sound.hold();
        boolean forward = speed > 0;
        speed = 0;
        rolling = false;
        if (forward && !isLast(open)) {
            // The decoder was late and left it out.
            order(open, open.frames() - 1, 0);
        }
    }

    private boolean heard(Reel open) {
        return speed == 1 && open.facts().map(Reel.Facts::hasSound).orElse(false);
    }

    private void play(Reel open, Picture picture, Screen screen) {
        shown++;
        if (last >= 0 && speed == 1) {
            dropped += Math.max(0, picture.frame() - last - 1);
        }
        last = picture.frame();
        show(open, picture, screen);
    }

    private void show(Reel open, Picture picture, Screen screen) {
        frame = picture.frame();
        screen.show(open.facts().orElseThrow().size(), picture.bgra());
        open.pictures().giveBack(picture);
    }

    /** Pictures that were seen while it played, whatever was opened. */
    public long shown() {
        return shown;
    }

    /** Pictures that were left out of playing at the usual speed, because they came too late. */
    public long dropped() {
        return dropped;
    }

    /** Whether another tick may change something. */
    public boolean busy() {
        return reel != null
                && reel.problem().isEmpty()
                && (speed != 0 || atHand != null || (awaited && !paused));
    }

    /** The picture shown, or the one asked for while it is on its way. */
    public long frame() {
        return frame;
    }

    public int speed() {
        return speed;
    }

    /** What is known of the open clip; empty until it has been opened. */
    Optional<Reel.Facts> facts() {
        return Optional.ofNullable(reel).flatMap(Reel::facts);
    }

    /** Pictures in the clip; 0 until it has been opened. */
    public long frames() {
        return reel == null ? 0 : reel.frames();
    }

    /** Why the clip cannot be played. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(reel).flatMap(Reel::problem);
    }

    /** Whether there is sound that this machine cannot play. */
    public boolean deaf() {
        return reel != null
                && reel.facts().map(Reel.Facts::hasSound).orElse(false)
                && sound.missing();
    }

    public void loop(boolean again) {
        loop = again;
    }

    /** Plays what lies between marks over and over, forwards. */
    void round(Optional<Marks> between) {
        round = between;
    }

    /** From 0, mute, to 1. */
    public void volume(double volume) {
        gain = Math.clamp(volume, 0, 1);
        if (reel != null) {
            sound.gain(gain);
        }
    }

    @Override
    public void close() {
        closeClip();
    }
}
