package studio.rushes.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.rushes.adapter.worker.WorkerCommand;

/** A worker as the built program starts it, which is made of jars. */
final class BenchWorker {
    private BenchWorker() {}

    static WorkerCommand keeping(Path classes) throws IOException {
        List<String> line =
                new ArrayList<>(WorkerCommand.likeThisProcess(WorkerCommand.MAIN).line());
        line.set(line.indexOf("-classpath") + 1, jars(Path.of("target", "app")));
        return new WorkerCommand(line).keeping(classes);
    }

    private static String jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.toAbsolutePath().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
