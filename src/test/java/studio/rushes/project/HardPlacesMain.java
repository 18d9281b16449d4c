package studio.rushes.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import studio.rushes.adapter.worker.WorkerCommand;
import studio.rushes.film.Ffmpeg;
import studio.rushes.film.FilmStudio;
import studio.rushes.problem.StudioException;

/**
 * Makes films of open projects on disks of its own with something in the way, and says a line for
 * each: what was in the way, what came of it, what lies at the film's place, what is half, and what
 * comes of the same when nothing is in the way any more. To be run where it may mount such disks
 * and where folders that may not be written cannot be.
 */
final class HardPlacesMain {
    static final String FOLDER = "folder";
    static final String CACHE = "cache";
    static final String TEMPORARY = "temporary";

    private final Path disk;
    private final Path project;
    private final Path temporary;

    private HardPlacesMain(Path disk) {
        this.disk = disk;
        project = disk.resolve("project");
        temporary = disk.resolveSibling("tmp");
    }

    /**
     * @param args a folder, a clip, and what is in the way: one of the words above, or how many
     *     bytes of the disk are left
     */
    public static void main(String[] args) throws Exception {
        HardPlacesMain places = new HardPlacesMain(Path.of(args[0]));
        for (String way : List.of(args).subList(2, args.length)) {
            mount("64m", places.disk);
            places.made(way, Path.of(args[1]));
            unmount(places.disk);
        }
    }

    private void made(String way, Path clip) throws Exception {
        Files.createDirectories(temporary);
        RealCutting.make(project, clip);
        try (FilmStudio studio = new FilmStudio(project.resolve("cache"), worker());
                RealCutting cutting = new RealCutting(project, studio)) {
            Files.createDirectories(cutting.folder.cache());
            block(way);
            String outcome = cutting.outcome();
            String film = film(cutting);
            List<String> half = cutting.half();
            clear(way);
            System.out.println(
                    way
                            + " "
                            + outcome
                            + " film:"
                            + film
                            + " half:"
                            + half
                            + " then:"
                            + cutting.outcome()
                            + " "
                            + film(cutting));
        }
    }

    private WorkerCommand worker() {
        List<String> line =
                new ArrayList<>(WorkerCommand.likeThisProcess(WorkerCommand.MAIN).line());
        line.add(1, "-Djava.io.tmpdir=" + temporary);
        return new WorkerCommand(line);
    }

    private void block(String way) throws IOException {
        switch (way) {
            case FOLDER -> writable(project, false);
            case CACHE -> writable(project.resolve("cache"), false);
            case TEMPORARY -> mount("8k", temporary);
            default -> {
                long free = Files.getFileStore(disk).getUsableSpace() - Long.parseLong(way);
                Files.write(filler(), new byte[Math.toIntExact(free)]);
            }
        }
    }

    private void clear(String way) throws IOException {
        switch (way) {
            case FOLDER -> writable(project, true);
            case CACHE -> writable(project.resolve("cache"), true);
            case TEMPORARY -> unmount(temporary);
            default -> Files.delete(filler());
        }
    }

    private Path filler() {
        return disk.resolve("filler");
    }

    private static void writable(Path folder, boolean on) {
        if (!folder.toFile().setWritable(on, true)) {
            throw new IllegalStateException(folder.toString());
        }
    }

    private static String film(RealCutting cutting) throws Exception {
        if (cutting.hasEarlierFilm()) {
            return "earlier";
        }
        try {
            long frames = cutting.frames(cutting.folder.film());
            return frames == 2 * RealCutting.FRAMES ? "new" : frames + " frames";
        } catch (StudioException e) {
            return e.problem().code();
        }
    }

    private static void mount(String size, Path place) {
        Ffmpeg.run(List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "none", place.toString()));
    }

    private static void unmount(Path place) {
        Ffmpeg.run(List.of("umount", place.toString()));
    }
}
