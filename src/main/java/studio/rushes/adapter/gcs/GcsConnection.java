package studio.rushes.adapter.gcs;

import com.google.api.gax.retrying.RetrySettings;
import com.google.auth.Credentials;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.OAuth2CredentialsWithRefresh;
import com.google.cloud.NoCredentials;
import com.google.cloud.http.HttpTransportOptions;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;

/** The line to the store. Connects at the first use; may be used from many threads. */
final class GcsConnection {
    /** The JDK's client writes the token into its log at FINE; held so that the level stays. */
    private static final java.util.logging.Logger WIRE =
            java.util.logging.Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");

    static {
        WIRE.setLevel(Level.INFO);
    }

    private static final String GOOGLE = "https://storage.googleapis.com";
    private static final String SCOPE = "https://www.googleapis.com/auth/devstorage.read_write";
    private static final Date UNKNOWN_END = Date.from(Instant.parse("2100-01-01T00:00:00Z"));

    private final String project;
    private final Optional<Secret> accessToken;
    private final Optional<URI> host;
    private final Duration patience;
    private final int tries;
    private @Nullable Storage storage;

    /**
     * @param accessToken instead of the sign-in kept on this computer
     * @param host instead of Google's own, which then is asked without a sign-in unless a token is
     *     given
     * @param patience for one answer
     * @param tries of each call that may be repeated
     */
    GcsConnection(
            String project,
            Optional<Secret> accessToken,
            Optional<URI> host,
            Duration patience,
            int tries) {
        this.project = project;
        this.accessToken = accessToken;
        this.host = host;
        this.patience = patience;
        this.tries = tries;
    }

    /**
     * @throws StudioException where nobody is signed in
     */
    synchronized Storage storage() {
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
                                            .setMaxAttempts(tries)
                                            .setInitialRetryDelayDuration(Duration.ofMillis(100))
                                            .setRetryDelayMultiplier(2)
                                            .setMaxRetryDelayDuration(Duration.ofSeconds(2))
                                            .setTotalTimeoutDuration(patience.multipliedBy(tries))
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
            throw new StudioException(Refusals.signedOut());
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
}
