package studio.rushes.screening;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Sound that was read and is not heard yet: 16 bit stereo, by its samples' numbers. What never came
 * is silence.
 */
final class PcmQueue {
    private static final int SAMPLE_BYTES = 4;

    private byte[] bytes = new byte[0];
    private long start;
    private int count;

    /** Forgets everything; the next sample wanted is this one. */
    void restart(long sample) {
        start = sample;
        count = 0;
    }

    /** The sample after the last that is there. */
    long end() {
        return start + count;
    }

    /** Adds what belongs between the end and a limit; leaves the buffer as it was. */
    void add(long sample, ByteBuffer pcm, long limit) {
        long first = Math.max(sample, end());
        long last = Math.min(limit, sample + pcm.remaining() / SAMPLE_BYTES);
        if (last <= first) {
            return;
        }
        grow((int) (last - start));
        int at = (int) (first - start) * SAMPLE_BYTES;
        Arrays.fill(bytes, count * SAMPLE_BYTES, at, (byte) 0);
        int offset = pcm.position() + (int) (first - sample) * SAMPLE_BYTES;
        pcm.get(offset, bytes, at, (int) (last - first) * SAMPLE_BYTES);
        count = (int) (last - start);
    }

    private void grow(int samples) {
        if (bytes.length < samples * SAMPLE_BYTES) {
            bytes = Arrays.copyOf(bytes, 2 * samples * SAMPLE_BYTES);
        }
    }

    /** The value of a channel, 0 where nothing is. */
    int value(long sample, int channel) {
        long place = sample - start;
        if (place < 0 || place >= count) {
            return 0;
        }
        int at = (int) place * SAMPLE_BYTES + 2 * channel;
        return (short) ((bytes[at + 1] << 8) | (bytes[at] & 0xff));
    }

    /** What lies before this sample was heard, or never will be. */
    void drop(long before) {
        int gone = Math.clamp(before - start, 0, count);
        System.arraycopy(bytes, gone * SAMPLE_BYTES, bytes, 0, (count - gone) * SAMPLE_BYTES);
        count -= gone;
        start = Math.max(start, before);
    }
}
