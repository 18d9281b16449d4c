package studio.rushes.adapter.gcs;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.Storage.BlobListOption;
import com.google.cloud.storage.StorageException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.rushes.generation.ObjectBucket;
import studio.rushes.media.Progress;
import studio.rushes.settings.Secret;

/** Google Cloud Storage, asked over HTTP. Connects at the first use. */
public final class GcsObjectBucket implements ObjectBucket {
    private static final String SCHEME = "gs://";
    private static final int TRIES = 3;

    private final GcsConnection connection;

    /**
     * @param accessToken instead of the sign-in kept on this computer
     * @param host instead of Google's own, which then is asked without a sign-in unless a token is
     *     given
     * @param patience for one answer
     */
    public GcsObjectBucket(
            String project, Optional<Secret> accessToken, Optional<URI> host, Duration patience) {
        connection = new GcsConnection(project, accessToken, host, patience, TRIES);
    }

    @Override
    public List<StoredObject> list(String place) {
        BlobId at = id(place);
        try {
            List<StoredObject> found = new ArrayList<>();
            for (Blob blob :
                    connection
                            .storage()
                            .list(at.getBucket(), BlobListOption.prefix(at.getName()))
                            .iterateAll()) {
                found.add(
                        new StoredObject(
                                SCHEME + blob.getBucket() + "/" + blob.getName(),
                                blob.getSize() == null ? 0 : blob.getSize()));
            }
            return List.copyOf(found);
        } catch (StorageException e) {
            throw Refusals.told(e, at.getBucket());
        }
    }

    @Override
    public void fetch(String uri, Path target, Progress progress) throws InterruptedException {
        BlobId id = id(uri);
        ObjectFetch.fetch(connection.storage(), id, target, progress);
    }

    private static BlobId id(String place) {
        int slash = place.indexOf('/', SCHEME.length());
        if (!place.startsWith(SCHEME) || slash < 0) {
            throw new IllegalArgumentException("a place looks like gs://bucket/name, was " + place);
        }
        return BlobId.of(place.substring(SCHEME.length(), slash), place.substring(slash + 1));
    }
}
