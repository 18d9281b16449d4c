package studio.rushes.adapter.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;
import studio.rushes.problem.StudioException;

/** One connection to a file of ours, used by one thread at a time. */
final class DatabaseFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

    /** Longer than any transaction of another process lasts. */
    private static final int BUSY_MILLIS = 5_000;

    /** Whoever only looks comes again soon. */
    private static final int LOOK_MILLIS = 500;

    private final Path file;
    private final Connection connection;
    private final Schema schema;
    private final boolean watching;
    private final ReentrantLock lock = new ReentrantLock();
    private int seenVersion;

    /** Work with the connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private DatabaseFile(Path file, Connection connection, Schema schema, boolean watching)
            throws SQLException {
        this.file = file;
        this.connection = connection;
        this.schema = schema;
        this.watching = watching;
        seenVersion = dataVersion();
    }

    static DatabaseFile open(Path file, Schema schema, boolean watching) {
        try {
            Connection connection = connect(file);
            try {
                prepare(connection, file, schema, watching);
                return new DatabaseFile(file, connection, schema, watching);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw schema.problems().of(e, file);
        }
    }

    /**
     * Opens a file for a short look, whoever runs it: nothing in it is changed, brought up to date
     * or checked as a whole.
     */
    static DatabaseFile look(Path file, Schema schema) {
        try {
            Connection connection = connect(file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = " + LOOK_MILLIS);
                statement.execute("PRAGMA query_only = ON");
                if (Migrations.seen(connection, file, schema) < schema.steps().size()) {
                    throw new StudioException(schema.problems().older(file));
                }
                return new DatabaseFile(file, connection, schema, true);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw schema.problems().of(e, file);
        }
    }

    /** By its driver itself: Java looks for one in every jar. */
    private static Connection connect(Path file) throws SQLException {
        SqliteLibrary.prepare();
        return JDBC.createConnection(JDBC.PREFIX + file, new Properties());
    }

    private static void prepare(Connection connection, Path file, Schema schema, boolean watching)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
            // Before anything is written: what is not ours is left as it is.
            Migrations.seen(connection, file, schema);
            WriteAhead.ensure(statement);
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA foreign_keys = ON");
            Migrations.apply(connection, file, schema);
            try (ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
                if (!row.next() || !"ok".equals(row.getString(1))) {
                    throw new StudioException(schema.problems().damaged(file));
                }
            }
            if (watching) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
    }

    Path file() {
        return file;
    }

    <T> T read(Work<T> work) {
        lock.lock();
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw schema.problems().of(e, file);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does all of the work or none of it; on disk before it returns.
     *
     * @param afterwards runs once it is on disk, before anyone else changes anything
     */
    <T> T write(Work<T> work, Runnable afterwards) {
        if (watching) {
            throw new StudioException(StoreProblems.watched());
        }
        lock.lock();
        try {
            T result = transaction(work);
            afterwards.run();
            return result;
        } catch (SQLException e) {
            throw schema.problems().of(e, file);
        } finally {
            lock.unlock();
        }
    }

    private <T> T transaction(Work<T> work) throws SQLException {
        execute("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            T result = work.on(connection);
            execute("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite rolls back by itself on a full disk; the first error is the one to tell.
            LOG.debug("nothing left to roll back in {}", file, e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether another process or store changed the file since this was last asked. */
    boolean changedElsewhere() {
        return read(_ -> {
            int now = dataVersion();
            boolean changed = now != seenVersion;
            seenVersion = now;
            return changed;
        });
    }

    private int dataVersion() throws SQLException {
        return Migrations.number(connection, "PRAGMA data_version");
    }

    @Override
    public void close() {
        read(open -> {
            open.close();
            return true;
        });
    }
}
