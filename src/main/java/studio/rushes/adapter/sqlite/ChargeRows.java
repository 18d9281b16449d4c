package studio.rushes.adapter.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Money;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Reservation;
import studio.rushes.generation.TakeId;

/** Reads the ledger's lines out of rows; what makes no sense is a damaged ledger. */
final class ChargeRows {
    private final Path file;

    ChargeRows(Path file) {
        this.file = file;
    }

    List<LedgerEntry> where(Connection connection, String condition, Object... values)
            throws SQLException {
        try (PreparedStatement query =
                        TakeRows.prepare(
                                connection, "SELECT * FROM charges WHERE " + condition, values);
                ResultSet row = query.executeQuery()) {
            List<LedgerEntry> entries = new ArrayList<>();
            while (row.next()) {
                entries.add(entry(row));
            }
            return entries;
        }
    }

    private LedgerEntry entry(ResultSet row) throws SQLException {
        try {
            Reservation reservation =
                    new Reservation(
                            AttemptId.parse(row.getString("attempt")),
                            TakeId.parse(row.getString("take")),
                            new ProjectId(row.getString("project")),
                            row.getString("title"),
                            row.getInt("block"),
                            row.getString("lane"),
                            TakeRows.money(row, "price"),
                            LocalDate.parse(row.getString("day")),
                            Instant.parse(row.getString("reserved_at")));
            return new LedgerEntry(reservation, settlement(row, reservation.price().currency()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Schema.LEDGER.problems().unreadable(file, e);
        }
    }

    private static Optional<LedgerEntry.Settlement> settlement(ResultSet row, Currency currency)
            throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(
                        new LedgerEntry.Settlement(
                                new Money(row.getLong("actual"), currency),
                                ChargeOutcome.valueOf(outcome),
                                Instant.parse(row.getString("settled_at"))));
    }
}
