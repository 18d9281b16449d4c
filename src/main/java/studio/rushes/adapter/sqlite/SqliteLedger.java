package studio.rushes.adapter.sqlite;

import static studio.rushes.adapter.sqlite.TakeRows.update;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.CapReached;
import studio.rushes.generation.Caps;
import studio.rushes.generation.ChargeOutcome;
import studio.rushes.generation.Ledger;
import studio.rushes.generation.LedgerEntry;
import studio.rushes.generation.Money;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.Reservation;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;

/** The ledger in the studio's {@code ledger.db}. */
public final class SqliteLedger implements Ledger {
    /**
     * Inserted where neither cap is passed. The sums are read in the same transaction, which holds
     * the file's one write lock from its start, so nobody spends between the sum and the row.
     */
    private static final String RESERVE =
            "INSERT INTO charges (attempt, take, project, title, block, lane, price, currency, day,"
                    + " reserved_at) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                    + " WHERE (? IS NULL OR ? + (SELECT ifnull(sum(ifnull(actual, price)), 0)"
                    + " FROM charges WHERE project = ?) <= ?)"
                    + " AND (? IS NULL OR ? + (SELECT ifnull(sum(ifnull(actual, price)), 0)"
                    + " FROM charges WHERE day = ?) <= ?)";

    private static final String COUNTS =
            "SELECT ifnull(sum(ifnull(actual, price)), 0) FROM charges ";

    private static final String KEPT = "outcome IS NOT 'NEVER_INTENDED' ";

    private final DatabaseFile database;
    private final ChargeRows rows;

    private SqliteLedger(DatabaseFile database) {
        this.database = database;
        rows = new ChargeRows(database.file());
    }

    /** Opens or creates the file; any number of processes may. */
    public static SqliteLedger open(Path file) {
        return new SqliteLedger(DatabaseFile.open(file, Schema.LEDGER, false));
    }

    @Override
    public Optional<Problem> reserve(Reservation wanted, Caps caps) {
        if (!matches(caps.project(), wanted) || !matches(caps.day(), wanted)) {
            return Optional.of(CapReached.otherCurrency(wanted.price()));
        }
        return write(connection -> {
            if (isMixture(connection, wanted)) {
                return Optional.of(CapReached.otherCurrency(wanted.price()));
            }
            return insert(connection, wanted, caps)
                    ? Optional.empty()
                    : Optional.of(passed(connection, wanted, caps).problem());
        });
    }

    private static boolean matches(Optional<Money> cap, Reservation wanted) {
        return cap.isEmpty() || cap.get().matches(wanted.price());
    }

    private static boolean insert(Connection connection, Reservation wanted, Caps caps)
            throws SQLException {
        @Nullable Long project = caps.project().map(Money::micros).orElse(null);
        @Nullable Long day = caps.day().map(Money::micros).orElse(null);
        long price = wanted.price().micros();
        return update(
                        connection,
                        RESERVE,
                        wanted.attempt(),
                        wanted.take(),
                        wanted.project(),
                        wanted.title(),
                        wanted.block(),
                        wanted.lane(),
                        price,
                        wanted.price().currency().getCurrencyCode(),
                        wanted.day(),
                        wanted.at(),
                        project,
                        price,
                        wanted.project(),
                        project,
                        day,
                        price,
                        wanted.day(),
                        day)
                == 1;
    }

    /** Which cap it was, told from the same transaction. */
    private static CapReached passed(Connection connection, Reservation wanted, Caps caps)
            throws SQLException {
        Money ofProject = counts(connection, wanted, "WHERE project = ?", wanted.project());
        Optional<Money> project =
                caps.project().filter(cap -> ofProject.plus(wanted.price()).compareTo(cap) > 0);
        if (project.isPresent()) {
            return new CapReached(
                    CapReached.Kind.PROJECT, project.get(), ofProject, wanted.price());
        }
        return new CapReached(
                CapReached.Kind.DAY,
                caps.day().orElseThrow(),
                counts(connection, wanted, "WHERE day = ?", wanted.day()),
                wanted.price());
    }

    private static Money counts(
            Connection connection, Reservation wanted, String condition, Object value)
            throws SQLException {
        try (PreparedStatement query = TakeRows.prepare(connection, COUNTS + condition, value);
                ResultSet row = query.executeQuery()) {
            return new Money(row.next() ? row.getLong(1) : 0, wanted.price().currency());
        }
    }

    private static boolean isMixture(Connection connection, Reservation wanted)
            throws SQLException {
        try (PreparedStatement query =
                        TakeRows.prepare(
                                connection,
                                "SELECT 1 FROM charges WHERE currency <> ?"
                                        + " AND (project = ? OR day = ?) LIMIT 1",
                                wanted.price().currency().getCurrencyCode(),
                                wanted.project(),
                                wanted.day());
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }

    @Override
    public void settle(AttemptId attempt, Money actual, ChargeOutcome outcome, Instant now) {
        write(connection -> {
            update(
                    connection,
                    "UPDATE charges SET actual = ?, outcome = ?, settled_at = ? WHERE attempt = ?",
                    actual.micros(),
                    outcome,
                    now,
                    attempt);
            return true;
        });
    }

    @Override
    public void free(AttemptId attempt, Instant now) {
        write(connection -> {
            update(
                    connection,
                    "UPDATE charges SET actual = 0, outcome = 'NEVER_INTENDED', settled_at = ?"
                            + " WHERE attempt = ? AND outcome IS NULL",
                    now,
                    attempt);
            return true;
        });
    }

    @Override
    public Optional<LedgerEntry> find(AttemptId attempt) {
        return where("attempt = ?", attempt).stream().findFirst();
    }

    @Override
    public List<Reservation> openReservations(ProjectId project) {
        return where("project = ? AND outcome IS NULL ORDER BY seq", project).stream()
                .map(LedgerEntry::reservation)
                .toList();
    }

    @Override
    public List<LedgerEntry> all() {
        return where(KEPT + "ORDER BY seq");
    }

    @Override
    public List<LedgerEntry> of(ProjectId project) {
        return where(KEPT + "AND project = ? ORDER BY seq", project);
    }

    @Override
    public List<LedgerEntry> on(LocalDate day) {
        return where(KEPT + "AND day = ? ORDER BY seq", day);
    }

    @Override
    public List<LedgerEntry> of(TakeId take) {
        return where(KEPT + "AND take = ? ORDER BY seq", take);
    }

    private List<LedgerEntry> where(String condition, Object... values) {
        return database.read(connection -> rows.where(connection, condition, values));
    }

    private <T> T write(DatabaseFile.Work<T> work) {
        return database.write(work, () -> {});
    }

    @Override
    public void close() {
        database.close();
    }
}
