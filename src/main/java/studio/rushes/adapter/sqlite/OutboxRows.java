package studio.rushes.adapter.sqlite;

import static studio.rushes.adapter.sqlite.TakeRows.prepare;
import static studio.rushes.adapter.sqlite.TakeRows.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.DocumentChange.Mark;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.FieldJson;
import studio.rushes.sharing.FieldPath;
import studio.rushes.sharing.KeptFile;
import studio.rushes.sharing.Outbox;
import studio.rushes.sharing.Outgoing;
import studio.rushes.sharing.SharedVideo;

/** Entries and fields in rows; what makes no sense is a damaged project. */
final class OutboxRows {
    private final Path file;

    OutboxRows(Path file) {
        this.file = file;
    }

    /** Only a document's own name has no slash, so the first one divides the two. */
    static String key(DocumentName document) {
        return document.collection() + "/" + document.id();
    }

    private static DocumentName document(String key) {
        int slash = key.indexOf('/');
        return new DocumentName(key.substring(0, slash), key.substring(slash + 1));
    }

    static String body(KeptFile kept) {
        return FieldJson.text(Map.of("path", kept.path().toString(), "stamp", kept.stamp()));
    }

    Optional<Outbox.Share> share(Connection connection) throws SQLException {
        try (PreparedStatement query = prepare(connection, "SELECT body FROM share");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Map<?, ?> body = (Map<?, ?>) FieldJson.value(row.getString(1));
            return Optional.of(
                    new Outbox.Share(
                            new SharedVideo(
                                    text(body, "id"),
                                    text(body, "bucket"),
                                    document(text(body, "operations")),
                                    document(text(body, "status"))),
                            Boolean.TRUE.equals(body.get("found"))));
        } catch (JsonProcessingException | RuntimeException e) {
            throw StoreProblems.PROJECT.unreadable(file, e);
        }
    }

    private static String text(Map<?, ?> body, String name) {
        return String.valueOf(body.get(name));
    }

    void share(Connection connection, Outbox.Share share) throws SQLException {
        SharedVideo video = share.video();
        update(
                connection,
                "INSERT INTO share (only, body) VALUES (1, ?)"
                        + " ON CONFLICT (only) DO UPDATE SET body = excluded.body",
                FieldJson.text(
                        Map.of(
                                "id", video.id(),
                                "bucket", video.bucket(),
                                "operations", key(video.operations()),
                                "status", key(video.status()),
                                "found", share.found())));
    }

    Optional<Outgoing> next(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        prepare(connection, "SELECT * FROM outbox ORDER BY seq LIMIT 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(entry(row)) : Optional.empty();
        }
    }

    List<Outgoing.Fields> waiting(Connection connection, DocumentName document)
            throws SQLException {
        try (PreparedStatement query =
                        prepare(
                                connection,
                                "SELECT * FROM outbox WHERE kind = 'FIELDS' AND target = ?"
                                        + " ORDER BY seq",
                                key(document));
                ResultSet row = query.executeQuery()) {
            List<Outgoing.Fields> entries = new ArrayList<>();
            while (row.next()) {
                if (entry(row) instanceof Outgoing.Fields fields) {
                    entries.add(fields);
                }
            }
            return entries;
        }
    }

    private Outgoing entry(ResultSet row) throws SQLException {
        try {
            long number = row.getLong("seq");
            Instant since = Instant.parse(row.getString("at"));
            String target = row.getString("target");
            String body = row.getString("body");
            if (row.getString("kind").equals("FIELDS")) {
                return new Outgoing.Fields(number, since, document(target), FieldJson.fields(body));
            }
            Map<?, ?> kept = (Map<?, ?>) FieldJson.value(body);
            return new Outgoing.Upload(
                    number,
                    since,
                    target,
                    new KeptFile(Path.of(text(kept, "path")), text(kept, "stamp")));
        } catch (JsonProcessingException
                | IllegalArgumentException
                | DateTimeException
                | ClassCastException e) {
            throw StoreProblems.PROJECT.unreadable(file, e);
        }
    }

    Outbox.Backlog backlog(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        prepare(
                                connection,
                                "SELECT count(*), (SELECT at FROM outbox ORDER BY seq LIMIT 1)"
                                        + " FROM outbox");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Outbox.Backlog(
                    row.getInt(1), Optional.ofNullable(row.getString(2)).map(Instant::parse));
        }
    }

    List<Conflict> conflicts(Connection connection) throws SQLException {
        try (PreparedStatement query = prepare(connection, "SELECT kind, body FROM conflicts");
                ResultSet row = query.executeQuery()) {
            List<Conflict> open = new ArrayList<>();
            while (row.next()) {
                Map<?, ?> body = (Map<?, ?>) FieldJson.value(row.getString(2));
                open.add(
                        new Conflict(
                                Conflict.Kind.valueOf(row.getString(1)),
                                Instant.parse(text(body, "since")),
                                Path.of(text(body, "mine")),
                                Path.of(text(body, "theirs")),
                                body.get("generation") instanceof Long number ? number : 0));
            }
            return List.copyOf(open);
        } catch (JsonProcessingException | RuntimeException e) {
            throw StoreProblems.PROJECT.unreadable(file, e);
        }
    }

    static void keep(Connection connection, Conflict conflict) throws SQLException {
        update(
                connection,
                "INSERT OR REPLACE INTO conflicts (kind, body) VALUES (?, ?)",
                conflict.kind(),
                FieldJson.text(
                        Map.of(
                                "since", conflict.since().toString(),
                                "mine", conflict.mine().toString(),
                                "theirs", conflict.theirs().toString(),
                                "generation", conflict.generation())));
    }

    /** What is to be written so that what was put in last becomes this. */
    Map<FieldPath, Object> difference(
            Connection connection, DocumentName document, Map<FieldPath, Object> wanted)
            throws SQLException {
        Map<String, String> there = texts(connection, document, "put");
        Map<FieldPath, Object> changed = new LinkedHashMap<>();
        for (Map.Entry<FieldPath, Object> field : wanted.entrySet()) {
            @Nullable String before = there.remove(FieldJson.text(field.getKey()));
            if (!FieldJson.text(field.getValue()).equals(before)) {
                changed.put(field.getKey(), field.getValue());
            }
        }
        for (String gone : there.keySet()) {
            changed.put(path(gone), Mark.REMOVED);
        }
        return changed;
    }

    void notePut(Connection connection, DocumentName document, Map<FieldPath, Object> fields)
            throws SQLException {
        note(connection, document, fields, "put");
    }

    /** A time that the service filled in is nothing to compare with. */
    void noteSent(Connection connection, DocumentName document, Map<FieldPath, Object> fields)
            throws SQLException {
        note(connection, document, fields, "sent");
    }

    private static void note(
            Connection connection,
            DocumentName document,
            Map<FieldPath, Object> fields,
            String column)
            throws SQLException {
        for (Map.Entry<FieldPath, Object> field : fields.entrySet()) {
            update(
                    connection,
                    "INSERT INTO mirror_fields (document, field, "
                            + column
                            + ") VALUES (?, ?, ?)"
                            + " ON CONFLICT (document, field) DO UPDATE SET "
                            + column
                            + " = excluded."
                            + column,
                    key(document),
                    FieldJson.text(field.getKey()),
                    field.getValue() == Mark.REMOVED ? null : FieldJson.text(field.getValue()));
        }
    }

    Map<FieldPath, Object> fields(Connection connection, DocumentName document, String column)
            throws SQLException {
        try {
            Map<FieldPath, Object> fields = new HashMap<>();
            for (Map.Entry<String, String> field : texts(connection, document, column).entrySet()) {
                fields.put(FieldJson.path(field.getKey()), FieldJson.value(field.getValue()));
            }
            return Map.copyOf(fields);
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw StoreProblems.PROJECT.unreadable(file, e);
        }
    }

    private static Map<String, String> texts(
            Connection connection, DocumentName document, String column) throws SQLException {
        try (PreparedStatement query =
                        prepare(
                                connection,
                                "SELECT field, "
                                        + column
                                        + " FROM mirror_fields"
                                        + " WHERE document = ? AND "
                                        + column
                                        + " IS NOT NULL",
                                key(document));
                ResultSet row = query.executeQuery()) {
            Map<String, String> texts = new HashMap<>();
            while (row.next()) {
                texts.put(row.getString(1), row.getString(2));
            }
            return texts;
        }
    }

    /**
     * Joins a change with the last one of its document. One before a file stays as it is: its words
     * are true of the bytes before that file; nor is the first one touched, which may be on its
     * way.
     */
    boolean join(Connection connection, DocumentName document, Map<FieldPath, Object> fields)
            throws SQLException {
        try (PreparedStatement query =
                        prepare(
                                connection,
                                "SELECT * FROM outbox WHERE target = ? AND kind = 'FIELDS' AND seq >"
                                        + " (SELECT ifnull(max(seq), 0) FROM outbox WHERE kind ="
                                        + " 'FILE') AND seq > (SELECT min(seq) FROM outbox)"
                                        + " ORDER BY seq DESC LIMIT 1",
                                key(document));
                ResultSet row = query.executeQuery()) {
            if (!row.next() || !(entry(row) instanceof Outgoing.Fields last)) {
                return false;
            }
            Map<FieldPath, Object> joined = new HashMap<>(last.fields());
            joined.putAll(fields);
            return update(
                            connection,
                            "UPDATE outbox SET body = ? WHERE seq = ?",
                            FieldJson.text(joined),
                            last.number())
                    == 1;
        }
    }

    private FieldPath path(String text) {
        try {
            return FieldJson.path(text);
        } catch (JsonProcessingException e) {
            throw StoreProblems.PROJECT.unreadable(file, e);
        }
    }
}
