package studio.rushes.adapter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a worker is started. */
class WorkerCommandTest {
    private static final Path KEPT = Path.of("kept.jsa");

    @TempDir Path folder;

    @Test
    void aProgramOfJarsKeepsItsClassesFromOneStartToTheNext() {
        WorkerCommand command = command("a.jar" + File.pathSeparator + "b.jar");
        assertThat(command.keeping(KEPT).line())
                .contains("-XX:+AutoCreateSharedArchive")
                .endsWith("-classpath", "a.jar" + File.pathSeparator + "b.jar", "Main");
        assertThat(archive(command.keeping(KEPT)))
                .isEqualTo(archive(command.keeping(KEPT)))
                .hasParentRaw(KEPT.toAbsolutePath().getParent());
    }

    @Test
    void anotherBuildKeepsItsClassesElsewhereAndThoseOfTheOneBeforeGo() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "before");
        Path kept = folder.resolve("worker.jsa");
        Path before = Files.writeString(archive(command(jar.toString()).keeping(kept)), "classes");
        assertThat(archive(command(jar.toString()).keeping(kept))).isEqualTo(before).exists();

        Files.writeString(jar, "after it");
        assertThat(archive(command(jar.toString()).keeping(kept))).isNotEqualTo(before);
        assertThat(before).doesNotExist();
        assertThat(jar).exists();
    }

    @Test
    void whatComesFromFoldersIsStartedAsItWas() {
        WorkerCommand command = command("a.jar" + File.pathSeparator + "classes");
        assertThat(command.keeping(KEPT)).isEqualTo(command);
    }

    @Test
    void whatNeedsNoClassPathIsStartedAsItWas() {
        WorkerCommand command = new WorkerCommand(List.of("program"));
        assertThat(command.keeping(KEPT)).isEqualTo(command);
    }

    @Test
    void anArchiveThatWasNeverFinishedIsWrittenAnew() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "jar");
        Path kept = folder.resolve("worker.jsa");
        Path archive = archive(command(jar.toString()).keeping(kept));
        Files.write(archive, new byte[64]);
        command(jar.toString()).keeping(kept);
        assertThat(archive).doesNotExist();
    }

    private static Path archive(WorkerCommand command) {
        String option = "-XX:SharedArchiveFile=";
        return command.line().stream()
                .filter(part -> part.startsWith(option))
                .map(part -> Path.of(part.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }

    private static WorkerCommand command(String classPath) {
        return new WorkerCommand(List.of("java", "-classpath", classPath, "Main"));
    }
}
