package studio.rushes.app.commands;

import java.util.Set;
import studio.rushes.problem.Problem;

/** What the program's exit codes mean. */
public final class Exit {
    public static final int DONE = 0;

    /** The machine, a generator or a file failed. */
    public static final int FAILED = 1;

    /** What was given cannot be used: a script, an option, a folder. */
    public static final int INPUT = 2;

    /** A take's submit was never answered; only a person can say whether to pay again. */
    public static final int UNCONFIRMED = 3;

    /** Folders and names that are not what the command needs. */
    private static final Set<String> GIVEN =
            Set.of(
                    "PROJECT-NOT-FOUND",
                    "PROJECT-OTHER-VIDEO",
                    "CAPTIONS-STYLE",
                    "CAPTIONS-ZONE",
                    "WHISPER-LANGUAGE",
                    "WHISPER-MODEL-NOT-ONE",
                    "WHISPER-MODEL-DAMAGED",
                    "WHISPER-MODEL-MISSING",
                    "WHISPER-MODEL-CUT",
                    "WHISPER-MODEL-UNFIT",
                    "WHISPER-MODEL-UNKNOWN",
                    "WHISPER-MODEL-PLACE");

    private Exit() {}

    public static int of(Problem problem) {
        if (GIVEN.contains(problem.code())) {
            return INPUT;
        }
        String area = problem.code().substring(0, problem.code().indexOf('-'));
        return switch (area) {
            case "SCRIPT" -> problem.code().equals("SCRIPT-NOT-SAVED") ? FAILED : INPUT;
            case "CLI", "REQUEST", "EDITION" -> INPUT;
            default -> FAILED;
        };
    }
}
