package studio.rushes.adapter.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Says in plain words what the disk or the file did to the store. */
final class StoreProblems {
    static final StoreProblems PROJECT =
            new StoreProblems(
                    "PROJECT",
                    "this project",
                    "The record of this project's takes cannot be read.",
                    "The clips in the takes folder are untouched; ");
    static final StoreProblems LEDGER =
            new StoreProblems(
                    "LEDGER",
                    "the studio's ledger",
                    "The studio's ledger cannot be read.",
                    "Nothing that costs money is submitted meanwhile; ");

    private static final int READ_ONLY = 8;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;
    private static final int PRIMARY_CODE = 0xff;

    private final String area;
    private final String whose;
    private final String damage;
    private final String meaning;

    private StoreProblems(String area, String whose, String damage, String meaning) {
        this.area = area;
        this.whose = whose;
        this.damage = damage;
        this.meaning = meaning;
    }

    StudioException of(SQLException e, Path file) {
        Problem problem =
                switch (e.getErrorCode() & PRIMARY_CODE) {
                    case FULL ->
                            new Problem(
                                    "STORE-FULL",
                                    "The disk is full.",
                                    "What was just done could not be saved in " + file + ".",
                                    "Free some space; Rushes tries again by itself.");
                    case READ_ONLY, CANNOT_OPEN ->
                            new Problem(
                                    "STORE-READ-ONLY",
                                    "Rushes may not write to " + whose + ".",
                                    "What was just done could not be saved in " + file + ".",
                                    "Allow writing to the folder, or copy the project elsewhere.");
                    case BUSY, LOCKED ->
                            new Problem(
                                    "STORE-BUSY",
                                    "Another program holds the file of " + whose + ".",
                                    "What was just done could not be saved in " + file + ".",
                                    "Close the other program and try again.");
                    case CORRUPT, NOT_A_DATABASE -> damaged(file);
                    default ->
                            new Problem(
                                    "STORE-DISK",
                                    "The disk did not do what was asked of it.",
                                    "What was just done could not be saved in " + file + ".",
                                    "Check the disk and open the project again.");
                };
        return new StudioException(problem, e);
    }

    StudioException unreadable(Path file, Exception cause) {
        return new StudioException(damaged(file), cause);
    }

    Problem damaged(Path file) {
        return new Problem(
                area + "-DAMAGED",
                damage,
                meaning + file + " is left as it is.",
                "Put back a copy of the file, or move it away to start a new record.");
    }

    Problem newer(Path file) {
        return new Problem(
                area + "-NEWER",
                "A newer Rushes wrote " + whose + ".",
                "This version would not understand " + file + ", so it leaves it alone.",
                "Install the newer Rushes to open it.");
    }

    static Problem watched() {
        return new Problem(
                "PROJECT-WATCHED",
                "This project is only being watched here.",
                "Another Rushes runs it; nothing was changed.",
                "Make the change there, or close it there and open it here.");
    }
}
