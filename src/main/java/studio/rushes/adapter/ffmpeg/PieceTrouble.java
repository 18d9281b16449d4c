package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import studio.rushes.assembly.FilmWriter;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A prepared piece that cannot be used: deleted, damaged, or made for another film. */
final class PieceTrouble {
    private PieceTrouble() {}

    static StudioException of(Path piece, String reason) {
        return new StudioException(problem(piece, reason));
    }

    static StudioException of(Path piece, String reason, Exception cause) {
        return new StudioException(problem(piece, reason), cause);
    }

    static StudioException of(Path piece, StudioException cause) {
        return of(piece, cause.problem().headline(), cause);
    }

    private static Problem problem(Path piece, String reason) {
        return new Problem(
                FilmWriter.BAD_PIECE,
                "A prepared part of the film cannot be used: " + reason + ".",
                "The clips are not touched by this; only " + piece.getFileName() + " is lost.",
                "Assemble again; the part is then made anew.");
    }
}
