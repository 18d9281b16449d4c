package studio.rushes.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.rushes.film.Ffmpeg;

/** A disk that fills up while a model comes: a real one, seen by one process only. */
@Timeout(180)
class ModelDiskTest {
    @TempDir private Path folder;

    @Test
    void aDiskThatIsFullIsToldAndAfterThatTheDownloadComesToItsEnd() throws Exception {
        assumeTrue(disksCanBeMade(), "this system lets nobody make disks of his own");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        List<String> command =
                List.of(
                        "unshare",
                        "-rm",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ModelDiskMain.class.getName(),
                        disk.toString(),
                        "src/test/resources/whisper/ggml-tiny-test.bin");
        assertThat(new String(Ffmpeg.run(command), StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.startsWith("disk "))
                .containsExactly("disk small WHISPER-MODEL-DISK false", "disk large done 64 true");
    }

    private static boolean disksCanBeMade() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
