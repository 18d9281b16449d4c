package studio.rushes.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full at every step of an assembly: real ones, seen by one process only. */
@Timeout(300)
class FullDiskTest {
    private static final List<String> SIZES =
            List.of("16k", "48k", "96k", "192k", "400k", "600k", "800k", "1200k", "64m");

    @TempDir Path folder;

    @Test
    void aDiskThatIsFullInTheMiddleIsAProblemAndLeavesTheEarlierFilm() throws Exception {
        assumeTrue(disksCanBeMade(), "this system lets nobody make disks of his own");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path clip =
                Ffmpeg.make(
                        folder.resolve("clip.mp4"),
                        OddClips.picture("96x160", 24)
                                + " -f lavfi -i sine=frequency=440:sample_rate=48000:d=2"
                                + " -vf noise=alls=40:allf=t -c:v libx264 -preset ultrafast"
                                + " -pix_fmt yuv420p -c:a aac");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "unshare",
                                "-rm",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FullDiskMain.class.getName(),
                                disk.toString(),
                                clip.toString()));
        command.addAll(SIZES);

        List<String> lines =
                new String(Ffmpeg.run(command), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains(" half:"))
                        .toList();

        assertThat(lines).hasSize(SIZES.size());
        assertThat(lines.getLast()).isEqualTo("64m done false half:[]");
        assertThat(lines.getFirst()).doesNotContain("done");
        assertThat(lines)
                .allMatch(line ->
                        line.matches("\\S+ (MEDIA-DISK-FULL|ASSEMBLY-CACHE) true half:\\[]")
                                || line.matches("\\S+ done false half:\\[]"));
        assertThat(lines).anyMatch(line -> line.contains("MEDIA-DISK-FULL"));
    }

    private static boolean disksCanBeMade() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
