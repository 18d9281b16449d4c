package studio.rushes.generation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The intended attempts, read past the store through a connection of their own. */
final class AttemptRows implements AutoCloseable {
    private final Connection connection;

    AttemptRows(Path database) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<AttemptId> ids() {
        return where("?", "1");
    }

    Set<AttemptId> of(TakeId take) {
        return where("take = ?", take.toString());
    }

    Set<AttemptId> endedAs(String event) {
        return where("outcome = ?", event);
    }

    boolean has(AttemptId attempt) {
        return !where("id = ?", attempt.toString()).isEmpty();
    }

    private Set<AttemptId> where(String condition, String value) {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id FROM attempts WHERE " + condition)) {
            query.setString(1, value);
            try (ResultSet row = query.executeQuery()) {
                Set<AttemptId> ids = new HashSet<>();
                while (row.next()) {
                    ids.add(new AttemptId(UUID.fromString(row.getString(1))));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
