package studio.rushes.adapter.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Says in plain words what the disk or the file did to the store. */
final class StoreProblems {
    static final StoreProblems PROJECT =
            new StoreProblems(
                    Phrase.of("store.project"),
                    Problem.of("PROJECT-DAMAGED"),
                    Problem.of("PROJECT-OLDER"),
                    Problem.of("PROJECT-NEWER"));
    static final StoreProblems LEDGER =
            new StoreProblems(
                    Phrase.of("store.ledger"),
                    Problem.of("LEDGER-DAMAGED"),
                    Problem.of("LEDGER-OLDER"),
                    Problem.of("LEDGER-NEWER"));

    private static final int READ_ONLY = 8;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;
    private static final int PRIMARY_CODE = 0xff;

    private final Phrase whose;
    private final Problem damaged;
    private final Problem older;
    private final Problem newer;

    private StoreProblems(Phrase whose, Problem damaged, Problem older, Problem newer) {
        this.whose = whose;
        this.damaged = damaged;
        this.older = older;
        this.newer = newer;
    }

    StudioException of(SQLException e, Path file) {
        Problem problem =
                switch (e.getErrorCode() & PRIMARY_CODE) {
                    case FULL -> Problem.of("STORE-FULL").with("file", file);
                    case READ_ONLY, CANNOT_OPEN ->
                            Problem.of("STORE-READ-ONLY").with("whose", whose).with("file", file);
                    case BUSY, LOCKED ->
                            Problem.of("STORE-BUSY").with("whose", whose).with("file", file);
                    case CORRUPT, NOT_A_DATABASE -> damaged(file);
                    default -> Problem.of("STORE-DISK").with("file", file);
                };
        return new StudioException(problem, e);
    }

    StudioException unreadable(Path file, Exception cause) {
        return new StudioException(damaged(file), cause);
    }

    Problem damaged(Path file) {
        return damaged.with("file", file);
    }

    Problem older(Path file) {
        return older.with("file", file);
    }

    Problem newer(Path file) {
        return newer.with("file", file);
    }

    static Problem watched() {
        return Problem.of("PROJECT-WATCHED", "store");
    }
}
