package studio.rushes.adapter.sound;

import javax.sound.sampled.SourceDataLine;
import studio.rushes.media.AudioOut;

/** One open line of {@link JavaSoundOut}. */
final class JavaSoundLine implements AudioOut.Line {
    private final SourceDataLine line;
    private volatile long flushedAt;

    JavaSoundLine(SourceDataLine line) {
        this.line = line;
    }

    @Override
    public void write(byte[] pcm, int offset, int length) {
        line.write(pcm, offset, length);
    }

    @Override
    public long heard() {
        // Some devices count what was queued when they are flushed; never answer less than nothing.
        return Math.max(0, line.getLongFramePosition() - flushedAt);
    }

    @Override
    public void pause() {
        line.stop();
    }

    @Override
    public void resume() {
        line.start();
    }

    @Override
    public void flush() {
        line.stop();
        line.flush();
        flushedAt = line.getLongFramePosition();
        line.start();
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
