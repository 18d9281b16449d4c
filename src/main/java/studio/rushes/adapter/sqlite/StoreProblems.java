package studio.rushes.adapter.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Says in plain words what the disk or the file did to the store. */
final class StoreProblems {
    private static final int READ_ONLY = 8;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;
    private static final int PRIMARY_CODE = 0xff;

    private StoreProblems() {}

    static StudioException of(SQLException e, Path file) {
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
                                    "Rushes may not write to this project.",
                                    "What was just done could not be saved in " + file + ".",
                                    "Allow writing to the folder, or copy the project elsewhere.");
                    case BUSY, LOCKED ->
                            new Problem(
                                    "STORE-BUSY",
                                    "Another program holds this project's file.",
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

    static StudioException unreadable(Path file, Exception cause) {
        return new StudioException(damaged(file), cause);
    }

    static Problem damaged(Path file) {
        return new Problem(
                "PROJECT-DAMAGED",
                "The record of this project's takes cannot be read.",
                "The clips in the takes folder are untouched; " + file + " is left as it is.",
                "Put back a copy of the file, or move it away to start a new record.");
    }

    static Problem newer(Path file) {
        return new Problem(
                "PROJECT-NEWER",
                "This project was made with a newer Rushes.",
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
