package studio.rushes.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A file in which a worker writes its process id once it is in the middle of a job. */
final class Sign {
    private Sign() {}

    /** The worker that wrote it, waiting until it did. */
    static ProcessHandle workerThatWrote(Path sign) throws IOException, InterruptedException {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            Path folder = Objects.requireNonNull(sign.getParent());
            folder.register(
                    watch,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            while (!Files.exists(sign) || Files.readString(sign).isEmpty()) {
                var key = watch.poll(60, TimeUnit.SECONDS);
                assertThat(key).as("the worker began its job").isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(sign))).orElseThrow();
    }
}
