package studio.rushes.ui.preview;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import studio.rushes.media.AudioOut;

/** A loudspeaker that takes everything at once and is heard as far as the test says. */
final class FakeSound implements AudioOut, AudioOut.Line {
    final AtomicLong heard = new AtomicLong();
    final AtomicLong written = new AtomicLong();
    volatile boolean paused;
    volatile boolean closed;
    volatile boolean present = true;

    @Override
    public Optional<Line> open() {
        return present ? Optional.of(this) : Optional.empty();
    }

    @Override
    public void write(byte[] pcm, int offset, int length) {
        written.addAndGet(length / 4);
    }

    @Override
    public long heard() {
        return heard.get();
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    @Override
    public void flush() {
        heard.set(0);
        written.set(0);
    }

    @Override
    public void close() {
        closed = true;
    }
}
