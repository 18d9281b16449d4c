package studio.rushes.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.rushes.problem.Phrase;

/**
 * Why a file refused, in words. Java has kinds for few of a system's refusals; of the others the
 * common ones are known by the system's words, and the rest is quoted.
 */
public final class FileReason {
    private FileReason() {}

    public static Phrase of(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> Phrase.of("reason.denied");
            case NoSuchFileException _ -> Phrase.of("reason.no-folder");
            case NotDirectoryException _ -> Phrase.of("reason.not-folder");
            case FileAlreadyExistsException _, DirectoryNotEmptyException _ ->
                    Phrase.of("reason.taken");
            case FileSystemException f -> said(f.getReason(), f);
            default -> said(e.getMessage(), e);
        };
    }

    private static Phrase said(@Nullable String words, IOException e) {
        if (words == null || words.isBlank()) {
            return Phrase.of("reason.system").with("error", e.getClass().getSimpleName());
        }
        String small = words.toLowerCase(Locale.ROOT);
        if (isFull(small)) {
            return Phrase.of("reason.full");
        } else if (small.contains("read-only")) {
            return Phrase.of("reason.not-allowed");
        } else if (small.contains("permi") || small.contains("denied")) {
            return Phrase.of("reason.denied");
        } else if (small.contains("too long")) {
            return Phrase.of("reason.long");
        } else if (small.contains("is a directory")) {
            return Phrase.of("reason.no-file");
        } else if (small.contains("not a directory")) {
            return Phrase.of("reason.not-folder");
        } else if (small.contains("no such file")) {
            return Phrase.of("reason.no-folder");
        } else if (small.contains("input/output")) {
            return Phrase.of("reason.disk");
        }
        return Phrase.of("reason.system").with("error", words);
    }

    /** Whether the disk, or what one may use of it, is full. */
    public static boolean isFull(IOException e) {
        return isFull(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
    }

    private static boolean isFull(String words) {
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("quota");
    }
}
