package studio.rushes.adapter.sqlite;

import static studio.rushes.adapter.sqlite.TakeRows.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.rushes.generation.Choice;
import studio.rushes.generation.Judgement;
import studio.rushes.generation.Take;
import studio.rushes.generation.TakeId;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/**
 * Which take each block plays, and what the producer thinks of takes. Each call is a part of one
 * transaction and answers with the takes it changed, the one it was called for first.
 */
final class ChoiceRows {
    private static final Problem NOT_READY = Problem.of("TAKE-NOT-READY");

    private static final Problem REJECTED = Problem.of("TAKE-REJECTED");

    private final TakeRows rows;

    ChoiceRows(TakeRows rows) {
        this.rows = rows;
    }

    List<Take> choose(Connection connection, TakeId id, Instant now) throws SQLException {
        Take take =
                rows.one(connection, id)
                        .filter(Take::isReady)
                        .orElseThrow(() -> new StudioException(NOT_READY));
        if (take.judgement().rejected()) {
            throw new StudioException(REJECTED);
        }
        Set<TakeId> touched = new LinkedHashSet<>(List.of(id));
        played(connection, take).map(Choice::take).ifPresent(touched::add);
        play(connection, take, new Choice(id, take.judgement().confirmed()));
        record(connection, id, now, "Chosen");
        return changed(connection, touched);
    }

    /** Nothing where the take is another one by now, or the same is thought of it already. */
    List<Take> judge(
            Connection connection,
            Take seen,
            Judgement judgement,
            Optional<Choice> wanted,
            Instant now)
            throws SQLException {
        Optional<Take> unchanged =
                rows.one(connection, seen.id()).filter(one -> one.version() == seen.version());
        if (unchanged.isEmpty()) {
            return List.of();
        }
        Take take = unchanged.get();
        if (!take.isReady()) {
            throw new StudioException(NOT_READY);
        }
        Optional<Choice> before = played(connection, take);
        Optional<Choice> after = after(connection, take, judgement, wanted, before);
        if (after.equals(before) && judgement.equals(take.judgement())) {
            return List.of();
        }
        update(
                connection,
                "UPDATE takes SET stars = ?, rejected = ? WHERE id = ? AND version = ?",
                judgement.stars(),
                judgement.rejected() ? 1 : 0,
                seen.id(),
                seen.version());
        Set<TakeId> touched = new LinkedHashSet<>(List.of(seen.id()));
        if (!after.equals(before)) {
            before.map(Choice::take).ifPresent(touched::add);
            after.map(Choice::take).ifPresent(touched::add);
            if (after.isPresent()) {
                play(connection, take, after.get());
            } else {
                update(
                        connection,
                        "DELETE FROM choices WHERE block = ?",
                        take.request().block().value());
            }
        }
        record(connection, seen.id(), now, word(take.judgement(), judgement));
        Optional<TakeId> another =
                after.map(Choice::take)
                        .filter(id -> !id.equals(seen.id()))
                        .filter(id -> !before.map(Choice::take).equals(Optional.of(id)));
        if (another.isPresent()) {
            record(connection, another.get(), now, "Chosen");
        }
        return changed(connection, touched);
    }

    private Optional<Choice> after(
            Connection connection,
            Take take,
            Judgement judgement,
            Optional<Choice> wanted,
            Optional<Choice> before)
            throws SQLException {
        if (judgement.confirmed()) {
            return Optional.of(new Choice(take.id(), true));
        }
        for (Optional<Choice> one : List.of(wanted, before)) {
            if (one.filter(choice -> choice.take().equals(take.id())).isPresent()) {
                if (!judgement.rejected()) {
                    return Optional.of(new Choice(take.id(), false));
                }
            } else if (one.isPresent() && canPlay(connection, take, one.get().take())) {
                return one;
            }
        }
        return next(connection, take, judgement);
    }

    /** Whether another take can be played in this one's place. */
    private boolean canPlay(Connection connection, Take take, TakeId other) throws SQLException {
        return rows.one(connection, other)
                .filter(one -> one.request().block().equals(take.request().block()))
                .filter(Take::isPlayable)
                .isPresent();
    }

    /** The one made after this one, and round again to this one itself. */
    private Optional<Choice> next(Connection connection, Take take, Judgement judgement)
            throws SQLException {
        return rows
                .where(
                        connection,
                        "WHERE takes.block = ? AND takes.state = 'READY'"
                                + " ORDER BY takes.ordinal <= ?, takes.ordinal",
                        take.request().block().value(),
                        take.ordinal())
                .stream()
                .filter(one ->
                        one.id().equals(take.id()) ? !judgement.rejected() : one.isPlayable())
                .map(heir -> new Choice(heir.id(), false))
                .findFirst();
    }

    private Optional<Choice> played(Connection connection, Take take) throws SQLException {
        return rows
                .where(connection, "WHERE choices.block = ?", take.request().block().value())
                .stream()
                .map(one -> new Choice(one.id(), one.judgement().confirmed()))
                .findFirst();
    }

    private static void play(Connection connection, Take take, Choice choice) throws SQLException {
        update(
                connection,
                "INSERT INTO choices (block, take, confirmed) VALUES (?, ?, ?) ON CONFLICT (block)"
                        + " DO UPDATE SET take = excluded.take, confirmed = excluded.confirmed",
                take.request().block().value(),
                choice.take(),
                choice.confirmed() ? 1 : 0);
    }

    private List<Take> changed(Connection connection, Set<TakeId> touched) throws SQLException {
        List<Take> changed = new ArrayList<>();
        for (TakeId id : touched) {
            update(connection, "UPDATE takes SET version = version + 1 WHERE id = ?", id);
            changed.add(rows.one(connection, id).orElseThrow());
        }
        return changed;
    }

    private static String word(Judgement before, Judgement after) {
        if (before.rejected() != after.rejected()) {
            return after.rejected() ? "Rejected" : "Restored";
        }
        if (before.confirmed() != after.confirmed()) {
            return after.confirmed() ? "Confirmed" : "Reopened";
        }
        return "Rated";
    }

    private static void record(Connection connection, TakeId take, Instant at, String word)
            throws SQLException {
        SqliteTakeStore.record(connection, take, at, word, "READY", "READY", Optional.empty());
    }
}
