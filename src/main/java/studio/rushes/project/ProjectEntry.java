package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.rushes.files.ProcessLock;
import studio.rushes.problem.Problem;
import studio.rushes.problem.StudioException;
import studio.rushes.script.Script;
import studio.rushes.script.ScriptFile;

/** How a folder becomes a project, and how one is entered. */
final class ProjectEntry {
    private ProjectEntry() {}

    static void create(ProjectFolder folder, Script script) {
        if (Files.exists(folder.script())) {
            throw new StudioException(Problem.of("PROJECT-EXISTS").with("folder", folder.root()));
        }
        try {
            Files.createDirectories(folder.root());
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        try {
            ScriptFile.save(script, folder.script());
        } catch (StudioException e) {
            throw unwritable(folder, e);
        }
    }

    static void require(ProjectFolder folder) {
        if (!Files.isRegularFile(folder.script())) {
            throw new StudioException(
                    Problem.of("PROJECT-NOT-FOUND").with("folder", folder.root()));
        }
    }

    /** Empty where another process runs the project. */
    static @Nullable ProcessLock lock(ProjectFolder folder) {
        try {
            Optional<ProcessLock> lock = ProcessLock.tryTake(folder.lock());
            return lock.orElse(null);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    static StudioException unwritable(ProjectFolder folder, Exception e) {
        return new StudioException(
                Problem.of("PROJECT-NOT-WRITABLE").with("folder", folder.root()), e);
    }
}
