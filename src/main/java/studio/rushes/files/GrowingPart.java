package studio.rushes.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that arrives piece by piece, with a {@link PartNote} beside it of how much of it has been
 * forced to disk. Closed before it is finished it stays as it is, to be gone on with. Blocking.
 */
public final class GrowingPart implements AutoCloseable {
    /** What a program that is killed brings again at most, of a file of usual size. */
    private static final long STEP = 1 << 20;

    /** Of a large one rather this share: forcing every step to disk would take longer. */
    private static final int SHARE = 100;

    private final Path path;
    private final Optional<PartNote> note;
    private final FileChannel file;
    private final long step;
    private long length;
    private long safe;

    private GrowingPart(Path path, Optional<PartNote> note, FileChannel file, long from) {
        this.path = path;
        this.note = note;
        this.file = file;
        step = Math.max(STEP, note.map(PartNote::total).orElse(0L) / SHARE);
        length = from;
        safe = from;
    }

    /**
     * Opens it, cut to this many bytes.
     *
     * @param note empty where a later call could not tell these bytes from others
     */
    public static GrowingPart open(Path path, long from, Optional<PartNote> note)
            throws IOException {
        // First the note: one that says too much of what is here must never outlive the cut.
        if (note.isPresent()) {
            note.get().upTo(from).write(path);
        } else {
            PartNote.forget(path);
        }
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            file.truncate(from);
            file.position(from);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        return new GrowingPart(path, note, file, from);
    }

    public long length() {
        return length;
    }

    public void append(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            length += file.write(bytes);
        }
        if (length - safe >= step) {
            keep();
        }
    }

    /** All of it is here and safe on disk; nobody goes on from it any more. */
    public void finish() throws IOException {
        file.force(true);
        PartNote.forget(path);
        file.close();
    }

    private void keep() throws IOException {
        file.force(true);
        safe = length;
        if (note.isPresent()) {
            note.get().upTo(safe).write(path);
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (file.isOpen() && length > safe) {
                keep();
            }
        }
    }
}
