package studio.rushes.adapter.firestore;

import com.google.auth.Credentials;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.OAuth2CredentialsWithRefresh;
import com.google.cloud.firestore.FirestoreOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;

/**
 * Whose documents, and who asks for them.
 *
 * @param project of Google Cloud
 * @param token instead of the sign-in kept on this computer
 * @param emulator its host and port, instead of Google's own; it knows no sign-in
 */
record Account(String project, Optional<Secret> token, Optional<String> emulator) {
    private static final String SCOPE = "https://www.googleapis.com/auth/datastore";
    private static final Date UNKNOWN_END = Date.from(Instant.parse("2100-01-01T00:00:00Z"));

    /** As the service names it in each call. */
    String database() {
        return "projects/" + project + "/databases/(default)";
    }

    Credentials credentials() {
        if (emulator.isPresent()) {
            return new FirestoreOptions.EmulatorCredentials();
        }
        if (token.isPresent()) {
            return OAuth2CredentialsWithRefresh.newBuilder()
                    .setAccessToken(new AccessToken(token.get().reveal(), UNKNOWN_END))
                    .setRefreshHandler(() -> {
                        throw new IOException("a token that was handed in cannot be renewed");
                    })
                    .build();
        }
        try {
            return GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
        } catch (IOException _) {
            throw new StudioException(Refusals.signedOut());
        }
    }
}
