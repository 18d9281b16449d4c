package studio.rushes.adapter.gcs;

import com.google.cloud.WriteChannel;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobWriteOption;
import com.google.cloud.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import studio.rushes.media.Progress;

/**
 * One file, sent piece by piece. The library asks after a break how much the store has, and goes on
 * from there; small pieces bound what is sent twice, and each has its tries to itself.
 */
final class ObjectUpload {
    /** A multiple of 256 KiB, as the store asks. */
    private static final int PIECE = 2 << 20;

    private final Storage storage;
    private final Path source;
    private final long total;
    private final BlobInfo object;

    /**
     * @param object with the sum of its bytes, by which the store refuses others
     * @param total bytes of the source
     */
    ObjectUpload(Storage storage, Path source, long total, BlobInfo object) {
        this.storage = storage;
        this.source = source;
        this.total = total;
        this.object = object;
    }

    /**
     * @param generation that is replaced; 0: none
     * @throws StorageException where the other side or the line is at fault
     * @throws IOException where the disk is
     */
    void send(long generation, Progress progress) throws IOException, InterruptedException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        try (FileChannel file = FileChannel.open(source, StandardOpenOption.READ)) {
            WriteChannel out = open(generation);
            long sent = 0;
            while (file.read(piece.clear()) >= 0) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("while sending a file to its bucket");
                }
                sent += piece.flip().remaining();
                write(out, piece);
                progress.at(Math.min(1, (double) sent / Math.max(1, total)));
            }
            if (sent != total) {
                throw new IOException("it changed while it was sent");
            }
            // Only here: to close is to say that this was all of it.
            end(out);
        }
    }

    private WriteChannel open(long generation) {
        WriteChannel out =
                storage.writer(
                        object,
                        generation == 0
                                ? BlobWriteOption.doesNotExist()
                                : BlobWriteOption.generationMatch(generation),
                        BlobWriteOption.crc32cMatch());
        out.setChunkSize(PIECE);
        return out;
    }

    private static void write(WriteChannel out, ByteBuffer piece) {
        try {
            while (piece.hasRemaining()) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw line(e);
        }
    }

    private static void end(WriteChannel out) {
        try {
            out.close();
        } catch (IOException e) {
            throw line(e);
        }
    }

    private static StorageException line(IOException e) {
        return e.getCause() instanceof StorageException told ? told : new StorageException(e);
    }
}
