package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import studio.rushes.assembly.Renderer;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A segment that cannot be joined: deleted, damaged, or made for another film. */
final class SegmentTrouble {
    private SegmentTrouble() {}

    static StudioException of(Path segment, String reason) {
        return new StudioException(problem(segment, reason));
    }

    static StudioException of(Path segment, StudioException cause) {
        return new StudioException(problem(segment, cause.problem().headline()), cause);
    }

    private static Problem problem(Path segment, String reason) {
        return new Problem(
                Renderer.BAD_SEGMENT,
                "A prepared part of the film cannot be used: " + reason + ".",
                "The clips are not touched by this; only " + segment.getFileName() + " is lost.",
                "Assemble again; the part is then made anew.");
    }
}
