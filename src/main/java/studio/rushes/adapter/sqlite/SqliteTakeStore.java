package studio.rushes.adapter.sqlite;

import static studio.rushes.adapter.sqlite.TakeRows.update;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import studio.rushes.generation.Attempt;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Money;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.RecordedEvent;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeEvent;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.generation.TakeTransitions;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.BlockId;

/** Takes in the project's {@code rushes.db}. */
public final class SqliteTakeStore implements TakeStore {
    private final DatabaseFile database;
    private final TakeRows rows;
    private final Supplier<UUID> ids;
    private final Predicate<String> onDisk;
    private final Announcer announcer = new Announcer();

    SqliteTakeStore(DatabaseFile database, Supplier<UUID> ids) {
        this(database, ids, _ -> false);
    }

    private SqliteTakeStore(DatabaseFile database, Supplier<UUID> ids, Predicate<String> onDisk) {
        this.onDisk = onDisk;
        this.database = database;
        this.rows = new TakeRows(database.file());
        this.ids = ids;
    }

    /** Opens or creates the file; the caller holds the project's lock. */
    public static SqliteTakeStore open(Path file) {
        return new SqliteTakeStore(
                DatabaseFile.open(file, Schema.PROJECT, false), UUID::randomUUID);
    }

    /**
     * Opens or creates the file; the caller holds the project's lock.
     *
     * @param onDisk whether a clip of this name is there already, such as one whose record was
     *     lost: it may have been paid for, so its name is not given again
     */
    public static SqliteTakeStore open(Path file, Predicate<String> onDisk) {
        return new SqliteTakeStore(
                DatabaseFile.open(file, Schema.PROJECT, false), UUID::randomUUID, onDisk);
    }

    /** Opens a file that another process runs; every change is refused. */
    public static SqliteTakeStore watch(Path file) {
        return new SqliteTakeStore(DatabaseFile.open(file, Schema.PROJECT, true), UUID::randomUUID);
    }

    @Override
    public boolean changedElsewhere() {
        return database.changedElsewhere();
    }

    @Override
    public List<Take> add(List<ClipRequest> requests, GeneratorId generator, Instant now) {
        List<Take> added = new ArrayList<>();
        return database.write(
                connection -> {
                    for (ClipRequest request : requests) {
                        added.add(insert(connection, request, generator, now));
                    }
                    return List.copyOf(added);
                },
                () -> added.forEach(announcer::announce));
    }

    private Take insert(
            Connection connection, ClipRequest request, GeneratorId generator, Instant now)
            throws SQLException {
        Take take =
                new Take(
                        new TakeId(ids.get()),
                        request,
                        generator,
                        nextOrdinal(connection, request.block()),
                        freeName(connection, request.number()),
                        now,
                        new TakeState.Queued(now),
                        0,
                        1,
                        false);
        update(
                connection,
                "INSERT INTO takes (id, block, ordinal, generator, file_name, request, created_at,"
                        + " state, details, settled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                take.id(),
                request.block().value(),
                take.ordinal(),
                generator.value(),
                take.fileName(),
                StoredJson.write(request),
                now,
                take.state().word(),
                StoredJson.write(take.state()));
        record(connection, take.id(), now, "Added", "", take.state().word(), Optional.empty());
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

    @Override
    public Optional<Take> find(TakeId id) {
        return database.read(connection -> rows.one(connection, id));
    }

    @Override
    public List<Take> all() {
        return database.read(connection -> rows.where(connection, "ORDER BY seq"));
    }

    @Override
    public List<Take> open() {
        return database.read(
                connection -> rows.where(connection, "WHERE settled = 0 ORDER BY seq"));
    }

    @Override
    public Optional<Take> apply(Take seen, TakeEvent event, Instant now) {
        TakeState next = TakeTransitions.next(seen.state(), event, now);
        List<Take> changed = new ArrayList<>();
        return database.write(
                connection -> {
                    if (!claim(connection, seen, event, next)) {
                        return Optional.empty();
                    }
                    keepAttempt(connection, seen, event, next, now);
                    if (next instanceof TakeState.Ready) {
                        update(
                                connection,
                                "INSERT INTO choices (block, take) VALUES (?, ?)"
                                        + " ON CONFLICT (block) DO NOTHING",
                                seen.request().block().value(),
                                seen.id());
                    }
                    record(
                            connection,
                            seen.id(),
                            now,
                            event.word(),
                            seen.state().word(),
                            next.word(),
                            event.trouble());
                    Optional<Take> after = rows.one(connection, seen.id());
                    after.ifPresent(changed::add);
                    return after;
                },
                () -> changed.forEach(announcer::announce));
    }

    /** One row, or the take is not the one that was read. */
    private static boolean claim(Connection connection, Take seen, TakeEvent event, TakeState next)
            throws SQLException {
        return update(
                        connection,
                        "UPDATE takes SET state = ?, details = ?, settled = ?,"
                                + " attempts = attempts + ?, version = version + 1"
                                + " WHERE id = ? AND version = ?",
                        next.word(),
                        StoredJson.write(next),
                        next.settled() ? 1 : 0,
                        event instanceof TakeEvent.SubmitIntended ? 1 : 0,
                        seen.id(),
                        seen.version())
                == 1;
    }

    private static void keepAttempt(
            Connection connection, Take seen, TakeEvent event, TakeState next, Instant now)
            throws SQLException {
        switch (event) {
            case TakeEvent.SubmitIntended(AttemptId attempt, Money price) ->
                    update(
                            connection,
                            "INSERT INTO attempts (id, take, intended_at, request, price, currency)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            attempt,
                            seen.id(),
                            now,
                            StoredJson.write(seen.request()),
                            price.micros(),
                            price.currency().getCurrencyCode());
            // The latest attempt: a cancelled take no longer says which one the answer is for.
            case TakeEvent.Accepted accepted ->
                    update(
                            connection,
                            "UPDATE attempts SET operation = ? WHERE rowid ="
                                    + " (SELECT max(rowid) FROM attempts WHERE take = ?)",
                            accepted.operation().value(),
                            seen.id());
            default -> {
                Optional<AttemptId> before = seen.state().underWay();
                if (before.isPresent() && next.underWay().isEmpty()) {
                    update(
                            connection,
                            "UPDATE attempts SET outcome = ?, ended_at = ? WHERE id = ?",
                            event.word(),
                            now,
                            before.get());
                }
            }
        }
    }

    private static void record(
            Connection connection,
            TakeId take,
            Instant at,
            String event,
            String from,
            String to,
            Optional<Problem> problem)
            throws SQLException {
        update(
                connection,
                "INSERT INTO events (take, at, event, from_state, to_state, problem)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                take,
                at,
                event,
                from,
                to,
                problem.map(StoredJson::write).orElse(null));
    }

    @Override
    public Take choose(TakeId id, Instant now) {
        List<Take> changed = new ArrayList<>();
        return database.write(
                connection -> {
                    List<Take> before =
                            rows.where(
                                    connection,
                                    "WHERE choices.block ="
                                            + " (SELECT block FROM takes WHERE id = ?)",
                                    id);
                    int chosen =
                            update(
                                    connection,
                                    "INSERT INTO choices (block, take) SELECT block, id FROM takes"
                                            + " WHERE id = ? AND state = 'READY' ON CONFLICT"
                                            + " (block) DO UPDATE SET take = excluded.take",
                                    id);
                    if (chosen != 1) {
                        throw new StudioException(notReady());
                    }
                    Set<TakeId> touched = new HashSet<>(before.stream().map(Take::id).toList());
                    touched.add(id);
                    for (TakeId take : touched) {
                        update(
                                connection,
                                "UPDATE takes SET version = version + 1 WHERE id = ?",
                                take);
                        rows.one(connection, take).ifPresent(changed::add);
                    }
                    record(connection, id, now, "Chosen", "READY", "READY", Optional.empty());
                    return rows.one(connection, id).orElseThrow();
                },
                () -> changed.forEach(announcer::announce));
    }

    private static Problem notReady() {
        return new Problem(
                "TAKE-NOT-READY",
                "This take has no clip to play.",
                "The block keeps the take it had.",
                "Choose a take that is ready.");
    }

    @Override
    public Optional<Take> chosen(BlockId block) {
        return database.read(connection ->
                rows.where(connection, "WHERE choices.block = ?", block.value()).stream()
                        .findFirst());
    }

    @Override
    public List<RecordedEvent> history(TakeId id) {
        return database.read(connection -> rows.history(connection, id));
    }

    @Override
    public Optional<Attempt> attempt(AttemptId id) {
        return database.read(connection -> rows.attempt(connection, id));
    }

    /** Given to the project's record when it was made, and part of every copy of it. */
    @Override
    public ProjectId project() {
        return database.read(connection -> rows.project(connection));
    }

    @Override
    public Subscription onChange(Consumer<Take> listener) {
        return announcer.add(listener);
    }

    @Override
    public void close() {
        database.close();
    }
}
