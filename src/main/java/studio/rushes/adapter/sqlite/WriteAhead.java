package studio.rushes.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings a file to write-ahead logging. SQLite needs it alone for a moment then and does not wait
 * for it, whatever its busy timeout: two programs that open a new file at once would refuse one
 * another. The mode stays with the file, so this matters only once in its life.
 */
final class WriteAhead {
    private static final int BUSY = 5;
    private static final int TRIES = 250;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private WriteAhead() {}

    /** Where the disk cannot do it, SQLite keeps the mode it has, which is as safe and slower. */
    static void ensure(Statement statement) throws SQLException {
        for (int attempt = 1; !isOn(statement); attempt++) {
            try {
                statement.execute("PRAGMA journal_mode = WAL");
                return;
            } catch (SQLException e) {
                if (attempt == TRIES || (e.getErrorCode() & 0xFF) != BUSY) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean isOn(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA journal_mode")) {
            return row.next() && "wal".equals(row.getString(1));
        }
    }
}
