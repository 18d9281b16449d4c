package studio.rushes.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import studio.rushes.assembly.Shot;
import studio.rushes.problem.StudioException;

/**
 * Assembles onto small disks of its own, each larger than the one before, and says a line for each:
 * its size, what came of it, whether the earlier film is there, and what else is half. To be run
 * where it may mount such disks.
 */
final class FullDiskMain {
    private FullDiskMain() {}

    public static void main(String[] args) throws Exception {
        Path disk = Path.of(args[0]);
        Path clip = Path.of(args[1]);
        List<Shot> shots =
                List.of(
                        FilmStudio.shot(1, clip, 0, 48),
                        FilmStudio.shot(2, clip, 5, 40),
                        FilmStudio.shot(3, clip, 9, 30));
        for (int at = 2; at < args.length; at++) {
            Ffmpeg.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + args[at], "none", args[0]));
            String earlier = "the earlier film";
            Path film = Files.writeString(disk.resolve("final.mp4"), earlier);
            String outcome = "done";
            try (FilmStudio studio = new FilmStudio(disk.resolve("cache"))) {
                studio.assemble(FilmStudio.cut(shots), film);
            } catch (StudioException e) {
                outcome = e.problem().code();
            }
            boolean untouched = Files.size(film) == earlier.length();
            System.out.println(args[at] + " " + outcome + " " + untouched + " half:" + half(disk));
            Ffmpeg.run(List.of("umount", args[0]));
        }
    }

    private static List<String> half(Path disk) throws IOException {
        try (Stream<Path> files = Files.walk(disk)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".part") || name.endsWith(".next"))
                    .toList();
        }
    }
}
