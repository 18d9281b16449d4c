package studio.rushes.adapter.ffmpeg;

import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Why a clip cannot be watched. */
final class PreviewProblems {

    private PreviewProblems() {}

    static StudioException unreadable(Phrase reason) {
        return new StudioException(unreadableProblem(reason));
    }

    static StudioException unreadable(Phrase reason, Throwable cause) {
        return new StudioException(unreadableProblem(reason), cause);
    }

    static StudioException missing(String name) {
        return new StudioException(Problem.of("MEDIA-MISSING", "preview").with("name", name));
    }

    static StudioException pictureless() {
        return new StudioException(Problem.of("MEDIA-NO-PICTURE", "preview"));
    }

    private static Problem unreadableProblem(Phrase reason) {
        return Problem.of("MEDIA-UNREADABLE", "preview").with("reason", reason);
    }
}
