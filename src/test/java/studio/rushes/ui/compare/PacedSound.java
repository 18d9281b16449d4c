package studio.rushes.ui.compare;

import java.util.Optional;
import studio.rushes.media.AudioOut;

/** A loudspeaker that plays what it is given as fast as a real one, and is not heard. */
public final class PacedSound implements AudioOut, AudioOut.Line {
    private long written;
    private long before;
    private long since = System.nanoTime();
    private boolean running;

    @Override
    public Optional<Line> open() {
        return Optional.of(this);
    }

    @Override
    public synchronized void write(byte[] pcm, int offset, int length) {
        written += length / 4;
    }

    @Override
    public synchronized long heard() {
        long now = before + (running ? (System.nanoTime() - since) * 48 / 1_000_000 : 0);
        return Math.min(written, now);
    }

    @Override
    public synchronized void pause() {
        before = heard();
        running = false;
    }

    @Override
    public synchronized void resume() {
        before = heard();
        since = System.nanoTime();
        running = true;
    }

    @Override
    public synchronized void flush() {
        written = 0;
        before = 0;
        since = System.nanoTime();
    }

    @Override
    public void close() {}
}
