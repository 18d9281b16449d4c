package studio.rushes.adapter.sqlite;

import static studio.rushes.adapter.sqlite.TakeRows.update;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.sharing.Conflict;
import studio.rushes.sharing.DocumentName;
import studio.rushes.sharing.FieldJson;
import studio.rushes.sharing.FieldPath;
import studio.rushes.sharing.KeptFile;
import studio.rushes.sharing.MirrorState;
import studio.rushes.sharing.Outbox;
import studio.rushes.sharing.Outgoing;
import studio.rushes.sharing.SentFile;

/** The outbox in the project's {@code rushes.db}, beside its takes. */
public final class SqliteOutbox implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteOutbox.class);

    private final DatabaseFile database;
    private final OutboxRows rows;
    private final FileRows files = new FileRows();
    private final int most;

    /**
     * @param most entries before changes are joined
     */
    SqliteOutbox(DatabaseFile database, int most) {
        this.database = database;
        this.most = most;
        rows = new OutboxRows(database.file());
    }

    /** Opens the project's record; the caller holds the project's lock. */
    public static SqliteOutbox open(Path file) {
        return new SqliteOutbox(DatabaseFile.open(file, Schema.PROJECT, false), MOST);
    }

    @Override
    public Optional<Share> share() {
        return database.read(rows::share);
    }

    @Override
    public void share(Share share) {
        write(connection -> rows.share(connection, share));
    }

    @Override
    public void unshare() {
        write(connection -> {
            for (String table : new String[] {"share", "outbox", "mirror_fields", "mirror_files"}) {
                update(connection, "DELETE FROM " + table);
            }
        });
    }

    @Override
    public int put(MirrorState state, Instant now) {
        return database.write(connection -> put(connection, state, now), () -> {});
    }

    private int put(Connection connection, MirrorState state, Instant now) throws SQLException {
        int entries = files.put(connection, state.files(), now);
        for (Map.Entry<DocumentName, Map<FieldPath, Object>> document :
                state.documents().entrySet()) {
            Map<FieldPath, Object> changed =
                    rows.difference(connection, document.getKey(), document.getValue());
            if (!changed.isEmpty()) {
                rows.notePut(connection, document.getKey(), changed);
                entries += append(connection, document.getKey(), changed, now);
            }
        }
        return entries;
    }

    private int append(
            Connection connection,
            DocumentName document,
            Map<FieldPath, Object> fields,
            Instant now)
            throws SQLException {
        if (rows.backlog(connection).entries() >= most && rows.join(connection, document, fields)) {
            LOG.warn("more than {} changes wait; one of {} joins the last", most, document);
            return 0;
        }
        update(
                connection,
                "INSERT INTO outbox (at, kind, target, body) VALUES (?, 'FIELDS', ?, ?)",
                now,
                OutboxRows.key(document),
                FieldJson.text(fields));
        return 1;
    }

    @Override
    public void again(DocumentName document, Map<FieldPath, Object> fields, Instant now) {
        if (!fields.isEmpty()) {
            write(connection -> append(connection, document, fields, now));
        }
    }

    @Override
    public void again(String object, KeptFile file, Instant now) {
        write(connection -> FileRows.append(connection, object, file, now));
    }

    @Override
    public Optional<Outgoing> next() {
        return database.read(rows::next);
    }

    @Override
    public Backlog backlog() {
        return database.read(rows::backlog);
    }

    @Override
    public List<Object> waiting(DocumentName document, FieldPath field) {
        return database.read(connection ->
                rows.waiting(connection, document).stream()
                        .flatMap(entry -> Optional.ofNullable(entry.fields().get(field)).stream())
                        .toList());
    }

    @Override
    public boolean isWaiting(String object) {
        return database.read(connection -> files.isWaiting(connection, object));
    }

    @Override
    public void sent(Outgoing.Fields entry, Map<FieldPath, Object> fields) {
        write(connection -> {
            rows.noteSent(connection, entry.document(), fields);
            delete(connection, entry);
        });
    }

    @Override
    public void sent(Outgoing.Upload entry, SentFile file) {
        write(connection -> {
            files.note(connection, file);
            delete(connection, entry);
        });
    }

    @Override
    public void drop(Outgoing entry) {
        write(connection -> delete(connection, entry));
    }

    private static void delete(Connection connection, Outgoing entry) throws SQLException {
        update(connection, "DELETE FROM outbox WHERE seq = ?", entry.number());
    }

    @Override
    public Map<FieldPath, Object> put(DocumentName document) {
        return database.read(connection -> rows.fields(connection, document, "put"));
    }

    @Override
    public Map<FieldPath, Object> sent(DocumentName document) {
        return database.read(connection -> rows.fields(connection, document, "sent"));
    }

    @Override
    public void common(DocumentName document, Map<FieldPath, Object> fields) {
        write(connection -> rows.noteSent(connection, document, fields));
    }

    @Override
    public void forget(DocumentName document) {
        write(connection ->
                update(
                        connection,
                        "UPDATE mirror_fields SET sent = NULL WHERE document = ?",
                        OutboxRows.key(document)));
    }

    @Override
    public void unput(DocumentName document, Set<FieldPath> fields) {
        write(connection -> {
            for (FieldPath field : fields) {
                update(
                        connection,
                        "UPDATE mirror_fields SET put = NULL WHERE document = ? AND field = ?",
                        OutboxRows.key(document),
                        FieldJson.text(field));
            }
        });
    }

    @Override
    public Optional<SentFile> sentFile(String object) {
        return database.read(connection -> files.sent(connection, object));
    }

    @Override
    public Optional<KeptFile> putFile(String object) {
        return database.read(connection -> files.put(connection, object));
    }

    @Override
    public void common(SentFile file) {
        write(connection -> files.note(connection, file));
    }

    @Override
    public List<Conflict> conflicts() {
        return database.read(rows::conflicts);
    }

    @Override
    public void keep(Conflict conflict) {
        write(connection -> OutboxRows.keep(connection, conflict));
    }

    @Override
    public void settle(Conflict.Kind kind) {
        write(connection -> update(connection, "DELETE FROM conflicts WHERE kind = ?", kind));
    }

    @Override
    public void close() {
        database.close();
    }

    /** Work that has nothing to tell. */
    @FunctionalInterface
    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    private void write(Change change) {
        database.write(
                connection -> {
                    change.on(connection);
                    return true;
                },
                () -> {});
    }

    /** The files' part of it. */
    private static final class FileRows {
        int put(Connection connection, Map<String, KeptFile> wanted, Instant now)
                throws SQLException {
            int entries = 0;
            for (Map.Entry<String, KeptFile> file : wanted.entrySet()) {
                String path = file.getValue().path().toString();
                String stamp = file.getValue().stamp();
                int changed =
                        update(
                                connection,
                                "INSERT INTO mirror_files (object, path, stamp) VALUES (?, ?, ?)"
                                        + " ON CONFLICT (object) DO UPDATE SET path ="
                                        + " excluded.path, stamp = excluded.stamp WHERE path IS NOT"
                                        + " excluded.path OR stamp IS NOT excluded.stamp",
                                file.getKey(),
                                path,
                                stamp);
                if (changed > 0) {
                    append(connection, file.getKey(), file.getValue(), now);
                    entries++;
                }
            }
            return entries;
        }

        static void append(Connection connection, String object, KeptFile file, Instant now)
                throws SQLException {
            update(
                    connection,
                    "INSERT INTO outbox (at, kind, target, body) VALUES (?, 'FILE', ?, ?)",
                    now,
                    object,
                    OutboxRows.body(file));
        }

        void note(Connection connection, SentFile file) throws SQLException {
            update(
                    connection,
                    "INSERT INTO mirror_files (object, hash, generation) VALUES (?, ?, ?) ON"
                            + " CONFLICT (object) DO UPDATE SET hash = excluded.hash, generation ="
                            + " excluded.generation",
                    file.object(),
                    file.hash(),
                    file.generation());
        }

        boolean isWaiting(Connection connection, String object) throws SQLException {
            try (PreparedStatement query =
                            TakeRows.prepare(
                                    connection,
                                    "SELECT 1 FROM outbox WHERE kind = 'FILE' AND target = ?",
                                    object);
                    ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }

        Optional<KeptFile> put(Connection connection, String object) throws SQLException {
            try (PreparedStatement query =
                            TakeRows.prepare(
                                    connection,
                                    "SELECT path, stamp FROM mirror_files"
                                            + " WHERE object = ? AND path IS NOT NULL",
                                    object);
                    ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new KeptFile(Path.of(row.getString(1)), row.getString(2)))
                        : Optional.empty();
            }
        }

        Optional<SentFile> sent(Connection connection, String object) throws SQLException {
            try (PreparedStatement query =
                            TakeRows.prepare(
                                    connection,
                                    "SELECT hash, generation FROM mirror_files"
                                            + " WHERE object = ? AND hash IS NOT NULL",
                                    object);
                    ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new SentFile(object, row.getString(1), row.getLong(2)))
                        : Optional.empty();
            }
        }
    }
}
