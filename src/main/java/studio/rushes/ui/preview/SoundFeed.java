package studio.rushes.ui.preview;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.AudioOut;

/**
 * Sound between the decoder and the loudspeaker. Its {@link #run} opens the line, writes to it and
 * closes it; everything else is called from the window and the decoder.
 */
final class SoundFeed implements SoundSink {
    static final int SAMPLE_RATE = 48_000;
    private static final int SAMPLE_BYTES = 4;

    /** Files interleave within a second; two hold any of them without running dry. */
    private static final int FULL = 2 * SAMPLE_RATE * SAMPLE_BYTES;

    private static final int LONGEST_GAP = 10 * SAMPLE_RATE;

    private final AudioOut out;
    private final Gain gain = new Gain();
    private final Deque<byte[]> queue = new ArrayDeque<>();
    private AudioOut.@Nullable Line line;
    private long serial;
    private long firstSample;
    private long nextSample;
    private int queued;
    private boolean needed;
    private boolean known;
    private boolean running;
    private boolean stale;
    private boolean closed;

    SoundFeed(AudioOut out) {
        this.out = out;
    }

    /**
     * Opens the line when sound is first wanted and writes until the feed is closed. Returns early
     * where there is no device.
     */
    void run() throws InterruptedException {
        if (!awaitNeed()) {
            return;
        }
        Optional<AudioOut.Line> opened = out.open();
        synchronized (this) {
            known = true;
            line = opened.orElse(null);
            notifyAll();
        }
        if (opened.isEmpty()) {
            return;
        }
        try (AudioOut.Line open = opened.get()) {
            Optional<byte[]> chunk = nextChunk(open);
            while (chunk.isPresent()) {
                open.write(gain.applied(chunk.get()), 0, chunk.get().length);
                chunk = nextChunk(open);
            }
        } finally {
            synchronized (this) {
                line = null;
            }
        }
    }

    private synchronized boolean awaitNeed() throws InterruptedException {
        while (!needed && !closed) {
            wait();
        }
        return !closed;
    }

    private synchronized Optional<byte[]> nextChunk(AudioOut.Line open)
            throws InterruptedException {
        while (true) {
            if (closed) {
                return Optional.empty();
            }
            if (stale) {
                // A chunk of the old place may have slipped in behind the first flush.
                open.flush();
                open.pause();
                stale = false;
            }
            byte[] chunk = running ? queue.poll() : null;
            if (chunk != null) {
                queued -= chunk.length;
                notifyAll();
                return Optional.of(chunk);
            }
            wait();
        }
    }

    /**
     * Forgets everything and expects sound from this sample on, for this order alone.
     *
     * @param audible whether the order brings sound at all
     */
    synchronized void restart(long newSerial, long sample, boolean audible) {
        needed |= audible;
        serial = newSerial;
        firstSample = sample;
        nextSample = sample;
        queue.clear();
        queued = 0;
        running = false;
        if (line != null) {
            stale = true;
            line.flush();
        }
        notifyAll();
    }

    @Override
    public synchronized void offer(long forSerial, long sample, ByteBuffer pcm)
            throws InterruptedException {
        while (wanted(forSerial) && queued >= FULL) {
            wait();
        }
        if (!wanted(forSerial)) {
            return;
        }
        int ahead = Math.clamp(sample - nextSample, 0, LONGEST_GAP);
        if (ahead > 0) {
            add(new byte[ahead * SAMPLE_BYTES]);
        }
        int late = Math.clamp(nextSample - sample, 0, pcm.remaining() / SAMPLE_BYTES);
        byte[] chunk = new byte[pcm.remaining() - late * SAMPLE_BYTES];
        pcm.get(pcm.position() + late * SAMPLE_BYTES, chunk);
        add(chunk);
        notifyAll();
    }

    private boolean wanted(long forSerial) {
        return !closed && forSerial == serial && !(known && line == null);
    }

    private void add(byte[] chunk) {
        queue.add(chunk);
        queued += chunk.length;
        nextSample += chunk.length / SAMPLE_BYTES;
    }

    synchronized void play() {
        running = true;
        if (line != null) {
            line.resume();
        }
        notifyAll();
    }

    synchronized void hold() {
        running = false;
        if (line != null) {
            line.pause();
        }
    }

    /**
     * Whether {@link #play} would be heard from the right place, or it is known that nothing is.
     */
    synchronized boolean settled() {
        return known && !stale;
    }

    /** Whether the machine turned out to have no sound device. */
    synchronized boolean missing() {
        return known && line == null && !closed;
    }

    /** The sample of the clip that is being heard. */
    synchronized long heard() {
        return firstSample + (line == null ? 0 : line.heard());
    }

    void gain(double factor) {
        gain.set(factor);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (line != null) {
            line.flush();
        }
        notifyAll();
    }
}
