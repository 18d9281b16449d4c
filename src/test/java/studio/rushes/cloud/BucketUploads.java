package studio.rushes.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Uploads to a test's bucket: in one go, or piece by piece with a session to come back to. */
final class BucketUploads {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RANGE = Pattern.compile("bytes (?:(\\d+)-(\\d+)|\\*)/(\\d+|\\*)");

    /** Of a piece that broke, the store keeps a multiple of this. */
    private static final int KEPT = 256 << 10;

    private static final class Session {
        private final String object;
        private final String type;
        private final String crc32c;
        private final Optional<Long> expected;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        /** What the store made of it, once it was whole. */
        private @Nullable Stored done;

        Session(String object, String type, String crc32c, Optional<Long> expected) {
            this.object = object;
            this.type = type;
            this.crc32c = crc32c;
            this.expected = expected;
        }
    }

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final BucketServer server;

    BucketUploads(BucketServer server) {
        this.server = server;
    }

    void answer(Reply reply, String bucket) throws IOException {
        Optional<String> id = reply.asked("upload_id");
        if (id.isPresent()) {
            Session session = sessions.get(id.get());
            if (session == null) {
                reply.error(410, "gone");
            } else {
                synchronized (session) {
                    go(reply, bucket, session);
                }
            }
        } else if (reply.asked("uploadType").equals(Optional.of("resumable"))) {
            begin(reply, bucket);
        } else {
            inOne(reply, bucket);
        }
    }

    private static Optional<Long> expected(Reply reply) {
        return reply.asked("ifGenerationMatch").map(Long::parseLong);
    }

    private void begin(Reply reply, String bucket) throws IOException {
        JsonNode about = about(reply.body().readAllBytes());
        String object = reply.asked("name").orElse(about.path("name").asText());
        if (!server.isAsExpected(bucket, object, expected(reply))) {
            reply.error(412, "conditionNotMet");
            return;
        }
        String id = UUID.randomUUID().toString();
        sessions.put(
                id,
                new Session(
                        object,
                        about.path("contentType").asText("application/octet-stream"),
                        about.path("crc32c").asText(""),
                        expected(reply)));
        reply.set(
                "Location",
                "%s/upload/storage/v1/b/%s/o?uploadType=resumable&upload_id=%s"
                        .formatted(server.uri(), bucket, id));
        reply.empty(200);
    }

    private static JsonNode about(byte[] said) throws IOException {
        return said.length == 0 ? JSON.createObjectNode() : JSON.readTree(said);
    }

    private void go(Reply reply, String bucket, Session session) throws IOException {
        Matcher range = RANGE.matcher(reply.header("Content-Range").orElse("bytes */*"));
        if (!range.matches()) {
            reply.error(400, "badRange");
            return;
        }
        if (session.done != null) {
            reply.json(200, session.done.json(bucket, session.object));
            return;
        }
        if (range.group(1) != null && !take(reply, session, Long.parseLong(range.group(1)))) {
            return;
        }
        String total = range.group(3);
        if (!total.equals("*") && Long.parseLong(total) == session.bytes.size()) {
            finish(reply, bucket, session);
        } else {
            if (session.bytes.size() > 0) {
                reply.set("Range", "bytes=0-" + (session.bytes.size() - 1));
            }
            reply.empty(308);
        }
    }

    /** Whether the piece came whole. */
    private boolean take(Reply reply, Session session, long from) throws IOException {
        int here = session.bytes.size();
        if (from > here) {
            reply.error(503, "aPieceIsMissing");
            return false;
        }
        Long cut = server.nextUploadCut();
        InputStream body = reply.body();
        byte[] piece = cut == null ? body.readAllBytes() : body.readNBytes(Math.toIntExact(cut));
        server.came(session.object, piece.length);
        int skipped = (int) (here - from);
        int fresh = Math.max(0, piece.length - skipped);
        int kept = cut == null ? fresh : fresh / KEPT * KEPT;
        session.bytes.write(piece, piece.length - fresh, kept);
        if (cut != null) {
            reply.drop();
        }
        return cut == null;
    }

    private void finish(Reply reply, String bucket, Session session) throws IOException {
        Stored stored = Stored.of(session.bytes.toByteArray(), 0, session.type);
        if (!session.crc32c.isEmpty() && !session.crc32c.equals(stored.crc32c())) {
            reply.error(400, "invalid");
            return;
        }
        Optional<Stored> kept = server.keep(bucket, session.object, stored, session.expected);
        session.done = kept.orElse(null);
        server.tell(reply, bucket, session.object, kept);
    }

    /** A part that tells of the object and a part that is the object, between lines of a kind. */
    private void inOne(Reply reply, String bucket) throws IOException {
        byte[] whole = reply.body().readAllBytes();
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        String line = text.substring(0, text.indexOf("\r\n"));
        int about = text.indexOf("\r\n\r\n") + 4;
        int next = text.indexOf("\r\n" + line, about);
        int bytes = text.indexOf("\r\n\r\n", next + 2) + 4;
        int end = text.lastIndexOf("\r\n" + line + "--");
        JsonNode told =
                JSON.readTree(text.substring(about, next).getBytes(StandardCharsets.ISO_8859_1));
        String object = reply.asked("name").orElse(told.path("name").asText());
        byte[] content = Arrays.copyOfRange(whole, bytes, end);
        server.came(object, content.length);
        Stored stored = Stored.of(content, 0, told.path("contentType").asText("text/plain"));
        server.tell(reply, bucket, object, server.keep(bucket, object, stored, expected(reply)));
    }
}
