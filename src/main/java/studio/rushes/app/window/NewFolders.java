package studio.rushes.app.window;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;

/** Finds a place for a project that nobody gave one. */
final class NewFolders {
    private static final int TRIES = 10_000;

    private NewFolders() {}

    /** Makes {@code name}, or {@code name-2}, … inside the parent: never one that was there. */
    static Path make(Path parent, String name) {
        try {
            Files.createDirectories(parent);
            for (int i = 1; i <= TRIES; i++) {
                Path folder = parent.resolve(i == 1 ? name : name + "-" + i);
                if (made(folder)) {
                    return folder;
                }
            }
            throw new IOException("ten thousand folders are called " + name);
        } catch (IOException e) {
            throw new StudioException(Problem.of("PROJECT-NO-PLACE").with("parent", parent), e);
        }
    }

    private static boolean made(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }
}
