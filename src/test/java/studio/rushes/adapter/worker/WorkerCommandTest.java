package studio.rushes.adapter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a worker is started. */
class WorkerCommandTest {
    private static final Path KEPT = Path.of("kept.jsa");

    @Test
    void aProgramOfJarsKeepsItsClassesFromOneStartToTheNext() {
        WorkerCommand command = command("a.jar" + File.pathSeparator + "b.jar");
        assertThat(command.keeping(KEPT).line())
                .contains("-XX:SharedArchiveFile=kept.jsa")
                .endsWith("-classpath", "a.jar" + File.pathSeparator + "b.jar", "Main");
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

    private static WorkerCommand command(String classPath) {
        return new WorkerCommand(List.of("java", "-classpath", classPath, "Main"));
    }
}
