package studio.rushes.transcription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which places of the web a model may come from. */
public final class ModelAddress {
    public static final String EXPECTED = "an https address (plain http on this computer only)";
    private static final Pattern HERE =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private ModelAddress() {}

    /** The folder that a text names; empty where nothing may be brought from there. */
    public static Optional<URI> folder(String text) {
        try {
            URI folder = new URI(text.strip().replaceAll("/+$", ""));
            return safe(folder) && folder.getQuery() == null && folder.getFragment() == null
                    ? Optional.of(folder)
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** Whether a place may send on to another: nobody on the way may change what comes. */
    static boolean mayGo(URI from, URI to) {
        return safe(to) && (!plain(to) || plain(from));
    }

    private static boolean safe(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        return host != null
                && address.getUserInfo() == null
                && (scheme.equals("https")
                        || (scheme.equals("http") && HERE.matcher(host).matches()));
    }

    private static boolean plain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }
}
