package studio.rushes.ui.problem;

import static studio.rushes.ui.fx.Texts.text;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Turns what was thrown at a thread's edge into something a person can be told. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

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
        return new Problem(
                "STUDIO-FAULT",
                text("problem.fault.headline"),
                text("problem.fault.meaning"),
                text("problem.fault.remedy"));
    }
}
