package studio.rushes.adapter.veo;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;

/** Who Google Cloud takes this computer for: the token handed in, or the sign-in kept here. */
final class GoogleSignIn {
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";

    /** When a token that was handed in ends, only the server knows. */
    private static final Date UNKNOWN_END = Date.from(Instant.parse("2100-01-01T00:00:00Z"));

    /** The JDK's client writes what it is sent into its log at FINE; held so the level stays. */
    private static final Logger WIRE =
            Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");

    static {
        WIRE.setLevel(Level.INFO);
    }

    private final Optional<Secret> accessToken;
    private @Nullable GoogleCredentials credentials;

    GoogleSignIn(Optional<Secret> accessToken) {
        this.accessToken = accessToken;
    }

    /**
     * Good for a while. Asked before a submit and not inside it: what fails here was not sent.
     *
     * @throws StudioException where nobody is signed in
     */
    GoogleCredentials fresh() {
        GoogleCredentials mine = null;
        try {
            mine = credentials();
            mine.refreshIfExpired();
            return mine;
        } catch (IOException _) {
            forget(mine);
            throw new StudioException(signedOut());
        }
    }

    private synchronized GoogleCredentials credentials() throws IOException {
        if (credentials == null) {
            credentials =
                    accessToken.isPresent()
                            ? GoogleCredentials.create(
                                    new AccessToken(accessToken.get().reveal(), UNKNOWN_END))
                            : GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
        }
        return credentials;
    }

    /** The next call reads anew what a person who signed in meanwhile left on the disk. */
    @SuppressWarnings("ReferenceEquality") // a newer sign-in of another thread stays
    private synchronized void forget(@Nullable GoogleCredentials stale) {
        if (credentials == stale) {
            credentials = null;
        }
    }

    private static Problem signedOut() {
        return Problem.of("VEO-SIGN-IN", "machine");
    }
}
