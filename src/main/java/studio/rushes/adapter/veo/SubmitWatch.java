package studio.rushes.adapter.veo;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Knows whether a submit left this computer, and lets no second one out. The library and the client
 * under it each have their own reasons to send a request again; a paid one must pass here.
 */
final class SubmitWatch {
    static final ScopedValue<SubmitWatch> CURRENT = ScopedValue.newInstance();

    private boolean sent;

    /** Whether the other side may have heard anything. */
    boolean sent() {
        return sent;
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
            // "Retry-After: 0" would make the client send it again at once.
            return answer.newBuilder().removeHeader("Retry-After").build();
        }
    }
}
