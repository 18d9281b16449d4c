package studio.rushes.adapter.sqlite;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.Attempt;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Money;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.RecordedEvent;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Reads takes and their histories out of rows; what makes no sense is a damaged project. */
final class TakeRows {
    private static final String TAKES =
            "SELECT takes.*, choices.take IS NOT NULL AS chosen,"
                    + " ifnull(choices.confirmed, 0) AS confirmed FROM takes"
                    + " LEFT JOIN choices ON choices.take = takes.id ";

    /** More takes than a long project has, of about a kilobyte each. */
    private static final int MOST_REQUESTS = 2_000;

    private final Path file;

    /**
     * A request is frozen, but every look at the open takes meets all of theirs again: each text is
     * understood once. Used under the database's lock.
     */
    private final Map<String, ClipRequest> requests =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, ClipRequest> eldest) {
                    return size() > MOST_REQUESTS;
                }
            };

    TakeRows(Path file) {
        this.file = file;
    }

    List<Take> where(Connection connection, String condition, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = prepare(connection, TAKES + condition, values);
                ResultSet row = query.executeQuery()) {
            List<Take> takes = new ArrayList<>();
            while (row.next()) {
                takes.add(take(row));
            }
            return takes;
        }
    }

    Optional<Take> one(Connection connection, TakeId id) throws SQLException {
        return where(connection, "WHERE takes.id = ?", id).stream().findFirst();
    }

    List<RecordedEvent> history(Connection connection, TakeId id) throws SQLException {
        try (PreparedStatement query =
                        prepare(
                                connection,
                                "SELECT * FROM events WHERE take = ? ORDER BY seq",
                                id);
                ResultSet row = query.executeQuery()) {
            List<RecordedEvent> events = new ArrayList<>();
            while (row.next()) {
                events.add(event(row));
            }
            return events;
        }
    }

    Optional<Attempt> attempt(Connection connection, AttemptId id) throws SQLException {
        try (PreparedStatement query =
                        prepare(connection, "SELECT * FROM attempts WHERE id = ?", id);
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(attempt(row)) : Optional.empty();
        }
    }

    Optional<ClipLocation> keptAt(Connection connection, TakeId id) throws SQLException {
        try (PreparedStatement query =
                        prepare(connection, "SELECT kept_at FROM takes WHERE id = ?", id);
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.ofNullable(row.getString(1)).map(ClipLocation::new)
                    : Optional.empty();
        }
    }

    Map<TakeId, OperationName> operations(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        prepare(
                                connection,
                                "SELECT take, operation FROM attempts WHERE operation IS NOT NULL"
                                        + " ORDER BY rowid");
                ResultSet row = query.executeQuery()) {
            Map<TakeId, OperationName> operations = new HashMap<>();
            while (row.next()) {
                operations.put(TakeId.parse(row.getString(1)), new OperationName(row.getString(2)));
            }
            return Map.copyOf(operations);
        } catch (IllegalArgumentException e) {
            throw StoreProblems.PROJECT.unreadable(file, e);
        }
    }

    ProjectId project(Connection connection) throws SQLException {
        try (PreparedStatement query = prepare(connection, "SELECT id FROM project");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new StudioException(StoreProblems.PROJECT.damaged(file));
            }
            return new ProjectId(row.getString(1));
        }
    }

    private Attempt attempt(ResultSet row) throws SQLException {
        try {
            return new Attempt(
                    AttemptId.parse(row.getString("id")),
                    TakeId.parse(row.getString("take")),
                    money(row, "price"),
                    row.getString("operation") != null,
                    Optional.ofNullable(row.getString("outcome")),
                    row.getBoolean("elsewhere"),
                    Optional.ofNullable(row.getString("expected")).map(ClipLocation::new));
        } catch (IllegalArgumentException e) {
            throw StoreProblems.PROJECT.unreadable(file, e);
        }
    }

    /**
     * @throws IllegalArgumentException where the row holds no money
     */
    static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
    }

    private Take take(ResultSet row) throws SQLException {
        try {
            return new Take(
                    TakeId.parse(row.getString("id")),
                    request(row.getString("request")),
                    new GeneratorId(row.getString("generator")),
                    row.getInt("ordinal"),
                    row.getString("file_name"),
                    Instant.parse(row.getString("created_at")),
                    StoredJson.read(row.getString("details"), TakeState.class),
                    row.getInt("attempts"),
                    row.getLong("version"),
                    row.getBoolean("chosen"),
                    new Judgement(
                            row.getInt("stars"),
                            row.getBoolean("rejected"),
                            row.getBoolean("confirmed")));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            throw StoreProblems.PROJECT.unreadable(file, e);
        }
    }

    private ClipRequest request(String text) throws JsonProcessingException {
        ClipRequest known = requests.get(text);
        if (known == null) {
            known = StoredJson.readRequest(text);
            requests.put(text, known);
        }
        return known;
    }

    private RecordedEvent event(ResultSet row) throws SQLException {
        try {
            @Nullable String problem = row.getString("problem");
            return new RecordedEvent(
                    Instant.parse(row.getString("at")),
                    row.getString("event"),
                    row.getString("from_state"),
                    row.getString("to_state"),
                    problem == null
                            ? Optional.empty()
                            : Optional.of(StoredJson.read(problem, Problem.class)));
        } catch (JsonProcessingException | DateTimeException e) {
            throw StoreProblems.PROJECT.unreadable(file, e);
        }
    }

    static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Numbers are bound as numbers, everything else as its text. */
    static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(
                    i + 1, value == null || value instanceof Number ? value : value.toString());
        }
        return statement;
    }
}
