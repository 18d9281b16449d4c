package studio.rushes.ui.preview;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.media.AudioOut;

/**
 * The sounds of clips that play together, of which one is heard, through one line to the
 * loudspeaker. What was decoded of the others waits beside it, so that another is heard at once and
 * at the same place. Its {@link #run} owns the line; everything else is called from the window and
 * the decoders.
 */
final class SharedSound {
    private static final int SAMPLE_BYTES = 4;

    /** Files interleave within a second; two hold any of them without running dry. */
    private static final int AHEAD = 2 * SoundFeed.SAMPLE_RATE;

    private static final int LONGEST_GAP = 10 * SoundFeed.SAMPLE_RATE;

    private final AudioOut out;
    private final Gain gain = new Gain();
    private final List<Channel> channels = new ArrayList<>();
    private @Nullable Channel heard;
    private AudioOut.@Nullable Line line;
    private long serial;
    private long firstSample;
    private long cursor;
    private long position;
    private boolean needed;
    private boolean known;
    private boolean running;
    private boolean stale;
    private boolean closed;

    /** Sound from this sample of its clip on. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Chunk(long sample, byte[] pcm) {
        long end() {
            return sample + pcm.length / SAMPLE_BYTES;
        }

        byte[] from(long start) {
            return Arrays.copyOfRange(pcm, (int) (start - sample) * SAMPLE_BYTES, pcm.length);
        }
    }

    /** The sound of one clip. */
    final class Channel implements SoundSink {
        private final Deque<Chunk> chunks = new ArrayDeque<>();
        private long next;
        private boolean gone;

        @Override
        public void offer(long forSerial, long sample, ByteBuffer pcm) throws InterruptedException {
            SharedSound.this.offer(this, forSerial, sample, pcm);
        }

        @Override
        public void close() {
            SharedSound.this.remove(this);
        }

        private void add(byte[] pcm) {
            chunks.add(new Chunk(next, pcm));
            next += pcm.length / SAMPLE_BYTES;
        }

        private void forgetBefore(long sample) {
            while (!chunks.isEmpty() && chunks.getFirst().end() <= sample) {
                chunks.removeFirst();
            }
        }

        private Optional<byte[]> from(long sample) {
            return chunks.stream()
                    .filter(chunk -> chunk.end() > sample)
                    .findFirst()
                    .map(chunk ->
                            chunk.sample() <= sample
                                    ? chunk.from(sample)
                                    : silence(chunk.sample() - sample));
        }
    }

    SharedSound(AudioOut out) {
        this.out = out;
    }

    private static byte[] silence(long samples) {
        return new byte[(int) samples * SAMPLE_BYTES];
    }

    synchronized Channel channel() {
        Channel channel = new Channel();
        channel.next = position;
        channels.add(channel);
        return channel;
    }

    private synchronized void remove(Channel channel) {
        channel.gone = true;
        channel.chunks.clear();
        channels.remove(channel);
        notifyAll();
    }

    /**
     * Opens the line when sound is first wanted and writes until this is closed. Returns early
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
        while (!closed) {
            if (stale) {
                // A chunk of the old place may have slipped in behind the first flush.
                open.flush();
                if (running) {
                    open.resume();
                } else {
                    open.pause();
                }
                stale = false;
            }
            Channel from = heard;
            Optional<byte[]> chunk = running && from != null ? from.from(cursor) : Optional.empty();
            if (chunk.isPresent()) {
                cursor += chunk.get().length / SAMPLE_BYTES;
                return chunk;
            }
            wait();
        }
        return Optional.empty();
    }

    /**
     * Forgets everything and expects sound of all clips from this sample on, for this order alone.
     *
     * @param audible whether the order brings sound at all
     */
    synchronized void restart(long newSerial, long sample, boolean audible) {
        needed |= audible;
        serial = newSerial;
        position = sample;
        running = false;
        for (Channel channel : channels) {
            channel.chunks.clear();
            channel.next = sample;
        }
        goTo(sample);
    }

    /** Has another clip be heard from this sample on, or none. */
    synchronized void hear(@Nullable Channel channel, long sample) {
        heard = channel;
        goTo(sample);
    }

    private void goTo(long sample) {
        firstSample = sample;
        cursor = sample;
        if (line != null) {
            stale = true;
            line.flush();
        }
        notifyAll();
    }

    /** Nothing before this sample will be asked for. */
    synchronized void at(long sample) {
        if (sample > position) {
            position = sample;
            channels.forEach(channel -> channel.forgetBefore(sample));
            notifyAll();
        }
    }

    private synchronized void offer(Channel to, long forSerial, long sample, ByteBuffer pcm)
            throws InterruptedException {
        while (wanted(to, forSerial) && to.next - position >= AHEAD) {
            wait();
        }
        if (!wanted(to, forSerial)) {
            return;
        }
        int ahead = Math.clamp(sample - to.next, 0, LONGEST_GAP);
        if (ahead > 0) {
            to.add(silence(ahead));
        }
        int late = Math.clamp(to.next - sample, 0, pcm.remaining() / SAMPLE_BYTES);
        byte[] chunk = new byte[pcm.remaining() - late * SAMPLE_BYTES];
        pcm.get(pcm.position() + late * SAMPLE_BYTES, chunk);
        to.add(chunk);
        notifyAll();
    }

    private boolean wanted(Channel to, long forSerial) {
        return !closed && !to.gone && forSerial == serial && !(known && line == null);
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

    /** The sample that is being heard, of whichever clip. */
    synchronized long heard() {
        return firstSample + (line == null || stale ? 0 : line.heard());
    }

    void gain(double factor) {
        gain.set(factor);
    }

    synchronized void close() {
        closed = true;
        if (line != null) {
            line.flush();
        }
        notifyAll();
    }
}
