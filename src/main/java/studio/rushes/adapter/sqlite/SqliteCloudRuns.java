package studio.rushes.adapter.sqlite;

import static studio.rushes.adapter.sqlite.TakeRows.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import studio.rushes.sharing.CloudRun;
import studio.rushes.sharing.CloudRuns;

/** Cloud runs in the project's {@code rushes.db}, beside its takes. */
public final class SqliteCloudRuns implements CloudRuns {
    private final DatabaseFile database;

    private SqliteCloudRuns(DatabaseFile database) {
        this.database = database;
    }

    /** Opens the project's record; the caller holds the project's lock. */
    public static SqliteCloudRuns open(Path file) {
        return new SqliteCloudRuns(DatabaseFile.open(file, Schema.PROJECT, false));
    }

    @Override
    public List<CloudRun> all() {
        return database.read(this::all);
    }

    private List<CloudRun> all(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        TakeRows.prepare(connection, "SELECT body FROM cloud_runs ORDER BY seq");
                ResultSet row = query.executeQuery()) {
            List<CloudRun> runs = new ArrayList<>();
            while (row.next()) {
                runs.add(StoredJson.read(row.getString(1), CloudRun.class));
            }
            return List.copyOf(runs);
        } catch (JsonProcessingException e) {
            throw StoreProblems.PROJECT.unreadable(database.file(), e);
        }
    }

    @Override
    public void note(CloudRun run) {
        database.write(
                connection ->
                        update(
                                connection,
                                "INSERT INTO cloud_runs (id, body) VALUES (?, ?)"
                                        + " ON CONFLICT (id) DO UPDATE SET body = excluded.body",
                                run.id(),
                                StoredJson.write(run)),
                () -> {});
    }

    @Override
    public void close() {
        database.close();
    }
}
