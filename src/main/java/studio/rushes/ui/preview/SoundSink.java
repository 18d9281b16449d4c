package studio.rushes.ui.preview;

import java.nio.ByteBuffer;

/** Where a decoder's sound goes. Called by the decoder. */
interface SoundSink {
    /** Takes sound of an order; waits while much of it is waiting to be heard. */
    void offer(long forSerial, long sample, ByteBuffer pcm) throws InterruptedException;

    /** No more will come, and none is wanted. */
    void close();
}
