package studio.rushes.adapter.sqlite;

import static studio.rushes.adapter.sqlite.TakeRows.update;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import studio.rushes.generation.Adoption;
import studio.rushes.generation.Adoption.Found;
import studio.rushes.generation.Attempt;
import studio.rushes.generation.AttemptId;
import studio.rushes.generation.Choice;
import studio.rushes.generation.ClipLocation;
import studio.rushes.generation.ClipRequest;
import studio.rushes.generation.GeneratorId;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Money;
import studio.rushes.generation.OperationName;
import studio.rushes.generation.ProjectId;
import studio.rushes.generation.RecordedEvent;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeEvent;
import studio.rushes.generation.TakeId;
import studio.rushes.generation.TakeState;
import studio.rushes.generation.TakeStore;
import studio.rushes.generation.TakeTransitions;
import studio.rushes.problem.Problem;
import studio.rushes.script.BlockId;

/** Takes in the project's {@code rushes.db}. */
public final class SqliteTakeStore implements TakeStore {
    private final DatabaseFile database;
    private final TakeRows rows;
    private final ChoiceRows choices;
    private final NewTakes newTakes;
    private final Announcer announcer = new Announcer();

    SqliteTakeStore(DatabaseFile database, Supplier<UUID> ids) {
        this(database, ids, _ -> false);
    }

    private SqliteTakeStore(DatabaseFile database, Supplier<UUID> ids, Predicate<String> onDisk) {
        this.database = database;
        this.rows = new TakeRows(database.file());
        this.choices = new ChoiceRows(rows);
        this.newTakes = new NewTakes(rows, ids, onDisk);
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

    /** Opens a file only for a short look; every change is refused, and none is made by itself. */
    public static SqliteTakeStore look(Path file) {
        return new SqliteTakeStore(DatabaseFile.look(file, Schema.PROJECT), UUID::randomUUID);
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
                        added.add(newTakes.queue(connection, request, generator, now));
                    }
                    return List.copyOf(added);
                },
                () -> added.forEach(announcer::announce));
    }

    @Override
    public List<Take> adopt(List<Adoption> adoptions, Instant now) {
        List<Take> changed = new ArrayList<>();
        return database.write(
                connection -> {
                    List<Take> takes = new ArrayList<>();
                    for (Adoption adoption : adoptions) {
                        List<Take> added = new ArrayList<>();
                        takes.add(newTakes.adopt(connection, adoption, now, added::add));
                        if (!added.isEmpty() && !(adoption.found() instanceof Found.Failed)) {
                            withdraw(connection, adoption, now, changed);
                        }
                        changed.addAll(added);
                    }
                    return List.copyOf(takes);
                },
                () -> changed.forEach(announcer::announce));
    }

    /** In the same step: once their job is known here, nothing else holds these back. */
    private void withdraw(Connection connection, Adoption adoption, Instant now, List<Take> changed)
            throws SQLException {
        TakeEvent overtaken = new TakeEvent.Refused(adoption.overtaking());
        for (Take take : rows.where(connection, "WHERE settled = 0 ORDER BY seq")) {
            if (take.state() instanceof TakeState.Queued
                    && take.request().block().equals(adoption.request().block())) {
                apply(connection, take, overtaken, now).ifPresent(changed::add);
            }
        }
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
        List<Take> changed = new ArrayList<>();
        return database.write(
                connection -> {
                    Optional<Take> after = apply(connection, seen, event, now);
                    after.ifPresent(changed::add);
                    return after;
                },
                () -> changed.forEach(announcer::announce));
    }

    private Optional<Take> apply(Connection connection, Take seen, TakeEvent event, Instant now)
            throws SQLException {
        TakeState next = TakeTransitions.next(seen.state(), event, now);
        if (!claim(connection, seen, event, next)) {
            return Optional.empty();
        }
        keepAttempt(connection, seen, event, next, now);
        keepInputs(connection, seen, event, seen.requestAfter(event));
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
        return rows.one(connection, seen.id());
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

    private static void keepInputs(
            Connection connection, Take seen, TakeEvent event, ClipRequest request)
            throws SQLException {
        switch (event) {
            case TakeEvent.InputsArrived _ ->
                    update(
                            connection,
                            "UPDATE takes SET request = ? WHERE id = ?",
                            StoredJson.write(request),
                            seen.id());
            case TakeEvent.ClipFound found ->
                    update(
                            connection,
                            "UPDATE takes SET kept_at = ? WHERE id = ?",
                            found.clip().value(),
                            seen.id());
            default -> {}
        }
    }

    static void record(
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
                    changed.addAll(choices.choose(connection, id, now));
                    return changed.getFirst();
                },
                () -> changed.forEach(announcer::announce));
    }

    @Override
    public Optional<Take> judge(
            Take seen, Judgement judgement, Optional<Choice> plays, Instant now) {
        List<Take> changed = new ArrayList<>();
        return database.write(
                connection -> {
                    changed.addAll(choices.judge(connection, seen, judgement, plays, now));
                    return changed.isEmpty()
                            ? rows.one(connection, seen.id())
                                    .filter(take -> take.version() == seen.version())
                            : Optional.of(changed.getFirst());
                },
                () -> changed.forEach(announcer::announce));
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
    public Optional<ClipLocation> keptAt(TakeId id) {
        return database.read(connection -> rows.keptAt(connection, id));
    }

    @Override
    public Map<TakeId, OperationName> operations() {
        return database.read(rows::operations);
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
