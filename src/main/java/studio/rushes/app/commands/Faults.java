package studio.rushes.app.commands;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** How a command that went wrong ends: its problem in one line, the rest in the log. */
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /**
     * Runs a command that has no options.
     *
     * @return the exit code
     */
    public static int told(Callable<Integer> command, PrintWriter err) {
        try {
            return command.call();
        } catch (Exception e) {
            // The edge of the program: nobody further out could tell it.
            return tell(e, err);
        }
    }

    static int tell(Exception e, PrintWriter err) {
        Problem problem = problem(e);
        LOG.error("the command ended with {}", problem.code(), e);
        err.println(problem.line());
        return Exit.of(problem);
    }

    private static Problem problem(Exception e) {
        return switch (e) {
            case StudioException known -> known.problem();
            case InterruptedException _ -> Problem.of("APP-INTERRUPTED");
            default ->
                    Problem.of("APP-UNEXPECTED", "line")
                            .with("error", e.getClass().getSimpleName());
        };
    }
}
