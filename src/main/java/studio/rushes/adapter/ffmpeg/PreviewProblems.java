package studio.rushes.adapter.ffmpeg;

import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Why a clip cannot be watched. */
final class PreviewProblems {
    private static final String MEANING = "It cannot be played or shown here. Nothing was changed.";
    private static final String REMEDY = "Generate the block again, or choose another take.";

    private PreviewProblems() {}

    static StudioException unreadable(String reason) {
        return new StudioException(unreadableProblem(reason));
    }

    static StudioException unreadable(String reason, Throwable cause) {
        return new StudioException(unreadableProblem(reason), cause);
    }

    static StudioException missing(String name) {
        return new StudioException(
                new Problem(
                        "MEDIA-MISSING",
                        "The clip " + name + " is not there any more.",
                        MEANING,
                        REMEDY));
    }

    static StudioException pictureless() {
        return new StudioException(
                new Problem(
                        "MEDIA-NO-PICTURE",
                        "The clip holds no pictures, only sound.",
                        MEANING,
                        REMEDY));
    }

    private static Problem unreadableProblem(String reason) {
        return new Problem(
                "MEDIA-UNREADABLE", "The clip cannot be read: " + reason + ".", MEANING, REMEDY);
    }
}
