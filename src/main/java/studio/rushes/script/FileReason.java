package studio.rushes.script;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file refused, in words. */
final class FileReason {
    private FileReason() {}

    static String of(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "access denied";
            case NoSuchFileException _ -> "no such folder";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> "the system said " + e.getClass().getSimpleName();
        };
    }
}
