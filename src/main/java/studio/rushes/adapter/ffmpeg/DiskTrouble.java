package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import studio.rushes.files.FileReason;
import studio.rushes.problem.Phrase;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What the disk refused, told like FFmpeg's own refusals. */
final class DiskTrouble {
    private static final Phrase NOT_ALLOWED = Phrase.of("reason.not-allowed");

    private DiskTrouble() {}

    static StudioException writing(Path file, IOException cause) {
        return new StudioException(
                FileReason.isFull(cause) ? full(file) : notWritten(file, cause), cause);
    }

    private static Problem full(Path file) {
        return Problem.of("MEDIA-DISK-FULL", "file").with("file", file.getFileName());
    }

    /** What FFmpeg was not let open. */
    static StudioException notOpened(Path file) {
        return new StudioException(notWritten(file, NOT_ALLOWED));
    }

    private static Problem notWritten(Path file, IOException cause) {
        return notWritten(
                file, cause instanceof AccessDeniedException ? NOT_ALLOWED : FileReason.of(cause));
    }

    private static Problem notWritten(Path file, Phrase reason) {
        return Problem.of("MEDIA-WRITE").with("file", file.getFileName()).with("reason", reason);
    }
}
