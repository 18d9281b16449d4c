package studio.rushes.adapter.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import studio.rushes.problem.StudioException;

/** Brings a file to the form this program knows, step by numbered step. */
final class Migrations {
    private Migrations() {}

    static void apply(Connection connection, Path file, Schema schema) throws SQLException {
        if (seen(connection, file, schema) == schema.steps().size()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                // Read again: another process may have been faster.
                for (int step = version(connection, file, schema);
                        step < schema.steps().size();
                        step++) {
                    statement.executeUpdate(sql(schema.steps().get(step)));
                }
                statement.execute("PRAGMA application_id = " + schema.application());
                statement.execute("PRAGMA user_version = " + schema.steps().size());
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    /**
     * How far the file has come, told in one look: another process may be making it. Refuses one
     * that is newer, or not ours.
     */
    static int seen(Connection connection, Path file, Schema schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            try {
                return version(connection, file, schema);
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    /** Inside a transaction. */
    private static int version(Connection connection, Path file, Schema schema)
            throws SQLException {
        int version = number(connection, "PRAGMA user_version");
        boolean ours = number(connection, "PRAGMA application_id") == schema.application();
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!ours && !empty) {
            throw new StudioException(schema.problems().damaged(file));
        }
        if (version > schema.steps().size()) {
            throw new StudioException(schema.problems().newer(file));
        }
        return version;
    }

    static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String sql(String name) {
        try (InputStream resource = Migrations.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the program lacks its migration " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
