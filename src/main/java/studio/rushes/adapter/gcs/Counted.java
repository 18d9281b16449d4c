package studio.rushes.adapter.gcs;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import studio.rushes.media.Progress;

/** Tells how much of a file has been written. */
final class Counted extends FilterOutputStream {
    private final long total;
    private final Progress progress;
    private long written;

    Counted(OutputStream out, long total, Progress progress) {
        super(out);
        this.total = total;
        this.progress = progress;
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        count(1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        count(length);
    }

    private void count(int bytes) {
        written += bytes;
        if (total > 0) {
            progress.at(Math.min(1, (double) written / total));
        }
    }
}
