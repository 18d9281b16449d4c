package studio.rushes.adapter.gcs;

import com.google.cloud.ReadChannel;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobSourceOption;
import com.google.cloud.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.files.GrowingPart;
import studio.rushes.files.PartNote;
import studio.rushes.media.Progress;

/**
 * One object, brought to its last byte: taken up again where the line broke or the program ended,
 * as long as it is still the same generation. The library's own download always starts over.
 */
final class ObjectDownload {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectDownload.class);
    private static final int MOST_FAILURES_IN_A_ROW = 3;
    private static final int MOST_PIECES = 100;
    private static final int PIECE = 1 << 16;

    private final Storage storage;
    private final Blob blob;
    private final Path target;
    private final long total;
    private final String address;
    private final PartNote note;

    ObjectDownload(Storage storage, Blob blob, Path target) {
        this.storage = storage;
        this.blob = blob;
        this.target = target;
        total = blob.getSize();
        address = blob.getBlobId().toGsUtilUri();
        note = PartNote.of(address, String.valueOf(blob.getGeneration()), total);
    }

    /**
     * @return whether what came has the sum the store keeps of it; if not, it is brought anew next
     * @throws StorageException where the other side or the line is at fault
     * @throws IOException where the disk is
     */
    boolean bring(Progress progress) throws IOException, InterruptedException {
        long from = left();
        int failures = 0;
        for (int piece = 1; ; piece++) {
            try (GrowingPart part = GrowingPart.open(target, from, Optional.of(note))) {
                try {
                    read(part, progress);
                    part.finish();
                    return sound();
                } catch (StorageException e) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException("while bringing a clip from its bucket");
                    }
                    failures = part.length() > from ? 1 : failures + 1;
                    from = part.length();
                    // Its message holds what the server said, which may say a token back.
                    LOG.info(
                            "a bucket's clip broke at byte {} with {} {}",
                            from,
                            e.getCode(),
                            e.getReason());
                    if (refused(e) || failures >= MOST_FAILURES_IN_A_ROW || piece >= MOST_PIECES) {
                        throw e;
                    }
                }
            }
        }
    }

    private long left() throws IOException {
        return PartNote.left(target, address)
                .filter(before -> before.version().equals(note.version()))
                .filter(before -> before.total() == total)
                .map(PartNote::safe)
                .orElse(0L);
    }

    private void read(GrowingPart part, Progress progress)
            throws IOException, InterruptedException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        try (ReadChannel object =
                storage.reader(
                        blob.getBlobId(), BlobSourceOption.generationMatch(blob.getGeneration()))) {
            // What is read reaches the disk at once; a line that falls then loses none of it.
            object.setChunkSize(0);
            seek(object, part.length());
            while (part.length() < total) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("while bringing a clip from its bucket");
                }
                piece.clear().limit((int) Math.min(PIECE, total - part.length()));
                if (read(object, piece) < 0) {
                    throw new StorageException(0, "ended early");
                }
                part.append(piece.flip());
                progress.at((double) part.length() / total);
            }
        }
    }

    private static void seek(ReadChannel object, long from) {
        try {
            object.seek(from);
        } catch (IOException e) {
            throw new StorageException(e);
        }
    }

    private static int read(ReadChannel object, ByteBuffer piece) {
        try {
            return object.read(piece);
        } catch (IOException e) {
            throw e.getCause() instanceof StorageException told ? told : new StorageException(e);
        }
    }

    /** Asking again at once would bring the same answer. */
    private static boolean refused(StorageException e) {
        return e.getCode() / 100 == 4 && e.getCode() != 408 && e.getCode() != 429;
    }

    /** Over the whole file: its beginning may be from another run. */
    private boolean sound() throws IOException {
        String kept = blob.getCrc32c();
        return kept == null || kept.equals(Sum.of(target));
    }
}
