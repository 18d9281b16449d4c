package studio.rushes.adapter.veo;

import com.google.genai.Client;
import com.google.genai.types.GenerateVideosConfig;
import java.net.URI;
import java.util.Optional;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;

/** What differs between Google's two doors. */
interface BackEnd {
    /**
     * @throws StudioException where nobody is signed in; nothing was sent
     */
    Client submitting();

    /**
     * @throws StudioException where nobody is signed in
     */
    Client polling(OperationName operation);

    /** What this door cannot do of a recipe. */
    Optional<Problem> check(Recipe recipe);

    /** Adds what only this door understands. */
    void add(GenerateVideosConfig.Builder config, Recipe recipe);

    /** Where a request's clips are written, before the attempt's own folder. */
    Optional<String> output(ClipRequest request);

    /** Where a clip offered at this address is really fetched. */
    URI address(URI offered);

    /** What a download shows of itself, and where alone it may. */
    Optional<Key> key();

    /** Strikes the secrets of this door from a text. */
    String strike(String text);

    /**
     * @param origin the only host the secret is shown to
     */
    record Key(String header, Secret secret, URI origin) {
        boolean fits(URI uri) {
            return origin.getScheme().equalsIgnoreCase(uri.getScheme())
                    && origin.getHost().equalsIgnoreCase(uri.getHost())
                    && port(origin) == port(uri);
        }

        private static int port(URI uri) {
            if (uri.getPort() >= 0) {
                return uri.getPort();
            }
            return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        }
    }
}
