package studio.rushes.media;

import java.util.Optional;

/** The machine's loudspeaker. */
@FunctionalInterface
public interface AudioOut {
    /** A line for 48 kHz stereo, or nothing where there is no sound device. */
    Optional<Line> open();

    /**
     * One open line. One thread writes; the rest may be called from any thread, also while that one
     * waits in {@link #write}.
     */
    interface Line extends AutoCloseable {
        /**
         * Queues interleaved 16 bit little-endian stereo; blocks while the queue is full. Gives the
         * rest up when the line is flushed or closed meanwhile.
         */
        void write(byte[] pcm, int offset, int length);

        /** Samples per channel that have been heard since the line was opened or last flushed. */
        long heard();

        void pause();

        void resume();

        /** Forgets what was queued and starts counting from 0. */
        void flush();

        @Override
        void close();
    }
}
