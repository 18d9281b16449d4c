package studio.rushes.adapter.ffmpeg;

import java.nio.file.Path;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** A prepared piece that cannot be used: deleted, damaged, or made for another film. */
final class PieceTrouble {
    private PieceTrouble() {}

    static StudioException of(Path piece, Phrase reason) {
        return new StudioException(problem(piece, reason));
    }

    static StudioException of(Path piece, Phrase reason, Exception cause) {
        return new StudioException(problem(piece, reason), cause);
    }

    static StudioException of(Path piece, StudioException cause) {
        return of(piece, cause.problem().happened(), cause);
    }

    private static Problem problem(Path piece, Phrase reason) {
        return Problem.of("ASSEMBLY-PIECE")
                .with("reason", reason)
                .with("piece", piece.getFileName());
    }
}
