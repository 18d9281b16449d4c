package studio.rushes.adapter.gcs;

import com.google.api.gax.retrying.RetrySettings;
import com.google.auth.Credentials;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.OAuth2CredentialsWithRefresh;
import com.google.cloud.NoCredentials;
import com.google.cloud.http.HttpTransportOptions;
import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobListOption;
import com.google.cloud.storage.StorageException;
import com.google.cloud.storage.StorageOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.generation.ObjectBucket;
import studio.rushes.media.Progress;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;

/** Google Cloud Storage, asked over HTTP. Connects at the first use. */
public final class GcsObjectBucket implements ObjectBucket {
    private static final Logger LOG = LoggerFactory.getLogger(GcsObjectBucket.class);

    /** The JDK's client writes the token into its log at FINE; held so that the level stays. */
    private static final java.util.logging.Logger WIRE =
            java.util.logging.Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");

    static {
        WIRE.setLevel(Level.INFO);
    }

    private static final String SCHEME = "gs://";
    private static final String GOOGLE = "https://storage.googleapis.com";
    private static final String SCOPE = "https://www.googleapis.com/auth/devstorage.read_write";
    private static final Date UNKNOWN_END = Date.from(Instant.parse("2100-01-01T00:00:00Z"));

    private final String project;
    private final Optional<Secret> accessToken;
    private final Optional<URI> host;
    private final Duration patience;
    private @Nullable Storage storage;

    /**
     * @param accessToken instead of the sign-in kept on this computer
     * @param host instead of Google's own, which then is asked without a sign-in unless a token is
     *     given
     * @param patience for one answer
     */
    public GcsObjectBucket(
            String project, Optional<Secret> accessToken, Optional<URI> host, Duration patience) {
        this.project = project;
        this.accessToken = accessToken;
        this.host = host;
        this.patience = patience;
    }

    @Override
    public List<StoredObject> list(String place) {
        BlobId at = id(place);
        try {
            List<StoredObject> found = new ArrayList<>();
            for (Blob blob :
                    storage()
                            .list(at.getBucket(), BlobListOption.prefix(at.getName()))
                            .iterateAll()) {
                found.add(
                        new StoredObject(
                                SCHEME + blob.getBucket() + "/" + blob.getName(),
                                blob.getSize() == null ? 0 : blob.getSize()));
            }
            return List.copyOf(found);
        } catch (StorageException e) {
            throw e.getCode() == 404 ? new StudioException(unknown(at.getBucket()), e) : trouble(e);
        }
    }

    @Override
    public void fetch(String uri, Path target, Progress progress) throws InterruptedException {
        BlobId id = id(uri);
        try {
            Blob blob = storage().get(id);
            if (blob == null || blob.getSize() == null || blob.getSize() == 0) {
                throw new StudioException(gone());
            }
            if (blob.getGeneration() == null) {
                throw new StorageException(0, "an object without a generation");
            }
            if (!new ObjectDownload(storage(), blob, target).bring(progress)) {
                throw new StudioException(otherBytes());
            }
            progress.at(1);
        } catch (StorageException e) {
            throw trouble(e);
        } catch (ClosedByInterruptException _) {
            Thread.interrupted();
            throw new InterruptedException("while writing a clip from its bucket");
        } catch (IOException e) {
            throw new StudioException(disk(e), e);
        }
    }

    private synchronized Storage storage() {
        if (storage == null) {
            int millis = Math.toIntExact(patience.toMillis());
            storage =
                    StorageOptions.http()
                            .setProjectId(project)
                            .setHost(host.map(URI::toString).orElse(GOOGLE))
                            .setCredentials(credentials())
                            .setTransportOptions(
                                    HttpTransportOptions.newBuilder()
                                            .setConnectTimeout(millis)
                                            .setReadTimeout(millis)
                                            .build())
                            .setRetrySettings(
                                    RetrySettings.newBuilder()
                                            .setMaxAttempts(3)
                                            .setInitialRetryDelayDuration(Duration.ofMillis(100))
                                            .setRetryDelayMultiplier(2)
                                            .setMaxRetryDelayDuration(Duration.ofSeconds(2))
                                            .setTotalTimeoutDuration(patience.multipliedBy(3))
                                            .build())
                            .build()
                            .getService();
        }
        return storage;
    }

    private Credentials credentials() {
        if (accessToken.isPresent()) {
            return fixed(accessToken.get());
        }
        if (host.isPresent()) {
            return NoCredentials.getInstance();
        }
        try {
            return GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
        } catch (IOException _) {
            throw new StudioException(signedOut());
        }
    }

    /** The library renews at a 401; where it cannot even try, it hides the 401. */
    private static Credentials fixed(Secret token) {
        return OAuth2CredentialsWithRefresh.newBuilder()
                .setAccessToken(new AccessToken(token.reveal(), UNKNOWN_END))
                .setRefreshHandler(() -> {
                    throw new IOException("a token that was handed in cannot be renewed");
                })
                .build();
    }

    private static BlobId id(String place) {
        int slash = place.indexOf('/', SCHEME.length());
        if (!place.startsWith(SCHEME) || slash < 0) {
            throw new IllegalArgumentException("a place looks like gs://bucket/name, was " + place);
        }
        return BlobId.of(place.substring(SCHEME.length(), slash), place.substring(slash + 1));
    }

    private static StudioException trouble(StorageException e) {
        LOG.info("the bucket answered with {}: {}", e.getCode(), e.getReason());
        return new StudioException(
                switch (e.getCode()) {
                    case 401 -> signedOut();
                    case 403 ->
                            new Problem(
                                    "BUCKET-PERMISSION",
                                    "Google does not let this account into the bucket.",
                                    "What lies in it is not affected.",
                                    "Check the bucket's name and the rights in it.");
                    case 404 -> gone();
                    default ->
                            new Problem(
                                    "BUCKET-NO-ANSWER",
                                    "The bucket gave no answer.",
                                    "What lies in it is not affected.",
                                    "Check the connection; Rushes asks again by itself.");
                });
    }

    private static Problem unknown(String bucket) {
        return new Problem(
                "BUCKET-UNKNOWN",
                "There is no bucket called " + bucket + ".",
                "Nothing was charged by looking for it.",
                "Check the bucket's name, or make the bucket in the project.");
    }

    private static Problem gone() {
        return new Problem(
                "BUCKET-NOT-THERE",
                "The clip is not in its bucket, or empty.",
                "It may have been moved or deleted; it may have been charged.",
                "Look into the bucket.");
    }

    private static Problem otherBytes() {
        return new Problem(
                "BUCKET-OTHER-BYTES",
                "What came from the bucket is not what lies in it.",
                "The clip is made, and stays where it is.",
                "Check the connection; Rushes tries again by itself.");
    }

    private static Problem signedOut() {
        return new Problem(
                "BUCKET-SIGN-IN",
                "Rushes is not signed in to Google Cloud.",
                "What lies in the bucket is not affected.",
                "Run 'gcloud auth application-default login', then try again.");
    }

    private static Problem disk(IOException e) {
        return new Problem(
                "BUCKET-DISK",
                "The clip could not be written: " + e.getMessage() + ".",
                "It stays in its bucket and is brought again.",
                "Check the disk and free some space.");
    }
}
