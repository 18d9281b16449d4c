package studio.rushes.adapter.sqlite;

import static studio.rushes.adapter.sqlite.TakeRows.update;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import studio.rushes.generation.Adoption;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Money;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.script.BlockId;

/** How takes come into the file. Inside the caller's transaction. */
final class NewTakes {
    private final TakeRows rows;
    private final Supplier<UUID> ids;
    private final Predicate<String> onDisk;

    /**
     * @param onDisk whether a clip of this name is there already
     */
    NewTakes(TakeRows rows, Supplier<UUID> ids, Predicate<String> onDisk) {
        this.rows = rows;
        this.ids = ids;
        this.onDisk = onDisk;
    }

    Take queue(Connection connection, ClipRequest request, GeneratorId generator, Instant now)
            throws SQLException {
        TakeState state = new TakeState.Queued(now);
        Take take = insert(connection, request, generator, state, 0, now);
        SqliteTakeStore.record(
                connection, take.id(), now, "Added", "", state.word(), Optional.empty());
        return take;
    }

    /**
     * @param added hears the take where it was not there yet
     * @return the take, which may have been there already
     */
    Take adopt(Connection connection, Adoption adoption, Instant now, Consumer<Take> added)
            throws SQLException {
        Optional<Take> known = known(connection, adoption);
        if (known.isPresent()) {
            return known.get();
        }
        AttemptId attempt = new AttemptId(ids.get());
        TakeState state = adoption.state(attempt, now);
        Take take = insert(connection, adoption.request(), adoption.generator(), state, 1, now);
        keep(connection, adoption, attempt, take, now);
        SqliteTakeStore.record(
                connection, take.id(), now, "Adopted", "", state.word(), state.trouble());
        added.accept(take);
        return take;
    }

    private Optional<Take> known(Connection connection, Adoption adoption) throws SQLException {
        List<Take> takes =
                rows.where(
                        connection,
                        "WHERE takes.id IN (SELECT take FROM attempts WHERE operation = ?"
                                + " OR mark = ?) ORDER BY seq",
                        adoption.operation().map(OperationName::value).orElse(null),
                        adoption.mark().orElse(null));
        return takes.stream().findFirst();
    }

    private static void keep(
            Connection connection, Adoption adoption, AttemptId attempt, Take take, Instant now)
            throws SQLException {
        boolean over = take.state().settled();
        update(
                connection,
                "INSERT INTO attempts (id, take, intended_at, request, price, currency, operation,"
                        + " outcome, ended_at, elsewhere, mark, expected)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
                attempt,
                take.id(),
                now,
                StoredJson.write(adoption.request()),
                Money.ZERO.micros(),
                Money.ZERO.currency().getCurrencyCode(),
                adoption.operation().map(OperationName::value).orElse(null),
                over ? "GaveUp" : null,
                over ? now : null,
                adoption.mark().orElse(null),
                adoption.expected().map(ClipLocation::value).orElse(null));
        if (take.state() instanceof TakeState.Downloading found) {
            update(
                    connection,
                    "UPDATE takes SET kept_at = ? WHERE id = ?",
                    found.clip().value(),
                    take.id());
        }
    }

    private Take insert(
            Connection connection,
            ClipRequest request,
            GeneratorId generator,
            TakeState state,
            int attempts,
            Instant now)
            throws SQLException {
        Take take =
                new Take(
                        new TakeId(ids.get()),
                        request,
                        generator,
                        nextOrdinal(connection, request.block()),
                        freeName(connection, request.number()),
                        now,
                        state,
                        attempts,
                        1,
                        false);
        update(
                connection,
                "INSERT INTO takes (id, block, ordinal, generator, file_name, request, created_at,"
                        + " state, details, settled, attempts)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                take.id(),
                request.block().value(),
                take.ordinal(),
                generator.value(),
                take.fileName(),
                StoredJson.write(request),
                now,
                state.word(),
                StoredJson.write(state),
                state.settled() ? 1 : 0,
                attempts);
        return take;
    }

    private static int nextOrdinal(Connection connection, BlockId block) throws SQLException {
        try (PreparedStatement query =
                        TakeRows.prepare(
                                connection,
                                "SELECT ifnull(max(ordinal), 0) + 1 FROM takes WHERE block = ?",
                                block.value());
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Rows are never deleted, so a name that is in none was never given. */
    private String freeName(Connection connection, int number) throws SQLException {
        Set<String> taken = new HashSet<>();
        try (PreparedStatement query =
                        TakeRows.prepare(
                                connection,
                                "SELECT file_name FROM takes WHERE file_name GLOB ?",
                                "block_" + number + "-take_*");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                taken.add(row.getString(1));
            }
        }
        int take = 1;
        while (taken.contains(fileName(number, take)) || onDisk.test(fileName(number, take))) {
            take++;
        }
        return fileName(number, take);
    }

    private static String fileName(int number, int take) {
        return "block_" + number + "-take_" + take + ".mp4";
    }
}
