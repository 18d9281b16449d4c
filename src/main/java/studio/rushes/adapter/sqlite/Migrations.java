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
import java.util.List;
import studio.rushes.problem.StudioException;

/** Brings a project's file to the form this program knows, step by numbered step. */
final class Migrations {
    /** In order, never edited once released; the file's {@code user_version} counts them. */
    private static final List<String> STEPS = List.of("001-takes.sql");

    /** "RUSH": tells our file from any other SQLite database. */
    private static final int APPLICATION = 0x52555348;

    private Migrations() {}

    static void apply(Connection connection, Path file) throws SQLException {
        if (version(connection, file) == STEPS.size()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                // Read again: another process may have been faster.
                for (int step = version(connection, file); step < STEPS.size(); step++) {
                    statement.executeUpdate(sql(STEPS.get(step)));
                }
                statement.execute("PRAGMA application_id = " + APPLICATION);
                statement.execute("PRAGMA user_version = " + STEPS.size());
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    /** How far the file has come; refuses one that is newer, or not ours. */
    static int version(Connection connection, Path file) throws SQLException {
        int version = number(connection, "PRAGMA user_version");
        boolean ours = number(connection, "PRAGMA application_id") == APPLICATION;
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!ours && !empty) {
            throw new StudioException(StoreProblems.damaged(file));
        }
        if (version > STEPS.size()) {
            throw new StudioException(StoreProblems.newer(file));
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
