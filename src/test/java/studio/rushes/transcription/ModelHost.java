package studio.rushes.transcription;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hands out one model file, on this computer only, and goes wrong when told to. */
public final class ModelHost implements AutoCloseable {
    private static final String TAG = "\"model-1\"";

    /** How one request is answered. */
    public interface Answer {
        void to(ModelHost host, HttpExchange http) throws IOException;
    }

    /** One request. */
    public record Asked(String range, String ifRange, Map<String, List<String>> headers) {}

    private final byte[] file;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public ModelHost(byte[] file) {
        this.file = file;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The next requests are answered like this, later ones as they should be. */
    public ModelHost then(Answer... answers) {
        next.addAll(List.of(answers));
        return this;
    }

    private void answer(HttpExchange http) {
        try (http) {
            asked.add(
                    new Asked(
                            header(http, "Range"),
                            header(http, "If-Range"),
                            Map.copyOf(http.getRequestHeaders())));
            Answer answer = next.poll();
            if (answer == null) {
                whole().to(this, http);
            } else {
                answer.to(this, http);
            }
        } catch (IOException _) {
            // The other side went away, or was meant to see the line fall.
        }
    }

    private static String header(HttpExchange http, String name) {
        String value = http.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** As a host should. */
    public static Answer whole() {
        return (host, http) -> host.send(http, host.file, from(http), Long.MAX_VALUE);
    }

    /** The line falls after this many bytes of the file. */
    public static Answer cutAt(long byteOfFile) {
        return (host, http) -> host.send(http, host.file, from(http), byteOfFile);
    }

    /** It goes silent after this many bytes of the file, and then something happens. */
    public static Answer silentAt(long byteOfFile, Runnable then) {
        return (host, http) -> {
            host.send(http, host.file, from(http), byteOfFile);
            then.run();
            try {
                host.closed.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** It knows nothing of parts. */
    public static Answer fromTheStart() {
        return (host, http) -> host.send(http, host.file, 0, Long.MAX_VALUE);
    }

    public static Answer status(int status) {
        return (_, http) -> http.sendResponseHeaders(status, -1);
    }

    public static Answer to(String place) {
        return (_, http) -> {
            http.getResponseHeaders().set("Location", place);
            http.getResponseHeaders().set("Set-Cookie", "who=me");
            http.sendResponseHeaders(302, -1);
        };
    }

    public static Answer body(String type, String body) {
        return (_, http) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            http.getResponseHeaders().set("Content-Type", type);
            http.sendResponseHeaders(200, bytes.length);
            http.getResponseBody().write(bytes);
        };
    }

    /** Bytes that are said to be without end, and are. */
    public static Answer endless() {
        return (host, http) -> {
            http.sendResponseHeaders(200, 0);
            while (true) {
                http.getResponseBody().write(host.file);
            }
        };
    }

    private static int from(HttpExchange http) {
        String range = header(http, "Range");
        String tag = header(http, "If-Range");
        boolean same = tag.isEmpty() || tag.equals(TAG);
        return range.startsWith("bytes=") && same
                ? Integer.parseInt(range.substring("bytes=".length(), range.length() - 1))
                : 0;
    }

    private void send(HttpExchange http, byte[] bytes, int from, long to) throws IOException {
        http.getResponseHeaders().set("ETag", TAG);
        http.getResponseHeaders().set("Content-Type", "application/octet-stream");
        if (from > 0) {
            http.getResponseHeaders()
                    .set(
                            "Content-Range",
                            "bytes %d-%d/%d".formatted(from, bytes.length - 1, bytes.length));
        }
        http.sendResponseHeaders(from > 0 ? 206 : 200, bytes.length - from);
        int end = (int) Math.min(bytes.length, to);
        http.getResponseBody().write(bytes, from, Math.max(0, end - from));
        http.getResponseBody().flush();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
