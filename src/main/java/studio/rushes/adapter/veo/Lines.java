package studio.rushes.adapter.veo;

import com.google.genai.types.ClientOptions;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The two kinds of line to the other side: one that speaks once, and one that may repeat. */
record Lines(ClientOptions submitting, ClientOptions polling) {
    /** Without this short delay the library still waits a second after its last try. */
    private static final HttpRetryOptions ONCE =
            HttpRetryOptions.builder().attempts(1).initialDelay(0.001).build();

    static Lines open(VeoTimes times) {
        OkHttpClient submit =
                timed(times, times.submit())
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        // A kept connection may be dead already, and a submit that finds out is a
                        // doubt about money.
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                        .eventListener(new SubmitWatch.Ears())
                        .addNetworkInterceptor(new SubmitWatch.Gate())
                        .build();
        OkHttpClient poll = timed(times, times.poll()).followRedirects(false).build();
        return new Lines(options(submit), options(poll));
    }

    private static OkHttpClient.Builder timed(VeoTimes times, Duration whole) {
        return new OkHttpClient.Builder()
                .connectTimeout(times.connect())
                .readTimeout(times.answer())
                .writeTimeout(times.answer())
                .callTimeout(whole);
    }

    private static ClientOptions options(OkHttpClient client) {
        return ClientOptions.builder().customHttpClient(client).build();
    }

    /** The address is always told, or a stray variable of the environment would choose it. */
    static HttpOptions to(URI base) {
        return HttpOptions.builder().baseUrl(base.toString()).retryOptions(ONCE).build();
    }
}
