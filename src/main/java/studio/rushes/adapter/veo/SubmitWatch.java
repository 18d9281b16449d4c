package studio.rushes.adapter.veo;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether a submit left this computer, and lets no second one out. The library and the client
 * under it each have their own reasons to send a request again; a paid one must pass here.
 */
final class SubmitWatch {
    static final ScopedValue<SubmitWatch> CURRENT = ScopedValue.newInstance();
    private static final String RETRY_AFTER = "Retry-After";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private boolean sent;
    private @Nullable Duration retryAfter;

    /** Whether the other side may have heard anything. */
    boolean sent() {
        return sent;
    }

    /** The wait a refusal asked for beside its text, which the library does not pass on. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private void heard(@Nullable String wait) {
        if (wait != null && SECONDS.matcher(wait).matches()) {
            retryAfter = Duration.ofSeconds(Long.parseLong(wait));
        }
    }

    static final class Ears extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            CURRENT.get().sent = true;
        }
    }

    static final class Gate implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            if (CURRENT.get().sent) {
                throw new IOException("a paid request is sent once");
            }
            Response answer = chain.proceed(chain.request());
            CURRENT.get().heard(answer.header(RETRY_AFTER));
            // "Retry-After: 0" would make the client send it again at once.
            return answer.newBuilder().removeHeader(RETRY_AFTER).build();
        }
    }
}
