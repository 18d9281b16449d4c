package studio.rushes.ui.problem;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.ProblemWords;
import studio.rushes.problem.StudioException;
import studio.rushes.ui.fx.Texts;

/** Turns what was thrown at a thread's edge into something a person can be told. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** What a problem says in the language of the window. */
    public static ProblemWords words(Problem problem) {
        return problem.in(Texts.language());
    }

    /** What happened and what to do, where there is room for no more. */
    public static String brief(Problem problem) {
        ProblemWords told = words(problem);
        return told.headline() + " " + told.remedy();
    }

    /** The problem carried, or one that owns up to a fault of the studio, which is logged here. */
    public static Problem of(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof StudioException told) {
            return told.problem();
        }
        LOG.error("a fault of the studio", cause);
        return Problem.of("STUDIO-FAULT");
    }
}
