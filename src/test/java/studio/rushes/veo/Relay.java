package studio.rushes.veo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server and hears which bytes of its clips are asked for. */
public final class Relay implements AutoCloseable {
    private static final List<String> ASKED =
            List.of("Range", "If-Range", "Authorization", "x-goog-api-key");
    private static final List<String> TOLD =
            List.of("Content-Type", "Content-Range", "ETag", "x-goog-hash", "x-goog-generation");

    /**
     * A clip that was asked for, or its rest.
     *
     * @param bytes how many were promised, -1 for none
     */
    public record Heard(String range, String ifRange, int status, long bytes) {}

    private final HttpClient line = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final URI behind;
    private final HttpServer server;

    public Relay(URI behind) {
        this.behind = behind;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The clips that went by, in the order they were asked for. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    private void pass(HttpExchange http) throws IOException {
        try (http) {
            URI to = URI.create(behind + http.getRequestURI().toString());
            byte[] said = http.getRequestBody().readAllBytes();
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(to)
                            .method(
                                    http.getRequestMethod(),
                                    HttpRequest.BodyPublishers.ofByteArray(said));
            for (String name : ASKED) {
                String value = http.getRequestHeaders().getFirst(name);
                if (value != null) {
                    request.header(name, value);
                }
            }
            HttpResponse<InputStream> answer =
                    line.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            note(http, answer);
            for (String name : TOLD) {
                answer.headers()
                        .firstValue(name)
                        .ifPresent(value -> http.getResponseHeaders().set(name, value));
            }
            http.sendResponseHeaders(answer.statusCode(), length(answer));
            try (InputStream body = answer.body()) {
                body.transferTo(http.getResponseBody());
            } finally {
                // Where the line behind falls, so does this one, but not before all that came.
                http.getResponseBody().flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(HttpExchange http, HttpResponse<InputStream> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("video/")) {
            heard.add(
                    new Heard(
                            asked(http, "Range"),
                            asked(http, "If-Range"),
                            answer.statusCode(),
                            length(answer)));
        }
    }

    private static String asked(HttpExchange http, String name) {
        String value = http.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static long length(HttpResponse<InputStream> answer) {
        return answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    @Override
    public void close() {
        server.stop(0);
        line.shutdownNow();
        threads.shutdownNow();
    }
}
