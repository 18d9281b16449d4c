package studio.rushes.adapter.veo;

import com.google.genai.Client;
import com.google.genai.types.GenerateVideosConfig;
import com.google.genai.types.Video;
import java.net.URI;
import java.util.Optional;
import studio.rushes.generation.Chain;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.ClipRequest.Recipe;
import studio.rushes.generation.ModelId;
import studio.rushes.generation.OperationName;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.settings.Secret;

/** What differs between Google's two doors. */
interface BackEnd {
    /** Who pays for what is launched now, as bookings keep it. */
    String account();

    /** Where what is launched now is written, before the attempt's own folder. */
    Optional<String> output();

    /**
     * A line that sends a paid request once.
     *
     * @throws StudioException where nobody is signed in for this account; nothing was sent
     */
    Client submitting(String account);

    /**
     * @throws StudioException where nobody is signed in for this account
     */
    Client polling(String account);

    /** A job's name with whatever else it takes to ask for it later. */
    OperationName job(String account, String name);

    /** Who pays for a job, wherever new ones go now. */
    String account(OperationName job);

    /** The name the service knows a job by. */
    String name(OperationName job);

    /** A job that never was, to ask for at no cost; empty where that would tell nothing. */
    Optional<OperationName> madeUp(ModelId model, String account);

    /** What this door cannot do of a request. */
    Optional<Problem> check(ClipRequest request);

    /** Adds what only this door understands. */
    void add(GenerateVideosConfig.Builder config, Recipe recipe);

    /**
     * A clip that is to be made longer, as this door takes it.
     *
     * @throws StudioException where it takes it no more, or it cannot be read
     */
    Video video(Chain.Source clip);

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
