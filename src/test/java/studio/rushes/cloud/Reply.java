package studio.rushes.cloud;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** One request to a test's bucket, and its answer. */
final class Reply {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
    private static final Pattern PLACE = Pattern.compile(".*/b/([^/]+)(?:/o(?:/(.*))?)?");

    private final HttpExchange http;

    Reply(HttpExchange http) {
        this.http = http;
    }

    String method() {
        return http.getRequestMethod();
    }

    String path() {
        return http.getRequestURI().getRawPath();
    }

    String bucket() {
        Matcher place = PLACE.matcher(path());
        return place.matches() ? decoded(place.group(1)) : "";
    }

    String object() {
        Matcher place = PLACE.matcher(path());
        return place.matches() && place.group(2) != null ? decoded(place.group(2)) : "";
    }

    Optional<String> asked(String name) {
        String query = http.getRequestURI().getRawQuery();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> decoded(pair.substring(name.length() + 1)))
                        .findFirst();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
    }

    /** What was said, unpacked where it came packed. */
    InputStream body() throws IOException {
        InputStream raw = http.getRequestBody();
        return header("Content-Encoding").equals(Optional.of("gzip"))
                ? new GZIPInputStream(raw)
                : raw;
    }

    void set(String name, String value) {
        http.getResponseHeaders().set(name, value);
    }

    void json(int status, String json) throws IOException {
        set("Content-Type", "application/json; charset=UTF-8");
        whole(status, json.getBytes(StandardCharsets.UTF_8));
    }

    void error(int status, String reason) throws IOException {
        json(
                status,
                """
                {"error":{"code":%d,"message":"%s","errors":[{"reason":"%s","message":"%s"}]}}\
                """
                        .formatted(status, reason, reason, reason));
    }

    void empty(int status) throws IOException {
        http.getRequestBody().readAllBytes();
        http.sendResponseHeaders(status, -1);
        http.close();
    }

    private void whole(int status, byte[] bytes) throws IOException {
        http.getRequestBody().readAllBytes();
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    /**
     * The object's bytes from where they were asked, but at most so many.
     *
     * @return how many were sent
     */
    long media(Stored stored, long most) throws IOException {
        byte[] bytes = stored.bytes();
        Matcher range = RANGE.matcher(header("Range").orElse(""));
        int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
        int to =
                range.matches() && !range.group(2).isEmpty()
                        ? Math.min(bytes.length, Integer.parseInt(range.group(2)) + 1)
                        : bytes.length;
        set("Content-Type", stored.type());
        set("x-goog-hash", "crc32c=" + stored.crc32c());
        set("x-goog-generation", String.valueOf(stored.generation()));
        set("x-goog-stored-content-length", String.valueOf(bytes.length));
        if (from >= bytes.length) {
            error(416, "requestedRangeNotSatisfiable");
            return 0;
        }
        if (range.matches()) {
            set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, bytes.length));
        }
        http.sendResponseHeaders(range.matches() ? 206 : 200, to - from);
        int sent = (int) Math.min(most, to - from);
        OutputStream out = http.getResponseBody();
        out.write(bytes, from, sent);
        out.flush();
        if (sent == to - from) {
            http.close();
        }
        return sent;
    }

    /** The line falls without an answer, or in the middle of one. */
    void drop() {
        http.close();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
