package studio.rushes.app.window;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What is told where something failed that nobody foresaw. */
final class Unexpected {
    private static final Logger LOG = LoggerFactory.getLogger(Unexpected.class);

    private Unexpected() {}

    static StudioException exception(Throwable cause) {
        LOG.error("something nobody foresaw", cause);
        return new StudioException(Problem.of("APP-UNEXPECTED"), cause);
    }
}
