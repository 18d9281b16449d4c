package studio.rushes.veo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One request being answered; what went wrong with the line is the other side's to bear. */
final class Exchange {
    private final HttpExchange http;
    private final byte[] body;

    Exchange(HttpExchange http) throws IOException {
        this.http = http;
        body = http.getRequestBody().readAllBytes();
    }

    String method() {
        return http.getRequestMethod();
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    String rawPath() {
        return http.getRequestURI().getRawPath();
    }

    String query() {
        String query = http.getRequestURI().getQuery();
        return query == null ? "" : query;
    }

    String header(String name) {
        String value = http.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    Map<String, java.util.List<String>> headers() {
        return http.getRequestHeaders();
    }

    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    void set(String name, String value) {
        http.getResponseHeaders().set(name, value);
    }

    void json(int status, String json) throws IOException {
        set("Content-Type", "application/json; charset=UTF-8");
        send(status, json.getBytes(StandardCharsets.UTF_8));
    }

    void page(int status) throws IOException {
        set("Content-Type", "text/html");
        send(
                status,
                "<html><body>Please sign in to this network</body></html>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    void error(int status, String word, String message, String details) throws IOException {
        json(
                status,
                "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\",\"details\":[%s]}}"
                        .formatted(status, message, word, details));
    }

    void send(int status, byte[] bytes) throws IOException {
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            http.getResponseBody().write(bytes);
        }
        http.close();
    }

    /** Promises more than it sends, then lets the line fall. */
    void cut(int status, byte[] bytes, int sent) throws IOException {
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes, 0, sent);
        http.getResponseBody().flush();
        http.close();
    }

    void drop() {
        http.close();
    }
}
