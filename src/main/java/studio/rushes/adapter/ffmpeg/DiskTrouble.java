package studio.rushes.adapter.ffmpeg;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** What the disk refused, told like FFmpeg's own refusals. */
final class DiskTrouble {
    private static final String NOT_ALLOWED = "this folder or file cannot be written";

    private DiskTrouble() {}

    static StudioException writing(Path file, IOException cause) {
        return new StudioException(full(cause) ? full(file) : notWritten(file, cause), cause);
    }

    /** Java has no kind of its own for a full disk; these are the words of the systems. */
    private static boolean full(IOException cause) {
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("quota");
    }

    private static Problem full(Path file) {
        return new Problem(
                "MEDIA-DISK-FULL",
                "The disk is full: could not write the file " + file.getFileName() + ".",
                "The file being written was given up; nothing finished was lost.",
                "Free some space and try again.");
    }

    /** What FFmpeg was not let open. */
    static StudioException notOpened(Path file) {
        return new StudioException(notWritten(file, NOT_ALLOWED));
    }

    private static Problem notWritten(Path file, IOException cause) {
        return notWritten(
                file,
                cause instanceof AccessDeniedException
                        ? NOT_ALLOWED
                        : String.valueOf(cause.getMessage()));
    }

    private static Problem notWritten(Path file, String reason) {
        return new Problem(
                "MEDIA-WRITE",
                "Could not save " + file.getFileName() + ": " + reason + ".",
                "It was given up; nothing finished before was lost.",
                "See that the disk has room and the folder can be written, then try again.");
    }
}
