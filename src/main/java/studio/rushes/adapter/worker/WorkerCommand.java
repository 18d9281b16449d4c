package studio.rushes.adapter.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** The command line that starts a worker. */
public record WorkerCommand(List<String> line) {
    public static final String MAIN = "studio.rushes.app.worker.WorkerMain";

    /** Room for the planes of a picture 4,096 pixels wide; FFmpeg's own memory comes on top. */
    private static final String HEAP = "-Xmx1g";

    public WorkerCommand {
        line = List.copyOf(line);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("a command names at least a program");
        }
    }

    /** The Java and the class path of this process, with another main. */
    public static WorkerCommand likeThisProcess(String main) {
        String program = File.separatorChar == '\\' ? "java.exe" : "java";
        return new WorkerCommand(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", program).toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Dlogback.configurationFile=logback-worker.xml",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        main));
    }
}
