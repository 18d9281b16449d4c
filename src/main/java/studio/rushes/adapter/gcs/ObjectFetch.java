package studio.rushes.adapter.gcs;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import studio.rushes.media.Progress;
import studio.rushes.problem.StudioException;

/** Brings whatever lies under a name now, and says in the studio's words what went wrong. */
final class ObjectFetch {
    private ObjectFetch() {}

    static void fetch(Storage storage, BlobId id, Path target, Progress progress)
            throws InterruptedException {
        try {
            Blob blob = storage.get(id);
            if (blob == null || blob.getSize() == null || blob.getSize() == 0) {
                throw new StudioException(Refusals.gone());
            }
            if (blob.getGeneration() == null) {
                throw new StorageException(0, "an object without a generation");
            }
            if (!new ObjectDownload(storage, blob, target).bring(progress)) {
                throw new StudioException(Refusals.otherBytes());
            }
            progress.at(1);
        } catch (StorageException e) {
            throw Refusals.told(e);
        } catch (ClosedByInterruptException _) {
            Thread.interrupted();
            throw new InterruptedException("while writing a clip from its bucket");
        } catch (IOException e) {
            throw new StudioException(Refusals.disk(e), e);
        }
    }
}
