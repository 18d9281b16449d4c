package studio.rushes.project;

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
import studio.rushes.film.Ffmpeg;

/**
 * Open projects where their film cannot be written: on a full disk, in a folder that may not be
 * written, with no room to unpack a font. Real ones, seen by one process only.
 */
@Timeout(600)
class HardPlacesTest {
    private static final List<String> ALONE = List.of("unshare", "-rm");

    /** Even root may not write there then. */
    private static final List<String> MEEK =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    /** From nothing to all but enough, in bytes. */
    private static final List<String> LEFT = List.of("0", "200000", "800000", "1800000");

    @TempDir Path folder;

    @Test
    void aFilmThatCannotBeWrittenIsAProblemAndTheEarlierOneStays() throws Exception {
        assumeTrue(disksCanBeMade(), "this system lets nobody make disks of his own");
        List<String> ways = new ArrayList<>(LEFT);
        ways.addAll(List.of(HardPlacesMain.FOLDER, HardPlacesMain.CACHE, HardPlacesMain.TEMPORARY));

        List<String> lines = lines(ways);

        assertThat(lines)
                .hasSameSizeAs(ways)
                .allMatch(line -> line.contains(" half:[] then:done new"));
        List<String> full = lines.subList(0, LEFT.size());
        assertThat(full)
                .allMatch(line ->
                        line.matches("\\d+ (MEDIA-DISK-FULL|ASSEMBLY-CACHE) film:earlier .*")
                                || line.matches("\\d+ ASSEMBLY-BESIDE-NOT-SAVED film:new .*")
                                || line.matches("\\d+ done film:new .*"));
        assertThat(full.getFirst()).contains("film:earlier");
        assertThat(full).filteredOn(line -> line.contains("MEDIA-DISK-FULL")).hasSizeGreaterThan(1);
        assertThat(lines.subList(LEFT.size(), ways.size()))
                .map(line -> line.substring(0, line.indexOf(" half:")))
                .containsExactly(
                        "folder MEDIA-WRITE film:earlier",
                        "cache ASSEMBLY-CACHE film:earlier",
                        "temporary CAPTION-FONT-NO-ROOM film:earlier");
    }

    private List<String> lines(List<String> ways) throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path clip =
                Ffmpeg.make(
                        folder.resolve("clip.mp4"),
                        "-f lavfi -i testsrc2=size=96x160:rate=24:duration=2"
                                + " -f lavfi -i sine=frequency=440:sample_rate=48000:d=2"
                                + " -vf noise=alls=40:allf=t -c:v libx264 -preset ultrafast"
                                + " -pix_fmt yuv420p -c:a aac");
        List<String> command = new ArrayList<>(ALONE);
        command.addAll(MEEK);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HardPlacesMain.class.getName(),
                        disk.toString(),
                        clip.toString()));
        command.addAll(ways);
        return new String(Ffmpeg.run(command), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" half:"))
                .toList();
    }

    private static boolean disksCanBeMade() throws InterruptedException {
        List<String> command = new ArrayList<>(ALONE);
        command.addAll(MEEK);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
